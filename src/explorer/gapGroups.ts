import { SEVERITIES } from '../model/finding.ts'
import { naturalOrder } from '../text/compare.ts'
import { groupBy } from '../text/group-by.ts'
import { type Gap, type SeriesOf, severityRank } from './gaps.ts'
import type { GapGrouping } from './gapsState.ts'

/** Gaps that have their rule, severity or series in common. */
export interface GapGroup<T> {
  /** The rule, severity or series; empty for documents without a series. */
  id: string
  members: T[]
}

/**
 * Returns rows by what their gaps have in common, each group in the order given: rules and severities
 * worst first, of equal ones those with most; series by name, documents without one last.
 */
export function groupGaps<T>(
  rows: readonly T[],
  grouping: GapGrouping,
  { gapOf, seriesOf }: { gapOf: (row: T) => Gap; seriesOf: SeriesOf },
): GapGroup<T>[] {
  const groups = groupBy(rows, (row) => {
    const gap = gapOf(row)
    return grouping === 'series' ? (seriesOf(gap) ?? '') : gap[grouping]
  })
  const list = [...groups].map(([id, members]) => ({ id, members, worst: worstOf(members, gapOf) }))
  return list
    .sort((a, b) =>
      grouping === 'series'
        ? Number(a.id === '') - Number(b.id === '') || naturalOrder(a.id, b.id)
        : a.worst - b.worst || b.members.length - a.members.length || naturalOrder(a.id, b.id),
    )
    .map(({ id, members }) => ({ id, members }))
}

function worstOf<T>(members: readonly T[], gapOf: (row: T) => Gap): number {
  return members.reduce<number>(
    (worst, row) => Math.min(worst, severityRank(gapOf(row).severity)),
    SEVERITIES.length,
  )
}
