import { foldWords } from '../text/fold.ts'

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
  const left = wordsOf(a)
  const right = wordsOf(b)
  if (left.length === 0 || right.length === 0) return 0
  if (left.join(' ') === right.join(' ')) return 1
  if (mainPart(a) === mainPart(b) || foldWords(a) === mainPart(b) || mainPart(a) === foldWords(b))
    return 0.95
  const set = new Set(right)
  const shared = new Set(left.filter((word) => set.has(word))).size
  return (2 * shared) / (new Set(left).size + set.size)
}

/** Below this, two titles name different documents. */
const OTHER_TITLE = 0.5

/**
 * True where two titles cannot be those of one document. A title that holds all words of the other
 * may be its long form; of titles in different scripts nobody can tell.
 */
export function areOtherTitles(a: string, b: string): boolean {
  if (titleLikeness(a, b) >= OTHER_TITLE || isLatin(a) !== isLatin(b)) return false
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length)
  const words = new Set(long)
  return !(short && short.length > 1 && short.every((word) => words.has(word)))
}

function isLatin(title: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(title)
}

/** Above this, two titles are taken for one. */
export const SAME_TITLE = 0.8

function wordsOf(title: string): string[] {
  return foldWords(title)
    .split(' ')
    .map((word) => word.replace(/(?<=...)s$/, ''))
    .filter((word) => word !== '' && !EMPTY.has(word))
}

function mainPart(title: string): string {
  return foldWords(title.split(/:|\s[–—-]\s/)[0] ?? title)
}
