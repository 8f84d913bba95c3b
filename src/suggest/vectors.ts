import { Nearest, type Signal } from './nearest.ts'

/** The weighted terms of one page, side by side; terms are numbers. */
export interface Vector {
  terms: Float64Array
  weights: Float64Array
}

/** One for all pages that have none: most of a corpus of short notes, and a vector takes half a kilobyte. */
export const NO_TERMS: Vector = { terms: new Float64Array(), weights: new Float64Array() }

/** Returns a map from term to weight as a vector, in the map's order. */
export function toVector(weights: ReadonlyMap<number, number>): Vector {
  if (weights.size === 0) return NO_TERMS
  return {
    terms: Float64Array.from(weights.keys()),
    weights: Float64Array.from(weights.values()),
  }
}

/** Terms of a page that are looked up: its strongest ones decide, the others cost time. */
const QUERY_TERMS = 400

/** A term in more pages than this tells few of them apart. */
const MAX_POSTINGS = 1000

/** Returns vectors of length one. */
export function toUnit(vectors: readonly Vector[]): Vector[] {
  return vectors.map(({ terms, weights }) => {
    if (terms.length === 0) return NO_TERMS
    let squares = 0
    for (const weight of weights) squares += weight * weight
    const length = Math.sqrt(squares) || 1
    return { terms, weights: weights.map((weight) => weight / length) }
  })
}

/** Returns how many vectors hold each term. */
export function countVectors(vectors: readonly Vector[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { terms } of vectors)
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** How rare a term is that `holders` of `all` pages hold: 0 for one that all hold. */
export function rarity(holders: number, all: number): number {
  return Math.log(1 + all / Math.max(1, holders))
}

/**
 * Returns for each unit vector its nearest by cosine. An inverted index adds up only what two pages
 * share; long lists of a term and weak terms of a page are left out, so the time grows with the text.
 */
export function nearestByCosine(vectors: readonly Vector[], k: number): Signal {
  const postings = postingsOf(vectors)
  const sums = new Float64Array(vectors.length)
  const touched = new Int32Array(vectors.length)
  const kept = new Nearest(k)
  return vectors.map((vector, index) => {
    const count = addProducts(vector, postings, sums, touched)
    for (const other of touched.subarray(0, count)) {
      if (other !== index) kept.add(other, Math.min(1, sums[other] as number))
      sums[other] = 0
    }
    return kept.take()
  })
}

/** The pages that hold each term, and how strongly: those of one term stand side by side. */
interface Postings {
  /** By term: where its pages begin, and behind the last of them. */
  ranges: ReadonlyMap<number, { start: number; end: number }>
  pages: Int32Array
  weights: Float64Array
}

function postingsOf(vectors: readonly Vector[]): Postings {
  const ranges = new Map<number, { start: number; end: number }>()
  let size = 0
  for (const [term, count] of countVectors(vectors)) {
    ranges.set(term, { start: size, end: size })
    size += count
  }
  const pages = new Int32Array(size)
  const weights = new Float64Array(size)
  for (const [index, vector] of vectors.entries())
    for (let i = 0; i < vector.terms.length; i++) {
      const range = ranges.get(vector.terms[i] as number)
      if (!range) continue
      pages[range.end] = index
      weights[range.end] = vector.weights[i] as number
      range.end++
    }
  return { ranges, pages, weights }
}

/** Adds what a vector has in common with each other one; notes which those are, and returns how many. */
function addProducts(
  vector: Vector,
  { ranges, pages, weights }: Postings,
  sums: Float64Array,
  touched: Int32Array,
): number {
  let count = 0
  const { terms, weights: own } = strongest(vector)
  for (let t = 0; t < terms.length; t++) {
    const { start, end } = ranges.get(terms[t] as number) ?? { start: 0, end: 0 }
    if (end - start > MAX_POSTINGS) continue
    const weight = own[t] as number
    for (let i = start; i < end; i++) {
      const page = pages[i] as number
      const sum = sums[page] as number
      if (sum === 0) touched[count++] = page
      sums[page] = sum + weight * (weights[i] as number)
    }
  }
  return count
}

/** A small corpus is a sample: what a third of ten documents name need not be common. */
const UNSEEN = 50

/** Returns how telling a name is that `holders` of `all` pages use: 1 for that of one page alone. */
export function tellingness(holders: number, all: number): number {
  return (rarity(holders, all + UNSEEN) / rarity(1, all + UNSEEN)) ** 2
}

function strongest({ terms, weights }: Vector): Vector {
  if (terms.length <= QUERY_TERMS) return { terms, weights }
  const kept = new Nearest(QUERY_TERMS)
  for (let i = 0; i < terms.length; i++) kept.add(terms[i] as number, weights[i] as number)
  return toVector(new Map(kept.take()))
}
