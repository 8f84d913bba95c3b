import { foldUnits } from './fold.ts'
import { type Boundaries, boundariesOf } from './words.ts'

/** A name found in a text: `text.slice(start, end)` is its spelling there. */
export interface TrieMatch<T> {
  start: number
  end: number
  values: readonly T[]
}

interface Node<T> {
  next: Map<number, Node<T>>
  values: T[]
}

/**
 * Finds names in text. A name is compared by its folded letters and digits: a blank, a hyphen, an
 * underscore, a line break and nothing between its words are the same. Matches begin and end at
 * word boundaries (soft ones included), never inside a word.
 */
export class NameTrie<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] }

  /** Adds a name; adding one twice keeps both values, in order. */
  add(name: string, value: T): void {
    let node = this.#root
    for (const unit of foldUnits(name.normalize('NFC'))) {
      if (!isWordUnit(unit)) continue
      const code = unit.charCodeAt(0)
      let next = node.next.get(code)
      if (!next) {
        next = { next: new Map(), values: [] }
        node.next.set(code, next)
      }
      node = next
    }
    if (node !== this.#root) node.values.push(value)
  }

  /**
   * Returns the leftmost, longest matches that `accept` lets pass, without overlaps, in text order.
   * Where the longest is refused, shorter ones at the same place are tried.
   */
  find(
    text: string,
    accept: (value: T, start: number, end: number) => boolean = () => true,
  ): TrieMatch<T>[] {
    const folded = foldUnits(text)
    const boundaries = boundariesOf(text)
    const matches: TrieMatch<T>[] = []
    for (let i = 0; i < folded.length; i++) {
      if (boundaries.at[i] === 0) continue
      const match = this.#longestAt(folded, i, boundaries, accept)
      if (!match) continue
      matches.push(match)
      i = match.end - 1
    }
    return matches
  }

  #longestAt(
    folded: string,
    start: number,
    boundaries: Boundaries,
    accept: (value: T, start: number, end: number) => boolean,
  ): TrieMatch<T> | undefined {
    let node = this.#root
    let best: TrieMatch<T> | undefined
    for (let i = start; i < folded.length; i++) {
      const next = node.next.get(folded.charCodeAt(i))
      const isPassed = next === undefined && i > start && isMark(folded, i)
      if (next || isPassed) {
        node = next ?? node
        if (node.values.length > 0 && boundaries.at[i + 1] !== 0) {
          const values = node.values.filter((value) => accept(value, start, i + 1))
          if (values.length > 0) best = { start, end: i + 1, values }
        }
      } else if (i === start || !isJoint(folded, i)) break
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

function isWordUnit(unit: string): boolean {
  return unit.length === 1 && /[\p{L}\p{M}\p{N}]/u.test(unit)
}
