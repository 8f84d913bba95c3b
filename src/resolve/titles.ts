import { foldWords } from '../text/fold.ts'
import { remembered } from '../text/memo.ts'

/** Words that say nothing about which document is meant. */
const EMPTY = new Set([
  'the',
  'a',
  'an',
  'of',
  'and',
  'in',
  'to',
  'for',
  'with',
  'on',
  'episode',
  'part',
  'series',
  'our',
  'your',
  'how',
])

/**
 * Returns how alike two titles are, 0..1. Equal words give 1; a title that is the other's
 * beginning (before a colon or dash) gives 0.95; otherwise the share of common words (Dice).
 */
export function titleLikeness(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  if (left.words.length === 0 || right.words.length === 0) return 0
  if (left.said === right.said) return 1
  if (left.main === right.main || left.folded === right.main || left.main === right.folded)
    return 0.95
  let shared = 0
  for (const word of left.set) if (right.set.has(word)) shared++
  return (2 * shared) / (left.set.size + right.set.size)
}

interface TitleParts {
  folded: string
  /** What stands before a colon or dash, folded. */
  main: string
  words: readonly string[]
  set: ReadonlySet<string>
  /** The words as one text. */
  said: string
}

/** One title is compared with many. */
const partsOf = remembered((title: string): TitleParts => {
  const folded = foldWords(title)
  const words = folded
    .split(' ')
    .map((word) => word.replace(/(?<=...)s$/, ''))
    .filter((word) => word !== '' && !EMPTY.has(word))
  const main = foldWords(title.split(/:|\s[–—-]\s/)[0] ?? title)
  return { folded, main, words, set: new Set(words), said: words.join(' ') }
})

/** Below this, two titles name different documents. */
const OTHER_TITLE = 0.5

/**
 * True where two titles cannot be those of one document. A title that holds all words of the other
 * may be its long form; of titles in different scripts nobody can tell.
 */
export function areOtherTitles(a: string, b: string): boolean {
  if (titleLikeness(a, b) >= OTHER_TITLE || isLatin(a) !== isLatin(b)) return false
  const [short, long] = [partsOf(a).words, partsOf(b).words].sort((x, y) => x.length - y.length)
  const words = new Set(long)
  return !(short && short.length > 1 && short.every((word) => words.has(word)))
}

function isLatin(title: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(title)
}

/** Above this, two titles are taken for one. */
export const SAME_TITLE = 0.8
