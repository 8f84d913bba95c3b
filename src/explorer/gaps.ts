import { SEVERITIES, type Severity } from '../model/finding.ts'
import type { SiteGaps } from '../model/site.ts'
import { naturalOrder } from '../text/compare.ts'
import { fold } from './format.ts'
import type { GapsRoute } from './url.ts'

export type Gap = SiteGaps['findings'][number]

/** Returns the gaps that the baseline accepts, or those that it does not; all are open without one. */
export function gapsStanding(gaps: SiteGaps, accepted: boolean): SiteGaps {
  const findings = gaps.findings.filter((gap) => (gap.accepted ?? false) === accepted)
  return { ...gaps, findings }
}

/** Returns the series of the document that a gap stands in; `undefined` where it has none. */
export type SeriesOf = (gap: Gap) => string | undefined

/** Returns the gaps that the address asks for, worst first, then by place. */
export function filterGaps(
  gaps: readonly Gap[],
  { rule, severity, series, words }: GapsRoute,
  seriesOf: SeriesOf,
): Gap[] {
  const asked = fold(words ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return gaps
    .filter((gap) => rule === undefined || gap.rule === rule)
    .filter((gap) => severity === undefined || gap.severity === severity)
    .filter((gap) => series === undefined || seriesOf(gap) === series)
    .filter((gap) => asked.length === 0 || hasWords(gap, asked))
    .sort(byWeight)
}

/** Returns how many gaps there are of each rule, severity or series; those of none are not counted. */
export function countBy(
  gaps: readonly Gap[],
  fieldOf: (gap: Gap) => string | undefined,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const gap of gaps) {
    const value = fieldOf(gap)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity)
}

function hasWords(gap: Gap, words: readonly string[]): boolean {
  const text = fold(`${gap.message} ${gap.path} ${gap.rule} ${gap.fix ?? ''}`)
  return words.every((word) => text.includes(word))
}

function byWeight(a: Gap, b: Gap): number {
  return (
    severityRank(a.severity) - severityRank(b.severity) ||
    naturalOrder(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column
  )
}
