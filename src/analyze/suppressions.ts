import type { Finding } from '../model/finding.ts'

/**
 * A comment that accepts gaps: `<!-- atlas-ignore rule-id: reason -->` on its own line and the next,
 * `<!-- atlas-ignore-file rule-id -->` in the whole file.
 */
export interface Suppression {
  /** Line of the comment; 0 where it holds for the whole file. */
  line: number
  rules: readonly string[]
}

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
