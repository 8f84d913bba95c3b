import type { Likeness } from '../../model/likeness.ts'
import { type Near, nearest, type Signal } from '../nearest.ts'
import { NO_TERMS, type Vector } from '../vectors.ts'
import { wordsOfPair } from './pairs.ts'

/** How alike the texts of pages are, and which words make two of them so. */
export interface TextLikeness {
  near: Signal
  /** The words and pairs of words that two pages share and few others have, the most telling first. */
  sharedWords(a: number, b: number, count: number): string[]
}

/** Returns likeness as a signal. */
export function textLikeness({ near, words, pairs, spellings }: Likeness): TextLikeness {
  const sharedWords = (a: number, b: number, count: number) =>
    telling([...shared(pairs, a, b), ...shared(words, a, b)], spellings, count)
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

/** A word that a named pair holds already is not named again. */
function telling(found: readonly Near[], spellings: readonly string[], count: number): string[] {
  const told = new Set<number>()
  const names: string[] = []
  for (const [term] of nearest(found, count * 6)) {
    const words = wordsOfPair(term) ?? [term]
    if (names.length === count || words.some((word) => told.has(word))) continue
    for (const word of words) told.add(word)
    names.push(words.map((word) => spellings[word]).join(' '))
  }
  return names
}
