import MiniSearch, { type AsPlainObject } from 'minisearch'
import type { NodeKey } from '../model/key.ts'
import type { PackedPlaces, PackedWords } from '../model/site-search.ts'
import { FIELDS, type Field, SEARCH_OPTIONS } from './options.ts'
import { type SearchPlace, unpackPlaces } from './places.ts'
import { countTerms, type TermCounts, unpackWords } from './words.ts'

/** Places and the words that lead to them. */
export interface SearchIndex {
  places: readonly SearchPlace[]
  words: MiniSearch
  /** The words of names and headings, to which those of the texts are added when they are there. */
  headings: ReadonlyMap<Field, TermCounts>
}

export type NamesOf = (key: NodeKey) => readonly string[]

/** Returns what a node is called: its page's title first. */
export function namesOf({ title, label, aliases }: Named): string[] {
  return [...new Set([...(title === undefined ? [] : [title]), label, ...(aliases ?? [])])]
}

interface Named {
  title?: string
  label: string
  aliases?: readonly string[]
}

/** Returns the index of names and headings: small, so that it answers first. Throws on damaged data. */
export function indexHeadings(packed: readonly PackedPlaces[], namesOf: NamesOf): SearchIndex {
  const places = unpackPlaces(packed)
  const headings = new Map<Field, TermCounts>([
    ['name', countTerms(places.map(({ key, isFirst }) => (isFirst ? namesOf(key).join(' ') : '')))],
    ['heading', countTerms(places.map(({ headings }) => headings.join(' ')))],
    ['context', countTerms(places.map((place) => contextOf(place, namesOf)))],
  ])
  return { places, headings, words: indexOf(headings, places.length) }
}

function contextOf({ key, section, headings }: SearchPlace, namesOf: NamesOf): string {
  return [namesOf(key)[0] ?? '', ...section.slice(0, section.length - headings.length)].join(' ')
}

/** Returns an index with the words of the texts added. Throws on damaged data. */
export function addWords({ places, headings }: SearchIndex, packed: PackedWords): SearchIndex {
  const body = new Map(unpackWords(packed, places.length))
  return { places, headings, words: indexOf(new Map(headings).set('body', body), places.length) }
}

type IndexData = Map<string, AsPlainObject['index'][number][1]>

/**
 * Returns MiniSearch's index of counted terms. What it reads is put together here, several times
 * faster than it counts, and a site needs to hold nothing that follows from the rest.
 */
function indexOf(counts: ReadonlyMap<Field, TermCounts>, places: number): MiniSearch {
  const index: IndexData = new Map()
  const lengths = Array.from({ length: places }, () => FIELDS.map(() => 0))
  for (const [at, field] of FIELDS.entries())
    for (const [term, found] of counts.get(field) ?? []) {
      index.set(term, { ...index.get(term), [at]: Object.fromEntries(found) })
      for (const place of found.keys()) count(lengths[place], at)
    }
  const numbers = lengths.map((_, place) => [place, place] as const)
  const data: AsPlainObject = {
    documentCount: places,
    nextId: places,
    documentIds: Object.fromEntries(numbers),
    fieldIds: Object.fromEntries(FIELDS.map((field, at) => [field, at])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: FIELDS.map((_, at) => meanOf(lengths, at)),
    storedFields: {},
    dirtCount: 0,
    index: [...index],
    serializationVersion: 2,
  }
  return MiniSearch.loadJS(data, SEARCH_OPTIONS)
}

function count(lengths: number[] | undefined, at: number): void {
  if (lengths) lengths[at] = (lengths[at] ?? 0) + 1
}

function meanOf(lengths: readonly (readonly number[])[], at: number): number {
  return lengths.reduce((sum, row) => sum + (row[at] ?? 0), 0) / Math.max(1, lengths.length)
}
