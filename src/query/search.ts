import type { SearchHit } from '../model/answer.ts'
import type { NodeKey } from '../model/key.ts'
import type { PackedPlaces, PackedWords } from '../model/site-search.ts'
import { addWords, indexHeadings, namesOf, type SearchIndex } from '../search/index.ts'
import type { SearchPlace } from '../search/places.ts'
import { type Candidate, findCandidates } from './search-candidates.ts'
import { findExcerpt } from './search-excerpt.ts'
import { type SectionTest, sectionTest } from './search-phrase.ts'
import { readSearchQuery, type SearchNode, type SearchQuery } from './search-query.ts'

export type { SearchIndex, SearchPlace }

/** Where a search looks up what its index does not hold. */
export interface SearchContext {
  nodeOf(key: NodeKey): SearchNode | undefined
  /** Returns the plain text of the section that starts on a line of a document, '' where there is none. */
  textOf(key: NodeKey, line: number): string | Promise<string>
}

export interface SearchOptions {
  /** At most so many hits. */
  limit?: number
  /** Which places count. */
  among?: (place: SearchPlace) => boolean
}

export interface SearchAnswer {
  hits: SearchHit[]
  /** The words that were found, as texts are searched for them: also those that differ by a letter. */
  terms: string[]
  /** How many places fit, where that is known: phrases are looked for only until there are enough hits. */
  total?: number
}

/** Texts are asked for to check phrases; more sections than this are not read for one query. */
const MOST_READ = 400
/** So many texts are asked for at once. */
const READ_TOGETHER = 10

/**
 * Returns the sections and entities that fit a query best (`readSearchQuery` says what one may ask).
 * Deterministic: ties keep the order of the corpus.
 */
export async function search(
  index: SearchIndex,
  text: string,
  context: SearchContext,
  { limit = 20, among = () => true }: SearchOptions = {},
): Promise<SearchAnswer> {
  const query = readSearchQuery(text)
  const found = findCandidates(index, query, context.nodeOf).filter(({ place }) => among(place))
  if (query.phrases.length + query.without.length > 0)
    return sift(found.slice(0, MOST_READ), query, context, limit)
  const shown = found.slice(0, limit)
  const hits = await readHits(shown, query, context, () => true)
  return { hits, terms: termsOf(shown), total: found.length }
}

/** Reads texts until enough of them have the phrases asked for and nothing that may not be there. */
async function sift(
  found: readonly Candidate[],
  query: SearchQuery,
  context: SearchContext,
  limit: number,
): Promise<SearchAnswer> {
  const hits: SearchHit[] = []
  const terms = termsOf(found)
  const isAsked = sectionTest(query)
  for (let at = 0; at < found.length; at += READ_TOGETHER) {
    hits.push(...(await readHits(found.slice(at, at + READ_TOGETHER), query, context, isAsked)))
    if (hits.length >= limit) return { hits: hits.slice(0, limit), terms }
  }
  return { hits, terms, total: hits.length }
}

const termsOf = (found: readonly Candidate[]): string[] => [
  ...new Set(found.flatMap(({ terms }) => terms)),
]

/** Returns the index in a site's `search/headings.json`. Throws where the data is not such an index. */
export function openHeadings(
  places: readonly PackedPlaces[],
  { nodeOf }: SearchContext,
): SearchIndex {
  return indexHeadings(places, (key) => {
    const node = nodeOf(key)
    return node === undefined ? [] : namesOf(node)
  })
}

/** Returns an index with the words in a site's `search/text.json` added. Throws on damaged data. */
export const openText: (headings: SearchIndex, words: PackedWords) => SearchIndex = addWords

async function readHits(
  found: readonly Candidate[],
  query: SearchQuery,
  { nodeOf, textOf }: SearchContext,
  isAsked: SectionTest,
): Promise<SearchHit[]> {
  const hits = await Promise.all(
    found.map(async (candidate) => {
      const { key, line, section } = candidate.place
      const node = nodeOf(key)
      const body = await textOf(key, line)
      return isAsked([titleOf(node), body, ...section])
        ? [toHit(candidate, query, body, nodeOf)]
        : []
    }),
  )
  return hits.flat()
}

function toHit(
  { place, score, terms }: Candidate,
  { phrases }: SearchQuery,
  body: string,
  nodeOf: SearchContext['nodeOf'],
): SearchHit {
  const { key, section, line, within } = place
  const node = nodeOf(key)
  return {
    key,
    title: titleOf(node),
    section: [...section],
    path: node?.path ?? (within && nodeOf(within)?.path) ?? '',
    line,
    score: Math.round(score * 1000) / 1000,
    // An entity has no text of its own.
    excerpt:
      section.length === 0 && body === '' ? (node?.kind ?? '') : findExcerpt(body, phrases, terms),
  }
}

const titleOf = (node: SearchNode | undefined): string => node?.title ?? node?.label ?? ''
