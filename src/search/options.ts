import type { Options } from 'minisearch'
import { splitWords, toTerm } from './terms.ts'

/**
 * What is searched of a place: the names of its node (of the first place only), its heading, what
 * stands above it (that helps to find a section, and never finds it alone) and its text.
 */
export const FIELDS = ['name', 'heading', 'context', 'body'] as const
export type Field = (typeof FIELDS)[number]

/** The one set of options that builder, command line and browser share: a second copy would drift. */
export const SEARCH_OPTIONS: Options = {
  fields: [...FIELDS],
  tokenize: splitWords,
  processTerm: toTerm,
  searchOptions: {
    boost: { name: 6, heading: 3, context: 0.5, body: 1 },
    combineWith: 'AND',
    prefix: (term, index, terms) => index === terms.length - 1 && term.length > 1,
    maxFuzzy: 2,
    weights: { fuzzy: 0.3, prefix: 0.5 },
  },
}

/** How far a word of at least so many letters may be off: one letter, two from eight letters on. */
export const fuzzinessFrom =
  (letters: number) =>
  (term: string): number | false =>
    term.length < letters ? false : term.length > 5 ? 0.2 : 1
