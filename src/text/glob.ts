import { Minimatch } from 'minimatch'

/** Alternatives of braces; as many files of one sort are in no folder. */
const MOST_ALTERNATIVES = 10_000

/**
 * Returns what says whether a path fits a glob. A configuration may be a stranger's, so the matcher is one
 * that makes no regular expression of it: those take time without end for `*a*a*a*…`. Throws a
 * TypeError where there are too many brackets in one another.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const matcher = new Minimatch(glob.replace(/^\.\//, ''), {
    dot: true,
    nocomment: true,
    // Before a bracket the sign is of the bracket: all but what stands in it.
    nonegate: glob.startsWith('!('),
    braceExpandMax: MOST_ALTERNATIVES,
    // Paths of a corpus have slashes on every system.
    platform: 'linux',
  })
  return (path) => matcher.match(path)
}

/** True of a text that can be used as a glob. */
export function isGlob(text: string): boolean {
  try {
    return globMatcher(text) !== undefined
  } catch {
    return false
  }
}
