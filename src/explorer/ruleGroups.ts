import { SEVERITIES, type Severity } from '../model/finding.ts'
import type { SiteGaps } from '../model/site.ts'

/** The gaps of one rule, by the worst of them. */
export interface RuleGroup {
  rule: string
  title: string
  severity: Severity
  count: number
  example: SiteGaps['findings'][number]
}

/** Returns the rules that found gaps: worst first, of equals those with most. */
export function ruleGroups({ rules, findings }: SiteGaps): RuleGroup[] {
  const titles = new Map(rules.map(({ rule, title }) => [rule, title]))
  const groups = new Map<string, RuleGroup>()
  for (const finding of findings) {
    const { rule, severity } = finding
    const known = groups.get(rule)
    const title = titles.get(rule) ?? rule
    if (!known) groups.set(rule, { rule, title, severity, count: 1, example: finding })
    else {
      known.count++
      if (rank(severity) < rank(known.severity))
        Object.assign(known, { severity, example: finding })
    }
  }
  return [...groups.values()].sort(
    (a, b) => rank(a.severity) - rank(b.severity) || b.count - a.count,
  )
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)
