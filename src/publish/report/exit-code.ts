import { type Finding, SEVERITIES, type Severity } from '../../model/finding.ts'

/** Returns 1 where a finding is as severe as asked or worse, else 0. */
export function exitCodeFor(findings: readonly Finding[], failOn: Severity): 0 | 1 {
  const worst = SEVERITIES.indexOf(failOn)
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= worst) ? 1 : 0
}
