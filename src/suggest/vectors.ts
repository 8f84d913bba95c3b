import { type Near, nearest, type Signal } from './nearest.ts'

/** The weighted terms of one page; terms are numbers. */
export type Vector = ReadonlyMap<number, number>

/** Terms of a page that are looked up: its strongest ones decide, the others cost time. */
const QUERY_TERMS = 400

/** A term in more pages than this tells few of them apart. */
const MAX_POSTINGS = 1000

/** Returns vectors of length one. */
export function toUnit(vectors: readonly Vector[]): Vector[] {
  return vectors.map((vector) => {
    let squares = 0
    for (const weight of vector.values()) squares += weight * weight
    const length = Math.sqrt(squares) || 1
    return new Map([...vector].map(([term, weight]) => [term, weight / length]))
  })
}

/** Returns how many vectors hold each term. */
export function countVectors(vectors: readonly Vector[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const vector of vectors)
    for (const term of vector.keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
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
  return vectors.map((vector, index) => {
    const touched = addProducts(vector, postings, sums)
    const found: Near[] = []
    for (const other of touched) {
      if (other !== index) found.push([other, Math.min(1, sums[other] ?? 0)])
      sums[other] = 0
    }
    return nearest(found, k)
  })
}

/** The pages that hold a term, and how strongly. */
interface Posting {
  pages: number[]
  weights: number[]
}

function postingsOf(vectors: readonly Vector[]): Map<number, Posting> {
  const postings = new Map<number, Posting>()
  for (const [index, vector] of vectors.entries())
    for (const [term, weight] of vector) {
      const posting = postings.get(term) ?? { pages: [], weights: [] }
      if (posting.pages.length === 0) postings.set(term, posting)
      posting.pages.push(index)
      posting.weights.push(weight)
    }
  return postings
}

/** Adds what a vector has in common with each other one; returns the ones it has anything with. */
function addProducts(
  vector: Vector,
  postings: ReadonlyMap<number, Posting>,
  sums: Float64Array,
): number[] {
  const touched: number[] = []
  for (const [term, weight] of strongest(vector)) {
    const { pages, weights } = postings.get(term) ?? { pages: [], weights: [] }
    if (pages.length > MAX_POSTINGS) continue
    for (let i = 0; i < pages.length; i++) {
      const page = pages[i] as number
      const sum = sums[page] as number
      if (sum === 0) touched.push(page)
      sums[page] = sum + weight * (weights[i] as number)
    }
  }
  return touched
}

/** A small corpus is a sample: what a third of ten documents name need not be common. */
const UNSEEN = 50

/** Returns how telling a name is that `holders` of `all` pages use: 1 for that of one page alone. */
export function tellingness(holders: number, all: number): number {
  return (rarity(holders, all + UNSEEN) / rarity(1, all + UNSEEN)) ** 2
}

function strongest(vector: Vector): Iterable<[number, number]> {
  if (vector.size <= QUERY_TERMS) return vector
  return [...vector].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, QUERY_TERMS)
}
