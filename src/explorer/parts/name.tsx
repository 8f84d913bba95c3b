import type { ReactElement } from 'react'
import { shorten } from '../format.ts'
import { languageOf } from '../language.ts'

/** A name from the corpus: shown as written, and unable to turn the text around it. */
export function Name({ text, limit }: { text: string; limit?: number }): ReactElement {
  const short = shorten(text, limit)
  return (
    <bdi lang={languageOf(short)} title={short === text ? undefined : shorten(text, 1000)}>
      {short}
    </bdi>
  )
}
