import { type Finding, SEVERITIES, type Severity } from '../model/finding.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { RULES } from './rules/index.ts'
import type { RuleContext } from './rules/rule.ts'

/**
 * Returns what every rule finds, worst first, then by place. `severities` overrides a rule's own
 * severity, `off` silences it.
 */
export function findGaps(
  context: RuleContext,
  severities: Readonly<Record<string, Severity | 'off'>> = {},
): Finding[] {
  const findings = RULES.flatMap((rule) => {
    const severity = severities[rule.id] ?? rule.severity
    if (severity === 'off') return []
    return rule.find(context).map((gap) => ({ rule: rule.id, severity, ...gap }))
  })
  return findings.sort(worstFirst)
}

function worstFirst(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    codeUnitOrder(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    codeUnitOrder(a.rule, b.rule) ||
    codeUnitOrder(a.message, b.message)
  )
}
