import type { ReactElement } from 'react'
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { SiteCounts } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { formatNumber } from '../format.ts'
import { KIND_NAMES, TEXT } from '../strings.ts'
import { NO_FILTER, writeRoute } from '../url.ts'
import { KindMark } from './kindMark.tsx'

/** The corpus in numbers; each leads to what it counts. Gaps have a place of their own. */
export function NumberStrip(): ReactElement {
  const { counts, edges } = useLookup().atlas
  return (
    <ul className="numbers" aria-label={TEXT.overviewPage.numbers}>
      {NODE_KINDS.filter((kind) => kindCount(counts, kind) > 0).map((kind) => (
        <li key={kind}>
          <a href={writeRoute({ view: 'list', ...NO_FILTER, kinds: [kind] })}>
            <b>{formatNumber(kindCount(counts, kind))}</b>
            <span>
              <KindMark kind={kind} /> {nameOf(KIND_NAMES[kind], kindCount(counts, kind))}
            </span>
          </a>
        </li>
      ))}
      <li>
        <a href={writeRoute({ view: 'map', ...NO_FILTER, mentions: true })}>
          <b>{formatNumber(edges.length)}</b>
          <span>{TEXT.overviewPage.connections}</span>
        </a>
      </li>
    </ul>
  )
}

const kindCount = (counts: SiteCounts, kind: NodeKind): number => counts.kinds?.[kind] ?? 0
const nameOf = (name: { one: string; many: string }, count: number): string =>
  count === 1 ? name.one : name.many
