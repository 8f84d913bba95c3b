import type { WeightedTerms } from '../model/likeness.ts'
import { Nearest, type Signal } from './nearest.ts'

/** The weighted terms of one page, side by side; terms are dense numbers. */
export type Vector = WeightedTerms

/** One for all pages that have none: most of a corpus of short notes, and a vector takes half a kilobyte. */
export const NO_TERMS: Vector = { terms: new Uint32Array(), weights: new Float32Array() }

/** Returns a map from term to weight as a vector of length one, in the map's order. */
export function toUnit(weights: ReadonlyMap<number, number>): Vector {
  if (weights.size === 0) return NO_TERMS
  let squares = 0
  for (const weight of weights.values()) squares += weight * weight
  const length = Math.sqrt(squares) || 1
  return {
    terms: Uint32Array.from(weights.keys()),
    weights: Float32Array.from(weights.values(), (weight) => weight / length),
  }
}

/** Terms of a page that are looked up: its strongest ones decide, the others cost time. */
const QUERY_TERMS = 400

/** A term in more pages than this tells few of them apart. */
const MAX_POSTINGS = 1000

/** How rare a term is that `holders` of `all` pages hold: 0 for one that all hold. */
export function rarity(holders: number, all: number): number {
  return Math.log(1 + all / Math.max(1, holders))
}

/**
 * Returns for each unit vector its nearest by cosine; `terms` is how many terms there are. An inverted index adds
 * up only what two pages share; long lists of a term and weak terms of a page are left out, so the time grows
 * with the text.
 */
export function nearestByCosine(vectors: readonly Vector[], terms: number, k: number): Signal {
  const postings = postingsOf(vectors, terms)
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
  /** By term: where its pages begin; those of the next term begin where they end. */
  starts: Uint32Array
  pages: Uint32Array
  weights: Float32Array
}

function postingsOf(vectors: readonly Vector[], terms: number): Postings {
  const starts = startsOf(vectors, terms)
  const size = starts[terms] as number
  const pages = new Uint32Array(size)
  const weights = new Float32Array(size)
  const ends = starts.slice(0, terms)
  for (const [index, vector] of vectors.entries())
    for (let i = 0; i < vector.terms.length; i++) {
      const term = vector.terms[i] as number
      const end = ends[term] as number
      // A term that is held by too many has no room.
      if (end === starts[term + 1]) continue
      pages[end] = index
      weights[end] = vector.weights[i] as number
      ends[term] = end + 1
    }
  return { starts, pages, weights }
}

function startsOf(vectors: readonly Vector[], terms: number): Uint32Array {
  const starts = new Uint32Array(terms + 1)
  for (const vector of vectors) for (const term of vector.terms) count(starts, term + 1)
  for (let term = 1; term <= terms; term++) {
    const holders = starts[term] as number
    starts[term] = (starts[term - 1] as number) + (holders > MAX_POSTINGS ? 0 : holders)
  }
  return starts
}

function count(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1
}

/** Adds what a vector has in common with each other one; notes which those are, and returns how many. */
function addProducts(
  vector: Vector,
  { starts, pages, weights }: Postings,
  sums: Float64Array,
  touched: Int32Array,
): number {
  let count = 0
  const { terms, weights: own } = strongest(vector)
  for (let t = 0; t < terms.length; t++) {
    const term = terms[t] as number
    const weight = own[t] as number
    const end = starts[term + 1] as number
    for (let i = starts[term] as number; i < end; i++) {
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

function strongest(vector: Vector): Vector {
  const { terms, weights } = vector
  if (terms.length <= QUERY_TERMS) return vector
  const kept = new Nearest(QUERY_TERMS)
  for (let i = 0; i < terms.length; i++) kept.add(terms[i] as number, weights[i] as number)
  const taken = kept.take()
  return {
    terms: Uint32Array.from(taken, ([term]) => term),
    weights: Float32Array.from(taken, ([, weight]) => weight),
  }
}
