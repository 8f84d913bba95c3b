import type { Options } from 'minisearch'
import { foldUnits } from '../text/fold.ts'

/** One searchable section, or an entity (then without section and line). */
export interface SearchDocument {
  id: number
  key: string
  /** Title of the document or name of the entity. */
  title: string
  heading: string
  body: string
  aliases: string
  section: string[]
  /** Where an entity is first named; a document's own path follows from its key. */
  path?: string
  line: number
}

/** Words of 40 letters and more are hashes and addresses, not words. */
const MAX_TERM = 40

/** Words that stand in nearly every section: half of an index, and no answer to any question. */
const STOP_WORDS = new Set(
  [
    '',
    'a an and are as at be but by can for from had has have how if in into is it its may more most not of on or',
    'our so than that the their them then there these they this to was we were what when where which will with you your',
  ]
    .join(' ')
    .split(' '),
)

/** The one set of options that builder, command line and browser share: a second copy would drift. */
export const SEARCH_OPTIONS: Options<SearchDocument> = {
  fields: ['title', 'heading', 'body', 'aliases'],
  storeFields: ['key', 'section', 'path', 'line'],
  tokenize: (text) => text.split(/[^\p{L}\p{M}\p{N}_+#]+/u),
  processTerm: (term) => {
    const folded = foldUnits(term)
    return folded.length > MAX_TERM || STOP_WORDS.has(folded) ? null : folded
  },
  searchOptions: {
    boost: { title: 6, aliases: 5, heading: 3, body: 1 },
    combineWith: 'AND',
    fuzzy: (term) => (term.length > 5 ? 0.2 : term.length > 3 ? 1 : false),
    prefix: (_term, index, terms) => index === terms.length - 1,
    maxFuzzy: 2,
    weights: { fuzzy: 0.3, prefix: 0.5 },
  },
}

/** Of the small index that answers while the one of all words is on its way. */
export const HEADING_OPTIONS: Options<SearchDocument> = {
  ...SEARCH_OPTIONS,
  fields: ['title', 'heading', 'aliases'],
}
