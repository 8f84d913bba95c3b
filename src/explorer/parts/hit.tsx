import type { ReactElement } from 'react'
import type { SearchHit } from '../../model/answer.ts'
import type { SiteNode } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { headingText, shorten } from '../format.ts'
import { nodeRoute } from '../lookup.ts'
import { writeRoute } from '../url.ts'
import { KindMark } from './kindMark.tsx'
import { Marked } from './marked.tsx'
import { OnMap } from './onMap.tsx'

interface Props {
  hit: SearchHit
  words: readonly string[]
}

/** A section that says what was looked for: where, and in which words. */
export function Hit({ hit, words }: Props): ReactElement {
  const node = useLookup().nodes.get(hit.key)
  const section = headingsBelow(hit, node).map((heading) => shorten(headingText(heading), 80))
  return (
    <div className="hit">
      <p className="hit-head">
        {node && <KindMark kind={node.kind} named />}
        <span>
          <a href={writeRoute(nodeRoute(hit.key, hit.line))}>
            <Marked text={shorten(hit.title)} words={words} />
          </a>{' '}
          {section.length > 0 && (
            <span className="section-path">
              <Marked text={section.join(' › ')} words={words} />
            </span>
          )}
        </span>
      </p>
      <OnMap node={hit.key} name={hit.title} />
      <p className="excerpt">
        <Marked text={shorten(hit.excerpt, 400)} words={words} />
      </p>
    </div>
  )
}

/** The headings that say more than the title and the series. */
function headingsBelow({ title, section }: SearchHit, node: SiteNode | undefined): string[] {
  return section.filter((heading) => heading !== node?.series && !heading.includes(title))
}
