import type { WordPairs } from '../../model/likeness.ts'
import { PairNumbers } from './pair-numbers.ts'
import { SharedPairs } from './shared-pairs.ts'
import { NO_TERM, type TermText } from './term-text.ts'

/**
 * Makes texts of words into texts of pairs of neighbouring words, in place, for both would take much memory. Pairs
 * are only of words that are worth comparing (1 in `known`, by word), and only those that pages may share: others
 * cannot make two pages alike. Returns the pairs by number.
 */
export function makePairs(texts: TermText[], known: Uint8Array): WordPairs {
  const filter = new SharedPairs(texts.reduce((sum, { terms }) => sum + terms.length, 0))
  for (const [page, { terms }] of texts.entries())
    forEachPair(terms, known, (first, second) => filter.note(first, second, page))
  const numbers = new PairNumbers()
  for (const [page, { terms, weights }] of texts.entries()) {
    const pairs = new Int32Array(terms.length).fill(NO_TERM)
    forEachPair(terms, known, (first, second, at) => {
      if (filter.mayShare(first, second)) pairs[at] = numbers.of(first, second)
    })
    texts[page] = { terms: pairs, weights }
  }
  return numbers.pairs()
}

/** Tells each two known words side by side, and where the second stands. */
function forEachPair(
  words: Int32Array,
  known: Uint8Array,
  visit: (first: number, second: number, at: number) => void,
): void {
  let before = NO_TERM
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number
    const isKnown = word !== NO_TERM && known[word] === 1
    if (isKnown && before !== NO_TERM) visit(before, word, at)
    before = isKnown ? word : NO_TERM
  }
}
