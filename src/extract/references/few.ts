import { COUNT_WORDS, readNumberWord } from './number-words.ts'
import type { Statement } from './statements.ts'

const FEW = new RegExp(
  `\\b(?:our|the|these|those|my|your)\\s+(first|previous|last|past|preceding|prior|next|following|coming|upcoming)\\s+(${COUNT_WORDS}|\\d{1,2})\\s+episodes\\b`,
  'giu',
)

/** More are a way to speak of a whole series. */
const MOST = 20

/**
 * Returns the episodes of "our first two episodes" and, counted from the document's own number, of "the
 * previous three episodes" and "the next two episodes".
 */
export function fewEpisodes(text: string, own: number | undefined): Statement[] {
  return [...text.matchAll(FEW)].flatMap((hit) => {
    const [, side = '', words = ''] = hit
    const count = readNumberWord(words)?.value ?? Number(words)
    const first = firstOf(side.toLowerCase(), count, own)
    if (first === undefined || first < 1 || count > MOST) return []
    return Array.from({ length: count }, (_, i) => ({
      target: { number: first + i },
      start: hit.index,
    }))
  })
}

function firstOf(side: string, count: number, own: number | undefined): number | undefined {
  if (side === 'first') return 1
  if (own === undefined || !Number.isInteger(own)) return undefined
  return /^(?:next|following|coming|upcoming)$/.test(side) ? own + 1 : own - count
}
