import type { ComparedText, Likeness } from '../model/likeness.ts'
import { type Near, nearest } from './nearest.ts'
import { pairOf, SharedPairs } from './signals/pairs.ts'
import { weighTerms } from './signals/weigh.ts'
import { Lexicon } from './signals/words.ts'
import { nearestByCosine, toVector, type Vector } from './vectors.ts'

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
  const words = weighTerms(texts.map(countWords))
  const pairs = weighTerms(countPairs(texts, flagsOf(words, lexicon.size)))
  const byWords = nearestByCosine(words, KNOWN)
  const byPairs = nearestByCosine(pairs, KNOWN)
  const near = byWords.map((list, index) => both(list, byPairs[index] ?? []))
  return { near, words, pairs, spellings: lexicon.spellings }
}

/** The words of a page side by side, each with its weight; between two fields of the page stands no word. */
interface PageText {
  words: Int32Array
  weights: Uint8Array
}

const NO_WORD = -1

/** One list for all fields: a page of many short sections would take more memory for lists than for words. */
function wordsOf({ title, sections }: ComparedText, lexicon: Lexicon): PageText {
  const words: number[] = []
  const weights: number[] = []
  const add = (text: string, weight: number): void => {
    for (const word of lexicon.read(text)) {
      words.push(word)
      weights.push(weight)
    }
    words.push(NO_WORD)
    weights.push(0)
  }
  add(title, TITLE)
  for (const { heading, text } of sections) {
    add(heading, HEADING)
    add(text, 1)
  }
  return { words: Int32Array.from(words), weights: Uint8Array.from(weights) }
}

function countWords({ words, weights }: PageText): Vector {
  const counts = new Map<number, number>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number
    if (word !== NO_WORD) counts.set(word, (counts.get(word) ?? 0) + (weights[i] as number))
  }
  return toVector(counts)
}

/** By word: 1 where a vector has it. */
function flagsOf(vectors: readonly Vector[], size: number): Uint8Array {
  const flags = new Uint8Array(size)
  for (const { terms } of vectors) for (const word of terms) flags[word] = 1
  return flags
}

/** Pairs of words that are both worth comparing; others cannot make two pages alike. */
function countPairs(texts: readonly PageText[], known: Uint8Array): Vector[] {
  const filter = new SharedPairs(lengthOf(texts))
  for (const [page, text] of texts.entries())
    forEachPair(text, known, (first, second) => filter.note(first, second, page))
  return texts.map((text) => {
    const counts = new Map<number, number>()
    forEachPair(text, known, (first, second, weight) => {
      if (!filter.mayShare(first, second)) return
      const pair = pairOf(first, second)
      counts.set(pair, (counts.get(pair) ?? 0) + weight)
    })
    return toVector(counts)
  })
}

function lengthOf(texts: readonly PageText[]): number {
  let sum = 0
  for (const { words } of texts) for (const word of words) if (word !== NO_WORD) sum++
  return sum
}

function forEachPair(
  { words, weights }: PageText,
  known: Uint8Array,
  visit: (first: number, second: number, weight: number) => void,
): void {
  let before = NO_WORD
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number
    const isKnown = word !== NO_WORD && known[word] === 1
    if (isKnown && before !== NO_WORD) visit(before, word, weights[i] as number)
    before = isKnown ? word : NO_WORD
  }
}

function both(words: readonly Near[], pairs: readonly Near[]): Near[] {
  const sums = new Map<number, number>(words)
  for (const [other, strength] of pairs) sums.set(other, (sums.get(other) ?? 0) + PAIRS * strength)
  return nearest(
    [...sums].map(([other, sum]): Near => [other, sum / (1 + PAIRS)]),
    KNOWN,
  )
}
