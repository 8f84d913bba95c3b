import { Beginnings, isPlain } from './beginnings.ts'
import { foldUnits } from './fold.ts'
import { Letters } from './letters.ts'
import { SEPARATOR } from './runs.ts'
import { NONE, ROOT, Steps } from './steps.ts'
import { classOf } from './words.ts'

/** One text is searched for the names of several tries, one after the other. */
const letters = new Letters()

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
  find(text: string, accept: Accept<T> = () => true): TrieMatch<T>[] {
    if (this.#values.length === 0) return []
    letters.take(text)
    const matches: TrieMatch<T>[] = []
    let free = 0
    for (let nth = 0; nth < letters.startCount; nth++) {
      const start = letters.startAt(nth)
      if (start < free || !this.#beginnings.mayStart(letters, start)) continue
      const ends = this.#endsFrom(start)
      const match = ends && this.#longestOf(ends, start, accept)
      // Whoever accepts may have looked for names in another text.
      if (ends) letters.take(text)
      if (!match) continue
      matches.push(match)
      free = match.end
    }
    return matches
  }

  /** Where the names that begin at a place end, the shortest first, each with its state. */
  #endsFrom(start: number): End[] | undefined {
    let state = ROOT
    let ends: End[] | undefined
    for (let i = start; i < letters.length; i++) {
      const unit = letters.unit(i)
      const next = this.#steps.from(state, unit)
      if (next !== NONE || (i > start && isMark(unit))) {
        if (next !== NONE) state = next
        if (!this.#values[state] || !letters.isBoundary(i + 1)) continue
        ends ??= []
        ends.push([i + 1, state])
      } else if (i === start || isPlain(unit) || !isJoint(i)) break
    }
    return ends
  }

  #longestOf(ends: readonly End[], start: number, accept: Accept<T>): TrieMatch<T> | undefined {
    for (let at = ends.length - 1; at >= 0; at--) {
      const [end, state] = ends[at] as End
      const values = this.#values[state]?.filter((value) => accept(value, start, end)) ?? []
      if (values.length > 0) return { start, end, values }
    }
    return undefined
  }
}

type Accept<T> = (value: T, start: number, end: number) => boolean
type End = readonly [end: number, state: number]

/** An accent that stands apart from its letter (NFD): the letter alone is compared. */
function isMark(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f
}

/** A single joint between two words of one name; inner punctuation only inside a word: `Node.js`. */
function isJoint(index: number): boolean {
  const unit = letters.unit(index)
  if (INNER.has(unit))
    return isWordUnit(letters.unit(index + 1)) && isWordUnit(letters.unit(index - 1))
  return JOINTS.has(unit) && !JOINTS.has(letters.unit(index - 1))
}

/** Full stop, slash, ampersand, plus, apostrophes: the caller decides whether the name has them. */
const INNER = new Set([0x2e, 0x2f, 0x26, 0x2b, 0x27, 0x2019])

// Blank, line feed, hyphen, underscore, no-break space, the two Unicode hyphens, non-breaking hyphen.
const JOINTS = new Set([0x20, 0x0a, 0x2d, 0x5f, 0xa0, 0x2010, 0x2011, 0x2013])

/** Letters outside of the first plane, which are two units, are no letters of a name. */
const NOT_WORD = /[^\p{L}\p{M}\p{N}]|[\u{10000}-\u{10ffff}]/gu

function isWordUnit(unit: number): boolean {
  return classOf(unit) !== SEPARATOR
}
