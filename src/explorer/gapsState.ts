import { SEVERITIES, type Severity } from '../model/finding.ts'
import { type Pair, readText } from './addressQuery.ts'

export const GAP_GROUPINGS = ['rule', 'severity', 'series'] as const
export type GapGrouping = (typeof GAP_GROUPINGS)[number]

/** What the address says of the gaps: which ones are shown, and how they are grouped. */
export interface GapsState {
  rule?: string | undefined
  severity?: Severity | undefined
  series?: string | undefined
  words?: string | undefined
  /** Absent: one list, worst first. */
  group?: GapGrouping | undefined
  /** Those that the baseline accepts, instead of those that it does not. */
  accepted?: true | undefined
}

export function readGapsState(values: ReadonlyMap<string, string>): GapsState {
  const severity = values.get('severity')
  const group = values.get('group')
  return {
    rule: readText(values.get('rule')),
    severity: SEVERITIES.find((known) => known === severity),
    series: readText(values.get('series')),
    words: readText(values.get('words')),
    group: GAP_GROUPINGS.find((known) => known === group),
    accepted: values.get('accepted') === '1' ? true : undefined,
  }
}

export function gapsPairs({ rule, severity, series, words, group, accepted }: GapsState): Pair[] {
  return [
    ['rule', rule],
    ['severity', severity],
    ['series', series],
    ['words', words],
    ['group', group],
    ['accepted', accepted ? 1 : undefined],
  ]
}
