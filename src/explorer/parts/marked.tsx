import type { ReactElement } from 'react'
import { languageOf } from '../language.ts'
import { markWords } from '../marks.ts'

/** Text from the corpus with the words marked that were looked for. */
export function Marked({ text, words }: { text: string; words: readonly string[] }): ReactElement {
  let at = 0
  return (
    <bdi lang={languageOf(text)}>
      {markWords(text, words).map((piece) => {
        at += piece.text.length
        return piece.isMarked ? (
          <mark key={at}>{piece.text}</mark>
        ) : (
          <span key={at}>{piece.text}</span>
        )
      })}
    </bdi>
  )
}
