import MiniSearch, { type SearchResult } from 'minisearch'
import type { SearchHit } from '../model/answer.ts'
import type { NodeKey } from '../model/key.ts'
import { SEARCH_OPTIONS, type SearchDocument } from '../search/options.ts'
import { sentenceAround, toExcerpt } from '../text/excerpt.ts'
import { foldUnits } from '../text/fold.ts'

export type SearchIndex = MiniSearch<SearchDocument>

const MAX_QUERY = 200
const MAX_TERMS = 20

/** Returns the index in a site's `search.json`. Throws where the data is not such an index. */
export function loadSearch(json: unknown): SearchIndex {
  return MiniSearch.loadJS(json as ReturnType<SearchIndex['toJSON']>, SEARCH_OPTIONS)
}

/**
 * Returns the sections and entities that fit a query best. All words must occur (the last may be a
 * beginning); words in quotes must stand together. Long queries are cut to 200 characters.
 */
export function search(
  index: SearchIndex,
  query: string,
  { limit = 20 }: { limit?: number } = {},
): SearchHit[] {
  const { words, phrases } = readQuery(query)
  if (words.length === 0) return []
  const found = index.search(words.join(' '), {
    filter: (result) => phrases.every((phrase) => holds(result, phrase)),
  })
  return found.slice(0, limit).map((result) => toHit(result, words, phrases))
}

function readQuery(query: string): { words: string[]; phrases: string[] } {
  const text = query.slice(0, MAX_QUERY)
  const phrases = [...text.matchAll(/"([^"]+)"/g)].map((match) => fold(match[1] ?? ''))
  const all = text.split(/[^\p{L}\p{M}\p{N}_+#]+/u).filter((word) => word !== '')
  return { words: [...new Set(all)].slice(0, MAX_TERMS), phrases }
}

function holds(result: SearchResult, phrase: string): boolean {
  return [result.title, result.text, ...(result.section as string[])].some((part) =>
    fold(String(part)).includes(phrase),
  )
}

function fold(text: string): string {
  return foldUnits(text).replace(/\s+/g, ' ').trim()
}

function toHit(
  result: SearchResult,
  words: readonly string[],
  phrases: readonly string[],
): SearchHit {
  return {
    key: result.key as NodeKey,
    title: String(result.title),
    section: result.section as string[],
    path: String(result.path),
    line: Number(result.line),
    score: Math.round(result.score * 1000) / 1000,
    excerpt: excerptOf(String(result.text), [phrases, words.map(foldUnits), result.terms]),
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
