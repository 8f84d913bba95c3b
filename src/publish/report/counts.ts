import { type Finding, SEVERITIES, type Severity } from '../../model/finding.ts'

const NAMES: Record<Severity, readonly [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
}

/** Returns "2 errors, 1 warning, 12 notes", worst first, what is missing left out. */
export function severityCounts(findings: readonly Finding[], joint = ' '): string {
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    const [one, many] = NAMES[severity]
    return count === 0 ? [] : [`${count}${joint}${count === 1 ? one : many}`]
  }).join(', ')
}
