import { foldUnits } from '../text/fold.ts'
import { OPEN_HYPHEN, type SearchQuery } from './search-query.ts'

/** Says whether a section, of which these are the parts, is asked for. */
export type SectionTest = (parts: readonly string[]) => boolean

/** Returns the test for the phrases of a query, and for what may not be there. */
export function sectionTest({ phrases, without }: SearchQuery): SectionTest {
  const wanted = phrases.map(toExpression)
  const unwanted = without.map(toExpression)
  return (parts) => {
    const folded = parts.map(foldComposed)
    return (
      wanted.every((phrase) => folded.some((part) => part.search(phrase) >= 0)) &&
      !unwanted.some((word) => folded.some((part) => hasWord(part, word)))
    )
  }
}

/**
 * Finds a folded phrase in folded text as it stands: hundreds of sections are looked through for one
 * query, and to rewrite them all as `foldPhrase` and `openHyphens` do takes several times as long.
 */
function toExpression(phrase: string): RegExp {
  return new RegExp(phrase.split(' ').map(literally).join(GAP), 'gu')
}

/** What `foldPhrase` and `openHyphens` make a blank of. */
const GAP = String.raw`(?:\s+|${OPEN_HYPHEN})`

/** A hyphen in a phrase is none that `openHyphens` takes. */
const literally = (text: string): string =>
  text
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/[-\u2010-\u2013]/g, `(?!${OPEN_HYPHEN})$&`)

const NOT_ASCII = /[\u0080-\uffff]/

/** Like `foldPhrase`, without its blanks. For long texts: of these an expression is the faster look. */
function foldComposed(text: string): string {
  return NOT_ASCII.test(text) ? foldUnits(text.normalize('NFC')) : text.toLowerCase()
}

function hasWord(text: string, word: RegExp): boolean {
  const isPart = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}_]/u.test(char)
  word.lastIndex = 0
  for (let found = word.exec(text); found !== null; found = word.exec(text)) {
    if (!isPart(text[found.index - 1]) && !isPart(text[word.lastIndex])) return true
    word.lastIndex = found.index + 1
  }
  return false
}
