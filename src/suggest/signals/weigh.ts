import { countVectors, rarity, toUnit, type Vector } from '../vectors.ts'

/** BM25's usual saturation; lengths count half, for a long page may well be about more things. */
const SATURATION = 1.2
const LENGTH = 0.5

/**
 * Returns unit vectors of TF-IDF weights from counted terms. Terms of one page alone connect nothing;
 * terms of more than half of the pages are stop words.
 */
export function weighTerms(counts: readonly ReadonlyMap<number, number>[]): Vector[] {
  const holders = countVectors(counts)
  const most = Math.max(2, counts.length / 2)
  const lengths = counts.map(lengthOf)
  const average = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, counts.length) || 1
  const vectors = counts.map((terms, index) => {
    const norm = SATURATION * (1 - LENGTH + (LENGTH * (lengths[index] ?? 0)) / average)
    const vector = new Map<number, number>()
    for (const [term, count] of terms) {
      const held = holders.get(term) ?? 1
      if (held < 2 || held > most) continue
      vector.set(term, ((count * (SATURATION + 1)) / (count + norm)) * rarity(held, counts.length))
    }
    return vector
  })
  return toUnit(vectors)
}

function lengthOf(terms: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const count of terms.values()) sum += count
  return sum
}
