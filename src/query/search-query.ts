import type { NodeKind } from '../model/kind.ts'
import { splitWords, toTerm } from '../search/terms.ts'
import { foldUnits } from '../text/fold.ts'

export { toTerm }

const MAX_QUERY = 200
const MAX_TERMS = 20

/** What a query asks for, folded. Sections must have all words and phrases and none of `without`. */
export interface SearchQuery {
  words: string[]
  phrases: string[]
  without: string[]
  /** Of several values of one operator any will do. */
  kinds: string[]
  series: string[]
  episodes: string[]
}

/** What a search must know of a node beyond its sections. */
export interface SearchNode {
  kind: NodeKind
  label: string
  aliases?: readonly string[]
  title?: string
  number?: number
  series?: string
  path?: string
}

type Operator = 'kinds' | 'series' | 'episodes'

const OPERATORS: Readonly<Record<string, Operator>> = {
  kind: 'kinds',
  series: 'series',
  episode: 'episodes',
}

/** A piece of a query: `-`, an operator, then a phrase in quotes or a word. */
const PIECE = /(-)?(?:(kind|series|episode):)?(?:"([^"]*)"|(\S+))/gi

/**
 * Returns what a query asks for: words (the last may be a beginning), `"a phrase"`, `-word` or
 * `-"a phrase"` for what may not be there, `kind:`, `series:` and `episode:` with a word or a phrase.
 * Only the first 200 characters and 20 words count.
 */
export function readSearchQuery(text: string): SearchQuery {
  const query: SearchQuery = {
    words: [],
    phrases: [],
    without: [],
    kinds: [],
    series: [],
    episodes: [],
  }
  for (const [, minus, operator, phrase, word = ''] of text.slice(0, MAX_QUERY).matchAll(PIECE)) {
    const value = foldPhrase(phrase ?? word)
    if (value === '') continue
    const list = operator === undefined ? undefined : OPERATORS[operator.toLowerCase()]
    if (list) query[list].push(value)
    else if (minus)
      query.without.push(...(phrase === undefined ? splitWords(value) : [openHyphens(value)]))
    else {
      if (phrase !== undefined) query.phrases.push(openHyphens(value))
      query.words.push(...splitWords(value))
    }
  }
  query.words = [...new Set(query.words)].slice(0, MAX_TERMS)
  return query
}

/**
 * An expression for a hyphen between letters: one writes "write-ahead", one "write ahead". What stands
 * before is looked at last, because hyphens are few and letters are many.
 */
export const OPEN_HYPHEN = String.raw`[-\u2010-\u2013](?<=[\p{L}\p{M}\p{N}].)(?=[\p{L}\p{N}])`
const OPEN_HYPHENS = new RegExp(OPEN_HYPHEN, 'gu')

/** Returns text as phrases are compared: folded, every run of blanks one blank. */
export function foldPhrase(text: string): string {
  return foldUnits(text.normalize('NFC')).replace(/\s+/g, ' ').trim()
}

/** Returns folded text with a blank for each hyphen between letters. */
export function openHyphens(text: string): string {
  return text.replace(OPEN_HYPHENS, ' ')
}

/** Returns whether a node is of the kinds, series and episodes asked for. */
export function isWithin(
  { kinds, series, episodes }: Pick<SearchQuery, 'kinds' | 'series' | 'episodes'>,
  node: SearchNode,
): boolean {
  const holds = (name: string | undefined, asked: readonly string[]) =>
    asked.length === 0 ||
    (name !== undefined && asked.some((one) => foldPhrase(name).includes(one)))
  if (!holds(node.kind, kinds) || !holds(node.series, series)) return false
  if (episodes.length === 0) return true
  return (
    node.kind === 'episode' &&
    (episodes.includes(String(node.number)) || holds(node.title ?? node.label, episodes))
  )
}
