import MiniSearch, { type Query } from 'minisearch'
import type { NodeKey } from '../model/key.ts'
import type { SearchIndex } from '../search/index.ts'
import { FIELDS, fuzzinessFrom } from '../search/options.ts'
import type { SearchPlace } from '../search/places.ts'
import { toTerm } from '../search/terms.ts'
import { isWithin, type SearchNode, type SearchQuery } from './search-query.ts'

/** A place that has the words, and the words it has. */
export interface Candidate {
  place: SearchPlace
  score: number
  terms: string[]
}

type NodeOf = (key: NodeKey) => SearchNode | undefined
type Fuzzy = false | ((term: string) => number | false)

const OWN_FIELDS = FIELDS.filter((field) => field !== 'context')
/** From so many letters on, words that begin so are few. */
const LONG = 4
/** With fewer places than this, words are looked for that differ by a letter or two. */
const FEW = 5

/** Returns the places that have all words of a query, best first; those with other spellings come last. */
export function findCandidates(
  index: SearchIndex,
  asked: SearchQuery,
  nodeOf: NodeOf,
): Candidate[] {
  const query = { ...asked, words: withoutStopWords(asked.words) }
  const exact = lookUp(index, query, nodeOf, false)
  if (exact.length >= FEW || query.words.length === 0) return exact
  const known = new Set(exact.map(({ place }) => place))
  // Of short words another is nearly always one letter away: only where there is nothing else.
  const isLike = fuzzinessFrom(exact.length === 0 ? 4 : 5)
  return [
    ...exact,
    ...lookUp(index, query, nodeOf, isLike).filter(({ place }) => !known.has(place)),
  ]
}

/** No place has a stop word in the index; a query of them alone finds nothing. */
function withoutStopWords(words: readonly string[]): string[] {
  const sought = words.filter((word) => toTerm(word) !== null)
  return sought.length > 0 ? sought : [...words]
}

function lookUp(
  { places, words: index }: SearchIndex,
  query: SearchQuery,
  nodeOf: NodeOf,
  fuzzy: Fuzzy,
): Candidate[] {
  const { words, kinds, series, episodes } = query
  const isFiltered = kinds.length + series.length + episodes.length > 0
  if (words.length === 0 && !isFiltered) return []
  // What stands above a section never finds it alone, so one word need not be looked for there.
  const fields = words.length > 1 ? [...FIELDS] : OWN_FIELDS
  const fitting: Candidate[] = []
  for (const { id, score, terms, match } of index.search(termsOf(words, fuzzy), {
    fuzzy,
    fields,
  })) {
    const place = places[Number(id)]
    if (!place || (isFiltered && !isNodeWithin(query, nodeOf(place.key)))) continue
    if (words.length < 2 || hasOwnField(match)) fitting.push({ place, score, terms })
  }
  return byDocument(fitting)
}

/**
 * Nearly every text has a word that begins with the same two or three letters, so these are first
 * looked for in names and headings, and in the texts as a whole word.
 */
function termsOf(words: readonly string[], fuzzy: Fuzzy): Query {
  const last = words.at(-1)
  if (last === undefined) return MiniSearch.wildcard
  if (fuzzy || last.length >= LONG) return words.join(' ')
  const whole = { queries: [last], prefix: false }
  const beginning = { queries: [last], prefix: last.length > 1, fields: ['name', 'heading'] }
  const either: Query = { combineWith: 'OR', queries: [whole, beginning] }
  return { combineWith: 'AND', queries: [...words.slice(0, -1), either], prefix: false }
}

function hasOwnField(match: Readonly<Record<string, string[]>>): boolean {
  for (const term in match) if (match[term]?.some((field) => field !== 'context')) return true
  return false
}

function isNodeWithin(query: SearchQuery, node: SearchNode | undefined): boolean {
  return node !== undefined && isWithin(query, node)
}

/** A section counts more where more of its document fits: lists name in passing what others treat. */
function byDocument(found: Candidate[]): Candidate[] {
  const sections = new Map<NodeKey, number>()
  for (const { place } of found) sections.set(place.key, (sections.get(place.key) ?? 0) + 1)
  for (const one of found) one.score *= 1 + Math.log(sections.get(one.place.key) ?? 1)
  return found.sort((a, b) => b.score - a.score)
}
