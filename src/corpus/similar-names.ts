import type { Problem } from '../model/problem.ts'

/** Returns a warning for each file whose name differs from an earlier one in case or in the form of its accents alone. */
export function similarNames(paths: readonly string[]): Problem[] {
  const seen = new Map<string, string>()
  const problems: Problem[] = []
  for (const path of paths) {
    const folded = path.normalize('NFC').toLowerCase()
    const other = seen.get(folded)
    if (other === undefined) seen.set(folded, path)
    else
      problems.push({
        rule: 'similar-name',
        severity: 'warning',
        path,
        line: 1,
        message: messageOf(path, other),
      })
  }
  return problems
}

function messageOf(path: string, other: string): string {
  return `Found “${path}” beside “${other}”, which are one file on systems that do not tell case or accents apart, expected names that differ`
}
