import { foldedUnit, foldUnits } from '../text/fold.ts'
import { runEnd, runStart, SEPARATOR, splitRuns, unitClasses } from '../text/runs.ts'

/** Words of 40 letters and more are hashes and addresses, not words. */
const MAX_TERM = 40

/** Words that stand in nearly every section: half of an index, and no answer to any question. */
const STOP_WORDS = new Set(
  [
    'a about am an and are as at be been but by can could did do does for from had has have how i if in into is it',
    'its may me more most my not of on or our should so than that the their them then there these they this to was',
    'we were what when where which who whose why will with would you your',
  ]
    .join(' ')
    .split(' '),
)

/** Joiners shape letters of Indic and Arabic words and are typed or left out at will. */
const JOINERS = /[\u200c\u200d]/g
const NO_WORD = /[^\p{L}\p{M}\p{N}_+#\u200c\u200d]+/u
const WORD = /[\p{L}\p{M}\p{N}_+#\u200c\u200d]+/gu

/** Halves of letters that are two units: what they are part of is seen together only. */
const HALF = /[\ud800-\udfff]/

/** Returns the words of a text, as written. */
export function splitWords(text: string): string[] {
  if (HALF.test(text)) return text.split(NO_WORD).filter((word) => word !== '')
  return splitRuns(text, units)
}

const IN_WORD = 2
const units = unitClasses((char) => (NO_WORD.test(char) ? SEPARATOR : IN_WORD))

/** Yields those terms of a text that are sought, with their places. */
export function* termsIn(
  text: string,
  sought: ReadonlySet<string>,
): Generator<{ term: string; index: number }> {
  const mayBegin = beginningsOf(sought)
  for (const { word, index } of HALF.test(text) ? wordsIn(text) : runsIn(text, mayBegin)) {
    const term = toTerm(word)
    if (term !== null && sought.has(term)) yield { term, index }
  }
}

interface PlacedWord {
  word: string
  index: number
}

function* wordsIn(text: string): Generator<PlacedWord> {
  for (const match of text.matchAll(WORD)) yield { word: match[0], index: match.index }
}

function* runsIn(text: string, mayBegin: (code: number) => boolean): Generator<PlacedWord> {
  let index = runStart(text, 0, units)
  while (index < text.length) {
    const end = runEnd(text, index, units)
    if (mayBegin(text.charCodeAt(index))) yield { word: text.slice(index, end), index }
    index = runStart(text, end, units)
  }
}

/**
 * Whether a word that begins with a code unit may be one of some terms: most are told apart so, at once.
 * An ASCII letter begins a folded word with its lower case; of others nothing is said.
 */
function beginningsOf(terms: ReadonlySet<string>): (code: number) => boolean {
  const codes = new Set([...terms].map((term) => term.charCodeAt(0)))
  return (code) => code > 0x7f || codes.has(foldedUnit(code))
}

/**
 * Returns a word as it is indexed and looked for: folded, a regular English plural as its singular;
 * `null` for what is not indexed.
 */
export function toTerm(word: string): string | null {
  const folded = foldWord(word)
  if (folded === '' || folded.length > MAX_TERM || STOP_WORDS.has(folded)) return null
  return singularOf(folded)
}

function foldWord(word: string): string {
  if (!/\P{ASCII}/u.test(word)) return word.toLowerCase()
  return foldUnits(word.normalize('NFC').replace(JOINERS, ''))
}

/** The S-stemmer: it takes plurals away and never a different word. */
function singularOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /(?:us|ss|is)$/.test(word) ? word : word.slice(0, -1)
}
