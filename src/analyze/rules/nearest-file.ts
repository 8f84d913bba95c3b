import { distance } from 'fastest-levenshtein'
import type { Extract } from '../../model/extract.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { readFileName } from '../../text/file-name.ts'
import { foldWords } from '../../text/fold.ts'
import { folderOf } from '../../text/link-path.ts'

const MAX_STEM = 100

/**
 * Returns a function that finds the file that a dead link most likely means: one of nearly that name,
 * in any folder; else the one of that number that shares half of the words; else the one that has the
 * link's words as its title.
 */
export function nearestFile(
  extracts: readonly Extract[],
): (path: string, text: string) => string | undefined {
  const files = extracts.map(({ path }) => nameOf(path))
  const byTitle = new Map(extracts.map(({ title, path }) => [foldWords(title), path]))
  const known = new Map<string, string | undefined>()
  return (path, text) => {
    if (!known.has(path)) known.set(path, nearestName(nameOf(path), files))
    return known.get(path) ?? byTitle.get(foldWords(text))
  }
}

interface FileName {
  path: string
  stem: string
  number?: number
  words: string[]
}

/** `patterns/circuit-breaker/` and `Circuit-Breaker.md` name the same page. */
function nameOf(path: string): FileName {
  const page = path.replace(/\/$/, '').replace(/\/(?:index|readme)(?:\.[^./]+)?$/i, '')
  const stem = (page.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '').toLowerCase()
  const { number, words } = readFileName(page)
  return {
    path,
    stem: stem.slice(0, MAX_STEM),
    ...(number === undefined ? {} : { number }),
    words: foldWords(words).split(' '),
  }
}

function nearestName(wanted: FileName, files: readonly FileName[]): string | undefined {
  const rated = files
    .filter(({ number }) => number === wanted.number || wanted.number === undefined)
    .map((file) => ({ path: file.path, unlike: unlikeness(file, wanted) }))
    .filter(({ unlike }) => unlike <= 1)
    .sort(
      (a, b) =>
        a.unlike - b.unlike ||
        Number(isBeside(b.path, wanted.path)) - Number(isBeside(a.path, wanted.path)) ||
        codeUnitOrder(a.path, b.path),
    )
  return rated[0]?.path
}

/** So much of a name may differ where the number is the same, and so much where only letters tell. */
const SAME_NUMBER = 0.3
const BY_LETTERS = 0.15

/** Returns 0 for the same name, up to 0.3 by letters, up to 1 by shared words of one number, else more. */
function unlikeness(file: FileName, wanted: FileName): number {
  const longest = Math.max(file.stem.length, wanted.stem.length, 1)
  const most = wanted.number === undefined ? BY_LETTERS : SAME_NUMBER
  // One letter is a slip even in a short name; "chain" for "geo" is another word.
  const limit = Math.max(1, Math.floor(longest * most))
  const steps =
    Math.abs(file.stem.length - wanted.stem.length) > limit
      ? limit + 1
      : distance(file.stem, wanted.stem)
  if (steps <= limit) return Math.min(SAME_NUMBER, steps / longest)
  const shared = wanted.words.filter((word) => file.words.includes(word)).length
  const share = shared / Math.max(1, wanted.words.length)
  return wanted.number !== undefined && share >= 0.5 ? 1 - share / 2 : 2
}

function isBeside(a: string, b: string): boolean {
  return folderOf(a) === folderOf(b)
}
