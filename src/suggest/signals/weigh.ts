import { countVectors, NO_TERMS, rarity, toUnit, type Vector } from '../vectors.ts'

/** BM25's usual saturation; lengths count half, for a long page may well be about more things. */
const SATURATION = 1.2
const LENGTH = 0.5

/**
 * Returns unit vectors of TF-IDF weights from counted terms. Terms of one page alone connect nothing;
 * terms of more than half of the pages are stop words.
 */
export function weighTerms(counts: readonly Vector[]): Vector[] {
  const holders = countVectors(counts)
  const most = Math.max(2, counts.length / 2)
  const lengths = counts.map(({ weights }) => sumOf(weights))
  const average = sumOf(lengths) / Math.max(1, counts.length) || 1
  const vectors = counts.map(({ terms, weights }, index): Vector => {
    const norm = SATURATION * (1 - LENGTH + (LENGTH * (lengths[index] ?? 0)) / average)
    const kept = { terms: new Float64Array(terms.length), weights: new Float64Array(terms.length) }
    let length = 0
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number
      const count = weights[i] as number
      const held = holders.get(term) ?? 1
      if (held < 2 || held > most) continue
      kept.terms[length] = term
      kept.weights[length] =
        ((count * (SATURATION + 1)) / (count + norm)) * rarity(held, counts.length)
      length++
    }
    if (length === 0) return NO_TERMS
    return { terms: kept.terms.slice(0, length), weights: kept.weights.slice(0, length) }
  })
  return toUnit(vectors)
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0
  for (const one of numbers) sum += one
  return sum
}
