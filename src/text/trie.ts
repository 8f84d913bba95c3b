import { Beginnings, isPlain } from './beginnings.ts'
import { foldUnits } from './fold.ts'
import { NONE, ROOT, Steps } from './steps.ts'
import { classOf, isBoundary, SEPARATOR, UPPER } from './words.ts'

let lastText = ''
let lastFolded = ''

/** One text is searched for the names of several tries, one after the other. */
function foldOnce(text: string): string {
  if (text === lastText) return lastFolded
  lastText = text
  lastFolded = foldUnits(text)
  return lastFolded
}

/** A name found in a text: `text.slice(start, end)` is its spelling there. */
export interface TrieMatch<T> {
  start: number
  end: number
  values: readonly T[]
}

/**
 * Finds names in text. A name is compared by its folded letters and digits: a blank, a hyphen, an
 * underscore, a line break and nothing between its words are the same. Matches begin and end at
 * word boundaries (soft ones included), never inside a word.
 */
export class NameTrie<T> {
  readonly #steps = new Steps()
  readonly #beginnings = new Beginnings()
  /** By state; most have none. */
  readonly #values: (T[] | undefined)[] = []

  /** Adds a name; adding one twice keeps both values, in order. */
  add(name: string, value: T): void {
    const letters = foldUnits(name.normalize('NFC')).replace(NOT_WORD, '')
    if (letters === '') return
    let state = ROOT
    for (let i = 0; i < letters.length; i++) state = this.#steps.add(state, letters.charCodeAt(i))
    this.#beginnings.add(letters)
    const values = this.#values[state]
    if (values) values.push(value)
    else this.#values[state] = [value]
  }

  /**
   * Returns the leftmost, longest matches that `accept` lets pass, without overlaps, in text order.
   * Where the longest is refused, shorter ones at the same place are tried.
   */
  find(
    text: string,
    accept: (value: T, start: number, end: number) => boolean = () => true,
  ): TrieMatch<T>[] {
    if (this.#values.length === 0) return []
    const folded = foldOnce(text)
    const matches: TrieMatch<T>[] = []
    let before = SEPARATOR
    for (let i = 0; i < folded.length; i++) {
      const previous = before
      before = classOf(text, i)
      // Most places are inside a word or between two: nothing more is asked there.
      if (before === SEPARATOR || (previous !== SEPARATOR && before !== UPPER)) continue
      if (!isBoundary(text, i) || !this.#beginnings.mayStart(folded, i, text)) continue
      const match = this.#longestAt(folded, i, text, accept)
      if (!match) continue
      matches.push(match)
      i = match.end - 1
      before = classOf(text, i)
    }
    return matches
  }

  #longestAt(
    folded: string,
    start: number,
    text: string,
    accept: (value: T, start: number, end: number) => boolean,
  ): TrieMatch<T> | undefined {
    let state = ROOT
    let best: TrieMatch<T> | undefined
    for (let i = start; i < folded.length; i++) {
      const next = this.#steps.from(state, folded.charCodeAt(i))
      if (next !== NONE || (i > start && isMark(folded, i))) {
        if (next !== NONE) state = next
        const known = this.#values[state]
        if (known && isBoundary(text, i + 1)) {
          const values = known.filter((value) => accept(value, start, i + 1))
          if (values.length > 0) best = { start, end: i + 1, values }
        }
      } else if (i === start || isPlain(folded.charCodeAt(i)) || !isJoint(folded, i)) break
    }
    return best
  }
}

/** An accent that stands apart from its letter (NFD): the letter alone is compared. */
function isMark(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0x300 && code <= 0x36f
}

/** A single joint between two words of one name; inner punctuation only inside a word: `Node.js`. */
function isJoint(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (INNER.has(code)) return isWordUnit(text[index + 1] ?? '') && isWordUnit(text[index - 1] ?? '')
  return JOINTS.has(code) && !JOINTS.has(text.charCodeAt(index - 1))
}

/** Full stop, slash, ampersand, plus, apostrophes: the caller decides whether the name has them. */
const INNER = new Set([0x2e, 0x2f, 0x26, 0x2b, 0x27, 0x2019])

// Blank, line feed, hyphen, underscore, no-break space, the two Unicode hyphens, non-breaking hyphen.
const JOINTS = new Set([0x20, 0x0a, 0x2d, 0x5f, 0xa0, 0x2010, 0x2011, 0x2013])

/** Letters outside of the first plane, which are two units, are no letters of a name. */
const NOT_WORD = /[^\p{L}\p{M}\p{N}]|[\u{10000}-\u{10ffff}]/gu

function isWordUnit(unit: string): boolean {
  return unit.length === 1 && /[\p{L}\p{M}\p{N}]/u.test(unit)
}
