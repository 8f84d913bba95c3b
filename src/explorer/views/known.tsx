import type { ReactElement } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { go } from '../navigate.ts'
import { KindMark } from '../parts/kindMark.tsx'
import { Name } from '../parts/name.tsx'
import { Picker } from '../parts/picker.tsx'
import { TEXT } from '../strings.ts'
import type { PathRoute } from '../url.ts'

const WORDS = TEXT.pathPage

interface Props {
  route: PathRoute
  goals: readonly SiteNode[]
}

/** What the reader knows already: picked by name, given back one by one. */
export function Known({ route, goals }: Props): ReactElement {
  const { nodes } = useLookup()
  const change = (known: readonly NodeKey[]): void => go({ ...route, known })
  return (
    <div className="known">
      <Picker
        label={WORDS.know}
        placeholder={WORDS.knowPlaceholder}
        nothing={TEXT.mapPage.nothingFound}
        nodes={goals.filter((node) => !route.known.includes(node.key))}
        onPick={(key) => change([...route.known, key])}
      />
      {route.known.length > 0 && (
        <ul className="chips">
          {route.known.map((key) => {
            const node = nodes.get(key)
            const label = node?.label ?? key
            return (
              <li key={key}>
                {node && <KindMark kind={node.kind} named />}
                <Name text={label} limit={80} />
                <button
                  type="button"
                  aria-label={WORDS.remove(shorten(label, 60))}
                  onClick={() => change(route.known.filter((other) => other !== key))}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
