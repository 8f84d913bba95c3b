import type { Statement } from './statements.ts'

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const FIRST_FEW = new RegExp(
  `\\b(?:our|the)\\s+first\\s+(${NUMBER_WORDS.join('|')}|\\d{1,2})\\s+episodes\\b`,
  'giu',
)

/** Returns the episodes of "our first two episodes". */
export function firstFew(text: string): Statement[] {
  return [...text.matchAll(FIRST_FEW)].flatMap((hit) => {
    const word = hit[1]?.toLowerCase() ?? ''
    const count = NUMBER_WORDS.indexOf(word) + 1 || Number(word)
    return Array.from({ length: count }, (_, i) => ({
      target: { number: i + 1 },
      start: hit.index,
    }))
  })
}
