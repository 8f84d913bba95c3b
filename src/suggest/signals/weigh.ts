import { NO_TERMS, rarity, type Vector } from '../vectors.ts'
import { TermCounter, type TermText } from './term-text.ts'

/** BM25's usual saturation; lengths count half, for a long page may well be about more things. */
const SATURATION = 1.2
const LENGTH = 0.5

/**
 * Returns unit vectors of TF-IDF weights for texts whose terms are numbers below `terms`. Terms of one page alone
 * connect nothing; terms of more than half of the pages are stop words. Each text is counted twice: the counts of
 * all at once would take more memory than their vectors.
 */
export function weighTerms(texts: readonly TermText[], terms: number): Vector[] {
  const counter = new TermCounter(terms)
  const holders = new Uint32Array(terms)
  const lengths = texts.map((text) => {
    let length = 0
    counter.forEach(text, (term, count) => {
      holders[term] = (holders[term] as number) + 1
      length += count
    })
    return length
  })
  const most = Math.max(2, texts.length / 2)
  const average = sumOf(lengths) / Math.max(1, texts.length) || 1
  const kept: Weighed = { terms: [], weights: [] }
  return texts.map((text, index) => {
    const norm = SATURATION * (1 - LENGTH + (LENGTH * (lengths[index] ?? 0)) / average)
    counter.forEach(text, (term, count) => {
      const held = holders[term] as number
      if (held < 2 || held > most) return
      kept.terms.push(term)
      kept.weights.push(((count * (SATURATION + 1)) / (count + norm)) * rarity(held, texts.length))
    })
    return takeUnit(kept)
  })
}

/** Filled for each page anew: what is only on the way to its vector would stay in memory for a while. */
interface Weighed {
  terms: number[]
  weights: number[]
}

/** Returns what was weighed as a vector of length one, and leaves nothing. */
function takeUnit({ terms, weights }: Weighed): Vector {
  if (terms.length === 0) return NO_TERMS
  let squares = 0
  for (const weight of weights) squares += weight * weight
  const length = Math.sqrt(squares) || 1
  const unit = { terms: Uint32Array.from(terms), weights: new Float32Array(weights.length) }
  for (let i = 0; i < weights.length; i++) unit.weights[i] = (weights[i] as number) / length
  terms.length = 0
  weights.length = 0
  return unit
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
