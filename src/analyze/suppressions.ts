import type { Suppression } from '../model/extract.ts'
import type { Finding } from '../model/finding.ts'

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
