import { distance } from 'fastest-levenshtein'
import type { Extract } from '../../model/extract.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { foldWords } from '../../text/fold.ts'
import { folderOf } from '../../text/link-path.ts'

const MAX_STEM = 100

/**
 * Returns a function that finds the file that a dead link most likely means: one of that name in
 * another folder, else one with nearly that name, else the one that has the link's words as title.
 */
export function nearestFile(
  extracts: readonly Extract[],
): (path: string, text: string) => string | undefined {
  const files = extracts.map(({ path }) => ({ path, stem: stemOf(path) }))
  const byTitle = new Map(extracts.map(({ title, path }) => [foldWords(title), path]))
  const known = new Map<string, string | undefined>()
  const byName = (path: string) => {
    const stem = stemOf(path)
    const limit = Math.floor(stem.length * 0.3)
    const rated = files
      .filter((file) => Math.abs(file.stem.length - stem.length) <= limit)
      .map((file) => ({ path: file.path, steps: distance(file.stem, stem) }))
      .filter(({ steps }) => steps <= limit)
      .sort(
        (a, b) =>
          a.steps - b.steps ||
          Number(folderOf(b.path) === folderOf(path)) -
            Number(folderOf(a.path) === folderOf(path)) ||
          codeUnitOrder(a.path, b.path),
      )
    return rated[0]?.path
  }
  return (path, text) => {
    if (!known.has(path)) known.set(path, byName(path))
    return known.get(path) ?? byTitle.get(foldWords(text))
  }
}

/** `patterns/circuit-breaker/` and `Circuit-Breaker.md` name the same page. */
function stemOf(path: string): string {
  const name = path
    .replace(/\/$/, '')
    .replace(/\/(?:index|readme)(?:\.[^./]+)?$/i, '')
    .split('/')
    .at(-1)
  return (name ?? '')
    .replace(/\.[^.]+$/, '')
    .toLowerCase()
    .slice(0, MAX_STEM)
}
