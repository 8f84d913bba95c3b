import type { ComparedText, Likeness } from '../model/likeness.ts'
import { type Near, nearest } from './nearest.ts'
import { makePairs } from './signals/pairs.ts'
import { NO_TERM, type TermText } from './signals/term-text.ts'
import { weighTerms } from './signals/weigh.ts'
import { Lexicon } from './signals/words.ts'
import { nearestByCosine, type Vector } from './vectors.ts'

/** A word of the title says as much as four of the text, one of a heading as much as two. */
const TITLE = 4
const HEADING = 2

/** Two words together ("split brain") say more than each, but fewer texts share them. */
const PAIRS = 0.5

/** How many alike ones are known of each. */
const KNOWN = 60

/**
 * Returns the likeness of texts: cosine of TF-IDF vectors with BM25's saturation, over words and pairs
 * of neighbouring words. Words in more than half of the pages are stop words, whatever the language.
 */
export function likenessOf(compared: Iterable<ComparedText>): Likeness {
  const lexicon = new Lexicon()
  const texts = Array.from(compared, (one) => wordsOf(one, lexicon))
  const words = weighTerms(texts, lexicon.size)
  const byWords = nearestByCosine(words, lexicon.size, KNOWN)
  const wordsOfPairs = makePairs(texts, flagsOf(words, lexicon.size))
  const pairs = weighTerms(texts, wordsOfPairs.first.length)
  const byPairs = nearestByCosine(pairs, wordsOfPairs.first.length, KNOWN)
  const near = byWords.map((list, index) => both(list, byPairs[index] ?? []))
  return { near, words, pairs, spellings: lexicon.spellings, wordsOfPairs }
}

/** One list for all fields: a page of many short sections would take more memory for lists than for words. */
function wordsOf({ title, sections }: ComparedText, lexicon: Lexicon): TermText {
  const terms: number[] = []
  const weights: number[] = []
  const add = (text: string, weight: number): void => {
    for (const word of lexicon.read(text)) {
      terms.push(word)
      weights.push(weight)
    }
    terms.push(NO_TERM)
    weights.push(0)
  }
  add(title, TITLE)
  for (const { heading, text } of sections) {
    add(heading, HEADING)
    add(text, 1)
  }
  return { terms: Int32Array.from(terms), weights: Uint8Array.from(weights) }
}

/** By word: 1 where a vector has it. */
function flagsOf(vectors: readonly Vector[], size: number): Uint8Array {
  const flags = new Uint8Array(size)
  for (const { terms } of vectors) for (const word of terms) flags[word] = 1
  return flags
}

function both(words: readonly Near[], pairs: readonly Near[]): Near[] {
  const sums = new Map<number, number>(words)
  for (const [other, strength] of pairs) sums.set(other, (sums.get(other) ?? 0) + PAIRS * strength)
  return nearest(
    [...sums].map(([other, sum]): Near => [other, sum / (1 + PAIRS)]),
    KNOWN,
  )
}
