import type { Problem } from '../model/problem.ts'
import type { Source } from '../model/source.ts'
import { groupBy } from '../text/group-by.ts'

/** Returns one warning for each text that several files have, at the second of them. An empty file has none. */
export function equalTexts(sources: readonly Source[]): Problem[] {
  const alike = [...groupBy(sources, ({ hash }) => hash).values()].filter(
    ({ length }) => length > 1,
  )
  const equal = alike.flatMap((group) => [...groupBy(group, ({ text }) => text).values()])
  return equal.flatMap(([first, second, ...others]): Problem[] => {
    if (!first || !second || first.text.trim() === '') return []
    const message = `Found the same text as in ${first.path}${alsoIn(others)}, expected it in one file; all are kept`
    return [{ rule: 'duplicate-text', severity: 'warning', path: second.path, line: 1, message }]
  })
}

function alsoIn([third, ...others]: readonly Source[]): string {
  if (!third) return ''
  return others.length === 0
    ? ` (also in ${third.path})`
    : ` (also in ${third.path} and ${others.length} more)`
}
