import MiniSearch, { type SearchResult } from 'minisearch'
import type { SearchHit } from '../model/answer.ts'
import type { NodeKey } from '../model/key.ts'
import { HEADING_OPTIONS, SEARCH_OPTIONS, type SearchDocument } from '../search/options.ts'
import { sentenceAround, toExcerpt } from '../text/excerpt.ts'
import { foldUnits } from '../text/fold.ts'
import {
  foldPhrase,
  isWithin,
  readSearchQuery,
  type SearchNode,
  type SearchQuery,
} from './search-query.ts'

export type SearchIndex = MiniSearch<SearchDocument>

/** Where a search looks up what its index does not hold. */
export interface SearchContext {
  nodeOf(key: NodeKey): SearchNode | undefined
  /** Returns the plain text of the section that starts on a line of a document, '' where there is none. */
  textOf(key: NodeKey, line: number): string | Promise<string>
}

/** Texts are asked for to check phrases; more sections than this are not read for one query. */
const MOST_READ = 400

/** Returns the index in a site's `search/text.json`. Throws where the data is not such an index. */
export function loadSearch(json: unknown): SearchIndex {
  return MiniSearch.loadJS(json as ReturnType<SearchIndex['toJSON']>, SEARCH_OPTIONS)
}

/** Returns the index in a site's `search/headings.json`. Throws where the data is not such an index. */
export function loadHeadingSearch(json: unknown): SearchIndex {
  return MiniSearch.loadJS(json as ReturnType<SearchIndex['toJSON']>, HEADING_OPTIONS)
}

/**
 * Returns the sections and entities that fit a query best (`readSearchQuery` says what one may ask).
 * Deterministic: ties keep the order of the corpus.
 */
export async function search(
  index: SearchIndex,
  text: string,
  context: SearchContext,
  { limit = 20 }: { limit?: number } = {},
): Promise<SearchHit[]> {
  const query = readSearchQuery(text)
  const hits: SearchHit[] = []
  for (const result of candidates(index, query, context).slice(0, MOST_READ)) {
    const body = await context.textOf(result.key as NodeKey, Number(result.line))
    const node = context.nodeOf(result.key as NodeKey)
    const parts = [node?.title ?? node?.label ?? '', body, ...(result.section as string[])]
    if (!isAsked(query, parts)) continue
    hits.push(toHit(result, query, node, body))
    if (hits.length === limit) break
  }
  return hits
}

function candidates(
  index: SearchIndex,
  query: SearchQuery,
  { nodeOf }: SearchContext,
): SearchResult[] {
  const { words, kinds, series, episodes } = query
  const isFiltered = kinds.length + series.length + episodes.length > 0
  if (words.length === 0 && !isFiltered) return []
  return index.search(words.length === 0 ? MiniSearch.wildcard : words.join(' '), {
    filter: ({ key }) => !isFiltered || isNodeWithin(query, nodeOf(key as NodeKey)),
  })
}

function isNodeWithin(query: SearchQuery, node: SearchNode | undefined): boolean {
  return node !== undefined && isWithin(query, node)
}

/** Whether a section has the phrases asked for and nothing that may not be there. */
function isAsked({ phrases, without }: SearchQuery, parts: readonly string[]): boolean {
  if (phrases.length + without.length === 0) return true
  const folded = parts.map(foldPhrase)
  const holds = (phrase: string) => folded.some((part) => part.includes(phrase))
  return phrases.every(holds) && !without.some((word) => folded.some((part) => hasWord(part, word)))
}

function hasWord(text: string, word: string): boolean {
  const isPart = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}_]/u.test(char)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isPart(text[at - 1]) && !isPart(text[at + word.length])) return true
  return false
}

function toHit(
  result: SearchResult,
  { words, phrases }: SearchQuery,
  node: SearchNode | undefined,
  body: string,
): SearchHit {
  return {
    key: result.key as NodeKey,
    title: node?.title ?? node?.label ?? '',
    section: result.section as string[],
    path: node?.path ?? String(result.path ?? ''),
    line: Number(result.line),
    score: Math.round(result.score * 1000) / 1000,
    // An entity has no text of its own.
    excerpt:
      (result.section as string[]).length === 0 && body === ''
        ? (node?.kind ?? '')
        : excerptOf(body, [phrases, words.map(foldUnits), result.terms]),
  }
}

/** The first sentence that holds a phrase asked for, else a word asked for, else a word found for it. */
function excerptOf(text: string, sought: readonly (readonly string[])[]): string {
  const folded = foldUnits(text)
  for (const terms of sought) {
    const places = terms.map((term) => folded.indexOf(term)).filter((place) => place >= 0)
    if (places.length > 0) return sentenceAround(text, Math.min(...places))
  }
  return toExcerpt(text)
}
