import type { Document } from './document.ts'
import { placeAt, segmentAt } from './inline.ts'

export interface ProseMatch {
  text: string
  line: number
  column: number
}

/** Returns what of the running text an expression fits, where another one says that it may; code is none. */
export function proseMatches(
  { blocks, lines }: Document,
  form: RegExp,
  mayFit?: RegExp,
): ProseMatch[] {
  return blocks.flatMap(({ inline }) =>
    (mayFit?.test(inline.text) === false ? [] : [...inline.text.matchAll(form)])
      .filter(({ index }) => !segmentAt(inline, index)?.marks.includes('code'))
      .map(({ 0: text, index }) => ({ text, ...placeAt(inline, index, lines) })),
  )
}
