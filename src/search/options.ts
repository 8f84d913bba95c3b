import type { Options } from 'minisearch'
import { foldUnits } from '../text/fold.ts'

/** One searchable section, or an entity (then without section and line). */
export interface SearchDocument {
  id: number
  key: string
  /** Title of the document or name of the entity. */
  title: string
  heading: string
  text: string
  code: string
  aliases: string
  section: string[]
  path: string
  line: number
}

/** Words of 40 letters and more are hashes and addresses, not words. */
const MAX_TERM = 40

/** The one set of options that builder, command line and browser share: a second copy would drift. */
export const SEARCH_OPTIONS: Options<SearchDocument> = {
  fields: ['title', 'heading', 'text', 'code', 'aliases'],
  storeFields: ['key', 'title', 'section', 'path', 'line', 'text'],
  tokenize: (text) => text.split(/[^\p{L}\p{M}\p{N}_+#]+/u),
  processTerm: (term) => {
    const folded = foldUnits(term)
    return folded.length < 1 || folded.length > MAX_TERM ? null : folded
  },
  searchOptions: {
    boost: { title: 6, aliases: 5, heading: 3, text: 1, code: 0.4 },
    combineWith: 'AND',
    fuzzy: (term) => (term.length > 5 ? 0.2 : term.length > 3 ? 1 : false),
    prefix: (_term, index, terms) => index === terms.length - 1,
    maxFuzzy: 2,
    weights: { fuzzy: 0.3, prefix: 0.5 },
  },
}
