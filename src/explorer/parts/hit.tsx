import type { ReactElement } from 'react'
import type { SearchHit } from '../../model/answer.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { nodeRoute } from '../lookup.ts'
import { markWords } from '../marks.ts'
import { writeRoute } from '../url.ts'
import { SectionPath } from './evidence.tsx'
import { KindMark } from './kindMark.tsx'
import { Name } from './name.tsx'

interface Props {
  hit: SearchHit
  words: readonly string[]
}

/** A section that says what was looked for: where, and in which words. */
export function Hit({ hit, words }: Props): ReactElement {
  const node = useLookup().nodes.get(hit.key)
  return (
    <>
      <p className="hit-head">
        {node && <KindMark kind={node.kind} named />}
        <a href={writeRoute(nodeRoute(hit.key, hit.line))}>
          <Name text={hit.title} />
        </a>
        <SectionPath section={hit.section} />
      </p>
      <Excerpt text={shorten(hit.excerpt, 400)} words={words} />
    </>
  )
}

export function Excerpt({ text, words }: { text: string; words: readonly string[] }): ReactElement {
  let at = 0
  return (
    <p className="excerpt">
      <bdi>
        {markWords(text, words).map((piece) => {
          at += piece.text.length
          return piece.isMarked ? (
            <mark key={at}>{piece.text}</mark>
          ) : (
            <span key={at}>{piece.text}</span>
          )
        })}
      </bdi>
    </p>
  )
}
