import type { Suppression } from '../model/extract.ts'
import type { Finding } from '../model/finding.ts'
import type { Problem } from '../model/problem.ts'
import { nearestName } from '../text/nearest-name.ts'

/** Suppressions by the path of the file that states them. */
export type Suppressions = ReadonlyMap<string, readonly Suppression[]>

/** Returns the findings that no comment in their own file accepts, in their order. */
export function withoutSuppressed(
  findings: readonly Finding[],
  suppressions: Suppressions,
): Finding[] {
  return findings.filter(({ rule, path, line }) => {
    const inFile = suppressions.get(path) ?? []
    return !inFile.some((one) => one.rules.includes(rule) && holdsAt(one, line))
  })
}

function holdsAt(suppression: Suppression, line: number): boolean {
  return suppression.line === 0 || suppression.line === line || suppression.line === line - 1
}

/** Returns a problem for each comment that accepts gaps of a rule that there is not, or of none. */
export function unknownSuppressions(
  suppressions: Suppressions,
  rules: readonly string[],
): Problem[] {
  return [...suppressions].flatMap(([path, inFile]) =>
    inFile.flatMap(({ at, rules: named }): Problem[] => {
      const message = faultOf(named, rules)
      if (message === undefined) return []
      return [{ rule: 'unknown-rule', severity: 'warning', path, line: at, message }]
    }),
  )
}

function faultOf(named: readonly string[], rules: readonly string[]): string | undefined {
  const [unknown, ...others] = named.filter((name) => !rules.includes(name))
  if (unknown !== undefined) {
    const more = others.length > 0 ? ` (and ${others.length} more such words)` : ''
    return `Found atlas-ignore of “${unknown}”${more}, expected a rule of gaps; did you mean “${nearestName(unknown, rules)}”?`
  }
  if (named.length > 0) return undefined
  return 'Found atlas-ignore without a rule, expected the rules of the gaps that it accepts'
}
