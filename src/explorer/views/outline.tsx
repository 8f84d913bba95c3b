import { type ReactElement, useEffect, useMemo, useRef } from 'react'
import type { OutlineEntry } from '../../model/extract.ts'
import type { NodeKey } from '../../model/key.ts'
import { headingText } from '../format.ts'
import { nodeRoute } from '../lookup.ts'
import { Disclosed } from '../parts/disclosed.tsx'
import { Name } from '../parts/name.tsx'
import { useReachedLine } from '../reading.ts'
import { TEXT } from '../strings.ts'
import { writeRoute } from '../url.ts'

interface Props {
  node: NodeKey
  outline: readonly OutlineEntry[]
}

/** The headings of a document, down to the third depth, each a link to its line; marks where one reads. */
export function Outline({ node, outline }: Props): ReactElement | null {
  const entries = useMemo(() => outline.filter((entry) => entry.depth <= 3), [outline])
  const lines = useMemo(() => entries.map(({ line }) => line), [entries])
  const reached = useReachedLine(lines)
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each section that is reached shall be in sight
  useEffect(() => {
    const current = box.current?.querySelector<HTMLElement>('[aria-current]')
    if (box.current && current) keepInSight(box.current, current)
  }, [reached])
  if (entries.length === 0) return null
  return (
    <nav ref={box} className="outline" aria-label={TEXT.nodePage.outline}>
      <Disclosed title={TEXT.nodePage.outline}>
        <ol>
          {entries.map((entry) => (
            <li key={`${entry.line}:${entry.id}`} className={`depth-${entry.depth}`}>
              <a
                href={writeRoute(nodeRoute(node, entry.line))}
                aria-current={entry.line === reached ? 'location' : undefined}
              >
                <Name text={headingText(entry.text)} limit={80} />
              </a>
            </li>
          ))}
        </ol>
      </Disclosed>
    </nav>
  )
}

/** Scrolls the box alone: the page is where its reader put it. */
function keepInSight(box: HTMLElement, entry: HTMLElement): void {
  const [outer, inner] = [box.getBoundingClientRect(), entry.getBoundingClientRect()]
  if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top
  else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom
}
