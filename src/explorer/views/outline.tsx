import type { ReactElement } from 'react'
import type { OutlineEntry } from '../../model/extract.ts'
import type { NodeKey } from '../../model/key.ts'
import { nodeRoute } from '../lookup.ts'
import { Name } from '../parts/name.tsx'
import { TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'

interface Props {
  node: NodeKey
  outline: readonly OutlineEntry[]
}

/** The headings of a document, down to the third depth, each a link to its line. */
export function Outline({ node, outline }: Props): ReactElement | null {
  const entries = outline.filter((entry) => entry.depth <= 3)
  if (entries.length === 0) return null
  return (
    <nav className="outline" aria-label={TEXT.nodePage.outline}>
      <ol>
        {entries.map((entry) => (
          <li key={`${entry.line}:${entry.id}`} className={`depth-${entry.depth}`}>
            <a href={writeRoute(nodeRoute(node, entry.line))}>
              <Name text={entry.text} limit={80} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
