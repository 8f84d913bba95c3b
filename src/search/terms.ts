import { foldUnits } from '../text/fold.ts'

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
  // By hand, because a large corpus has millions of words and an expression takes three times as long.
  const words: string[] = []
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const isWord = at < text.length && isWordUnit(text.charCodeAt(at))
    if (isWord && start < 0) start = at
    if (isWord || start < 0) continue
    words.push(text.slice(start, at))
    start = -1
  }
  return words
}

const IN_WORD = 1
const BETWEEN = 2
/** By code unit, as soon as one was met; 0 is not yet known. */
const units = new Uint8Array(0x10000)

function isWordUnit(code: number): boolean {
  if (units[code] === 0) units[code] = NO_WORD.test(String.fromCharCode(code)) ? BETWEEN : IN_WORD
  return units[code] === IN_WORD
}

/** Yields the terms of a text with their places. */
export function* termsIn(text: string): Generator<{ term: string; index: number }> {
  for (const match of text.matchAll(WORD)) {
    const term = toTerm(match[0])
    if (term !== null) yield { term, index: match.index }
  }
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
