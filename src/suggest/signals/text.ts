import type { Likeness } from '../../model/likeness.ts'
import { type Near, nearest, type Signal } from '../nearest.ts'
import { NO_TERMS, type Vector } from '../vectors.ts'

/** How alike the texts of pages are, and which words make two of them so. */
export interface TextLikeness {
  near: Signal
  /** The words and pairs of words that two pages share and few others have, the most telling first. */
  sharedWords(a: number, b: number, count: number): string[]
}

/** Returns likeness as a signal. */
export function textLikeness(likeness: Likeness): TextLikeness {
  const { near, words, pairs, spellings } = likeness
  const sharedWords = (a: number, b: number, count: number) => {
    const sharedPairs = shared(pairs, a, b).map(
      ([pair, weight]): Near => [spellings.length + pair, weight],
    )
    return telling([...sharedPairs, ...shared(words, a, b)], likeness, count)
  }
  return { near, sharedWords }
}

function shared(vectors: readonly Vector[], a: number, b: number): Near[] {
  const { terms, weights } = vectors[a] ?? NO_TERMS
  const other = vectors[b] ?? NO_TERMS
  const weightOf = new Map(Array.from(other.terms, (term, i) => [term, other.weights[i] as number]))
  return Array.from(
    terms,
    (term, i): Near => [term, (weights[i] as number) * (weightOf.get(term) ?? 0)],
  ).filter(([, weight]) => weight > 0)
}

/** Numbers from those of words on are pairs. A word that a named pair holds already is not named again. */
function telling(
  found: readonly Near[],
  { spellings, wordsOfPairs }: Likeness,
  count: number,
): string[] {
  const wordsOf = (term: number): number[] => {
    const pair = term - spellings.length
    if (pair < 0) return [term]
    return [wordsOfPairs.first[pair] as number, wordsOfPairs.second[pair] as number]
  }
  const told = new Set<number>()
  const names: string[] = []
  for (const [term] of nearest(found, count * 6)) {
    const words = wordsOf(term)
    if (names.length === count || words.some((word) => told.has(word))) continue
    for (const word of words) told.add(word)
    names.push(words.map((word) => spellings[word]).join(' '))
  }
  return names
}
