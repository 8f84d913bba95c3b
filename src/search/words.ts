import type { PackedWords } from '../model/site-search.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { splitWords, toTerm } from './terms.ts'

/** How often each text has a term. */
type Counts = ReadonlyMap<number, number>
export type TermCounts = ReadonlyMap<string, Counts>

/** A shared beginning is told by one digit in base 36. */
const MOST_SHARED = 35

/** Returns the words of texts, which are known by their numbers. */
export function packWords(texts: readonly string[]): PackedWords {
  const counts = countTerms(texts)
  return packTerms([...counts.keys()], (term) => packCounts(counts.get(term) ?? new Map()))
}

/** Returns terms, which are sorted here, each with its packed places. */
export function packTerms(terms: string[], placesOf: (term: string) => string): PackedWords {
  const sorted = terms.sort(codeUnitOrder)
  return {
    terms: sorted.map((term, at) => afterTerm(sorted[at - 1] ?? '', term)).join(' '),
    places: sorted.map(placesOf),
  }
}

/** Returns the terms of texts, which are known by their numbers. */
export function countTerms(texts: readonly string[]): TermCounts {
  const counts = new Map<string, Map<number, number>>()
  /** By word as written: the places of its term, or null where it is none. */
  const placesOf = new Map<string, Map<number, number> | null>()
  for (const [place, text] of texts.entries())
    for (const word of splitWords(text)) {
      let places = placesOf.get(word)
      if (places === undefined) {
        places = placesFor(toTerm(word), counts)
        placesOf.set(word, places)
      }
      places?.set(place, (places.get(place) ?? 0) + 1)
    }
  return counts
}

function placesFor(
  term: string | null,
  counts: Map<string, Map<number, number>>,
): Map<number, number> | null {
  if (term === null) return null
  const places = counts.get(term) ?? new Map<number, number>()
  counts.set(term, places)
  return places
}

function afterTerm(before: string, term: string): string {
  let shared = 0
  while (shared < MOST_SHARED && shared < before.length && before[shared] === term[shared]) shared++
  return shared.toString(36) + term.slice(shared)
}

function packCounts(counts: Counts): string {
  let before = 0
  const steps = [...counts].map(([place, count]) => {
    const step = place - before
    before = place
    return count === 1 ? `${step}` : `${step}x${count}`
  })
  return steps.join(' ')
}

/** Yields each term with those of so many texts that have it. Throws where the data is damaged. */
export function* unpackWords(packed: PackedWords, texts: number): Generator<[string, Counts]> {
  for (const [term, places] of readTerms(packed)) yield [term, unpackCounts(places, texts)]
}

/** Yields each term with its packed places. Throws where the data is damaged. */
export function* readTerms({ terms, places }: PackedWords): Generator<[string, string]> {
  const packed = terms === '' ? [] : terms.split(' ')
  if (packed.length !== places.length) throw new Error('damaged words')
  let term = ''
  for (const [at, text] of places.entries()) {
    const after = packed[at] ?? ''
    term = term.slice(0, Number.parseInt(after.charAt(0), 36)) + after.slice(1)
    yield [term, text]
  }
}

function unpackCounts(text: string, texts: number): Counts {
  const counts = new Map<number, number>()
  let place = 0
  for (const step of text.split(' ')) {
    const [distance, count = 1] = step.split('x').map(Number)
    place += distance ?? Number.NaN
    if (!Number.isInteger(place) || place >= texts || !(count > 0)) throw new Error('damaged words')
    counts.set(place, count)
  }
  return counts
}
