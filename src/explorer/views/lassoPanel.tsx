import { type ReactElement, useMemo, useState } from 'react'
import type { NodeKey } from '../../model/key.ts'
import { NODE_KINDS } from '../../model/kind.ts'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { byDegree } from '../lookup.ts'
import { More } from '../parts/more.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { Panel } from '../parts/panel.tsx'
import { KIND_NAMES, TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'
import type { DetailsProps } from './detailsProps.ts'

const WORDS = TEXT.mapPage

/** The nodes that were gathered by lasso, by view or one by one. */
export function LassoPanel({
  keys,
  route,
  onChange,
}: DetailsProps & { keys: readonly NodeKey[] }): ReactElement {
  const { nodes } = useLookup()
  const [said, setSaid] = useState('')
  const gathered = useMemo(
    () => keys.flatMap((key) => nodes.get(key) ?? []).sort(byKind),
    [keys, nodes],
  )
  const copy = async (): Promise<void> => {
    const lines = gathered.map(({ kind, label }) => `${KIND_NAMES[kind].one}: ${oneLine(label)}`)
    try {
      await navigator.clipboard.writeText(lines.join('\n'))
      setSaid(WORDS.copied(lines.length))
    } catch {
      setSaid(WORDS.notCopied)
    }
  }
  return (
    <Panel
      title={WORDS.gathered(gathered.length)}
      onClose={() => onChange({ lasso: undefined, isLassoOnly: undefined })}
    >
      <div className="selection-buttons">
        <button
          type="button"
          onClick={() => onChange({ isLassoOnly: route.isLassoOnly ? undefined : true })}
        >
          {route.isLassoOnly ? WORDS.allAgain : WORDS.onlyGathered}
        </button>
        <button type="button" onClick={() => void copy()}>
          {WORDS.copyList}
        </button>
        <span role="status">{said}</span>
      </div>
      <More items={gathered} first={12} className="plain ends">
        {(node) => (
          <li key={node.key}>
            <NodeLink
              node={node}
              href={writeRoute({ ...route, select: node.key, edge: undefined })}
            />
          </li>
        )}
      </More>
    </Panel>
  )
}

function byKind(a: SiteNode, b: SiteNode): number {
  return NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind) || byDegree(a, b)
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
