import { countVectors, NO_TERMS, rarity, type Vector } from '../vectors.ts'

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
  // Filled for each page anew: what is only on the way to its vector would stay in memory for a while.
  const kept = emptyVector(counts.reduce((most, { terms }) => Math.max(most, terms.length), 0))
  return counts.map(({ terms, weights }, index): Vector => {
    const norm = SATURATION * (1 - LENGTH + (LENGTH * (lengths[index] ?? 0)) / average)
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
    return unitVector(kept, length)
  })
}

function emptyVector(length: number): Vector {
  return { terms: new Float64Array(length), weights: new Float64Array(length) }
}

/** Returns the first terms of a vector as one of length one. */
function unitVector(vector: Vector, count: number): Vector {
  if (count === 0) return NO_TERMS
  const terms = vector.terms.slice(0, count)
  const weights = vector.weights.slice(0, count)
  let squares = 0
  for (const weight of weights) squares += weight * weight
  const length = Math.sqrt(squares) || 1
  for (let i = 0; i < count; i++) weights[i] = (weights[i] as number) / length
  return { terms, weights }
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0
  for (const one of numbers) sum += one
  return sum
}
