import { useMemo, useState } from 'react'
import { type GapGroup, groupGaps } from '../gapGroups.ts'
import type { SeriesOf } from '../gaps.ts'
import type { GapGrouping } from '../gapsState.ts'
import type { GapRow } from './gapColumns.tsx'

/** A gap, or the heading of a group. */
export type GapEntry = { row: GapRow } | { group: GapGroup<GapRow>; isOpen: boolean }

interface Entries {
  entries: readonly GapEntry[]
  /** Opens or closes a group. */
  toggle: (id: string) => void
}

/** Returns what stands below each other: gaps, under the headings of their groups, which can be closed. */
export function useGapEntries(
  rows: readonly GapRow[],
  grouping: GapGrouping | undefined,
  seriesOf: SeriesOf,
): Entries {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const groups = useMemo(
    () => grouping && groupGaps(rows, grouping, { gapOf: ({ original }) => original, seriesOf }),
    [rows, grouping, seriesOf],
  )
  const entries = groups?.flatMap((group): GapEntry[] => {
    const isOpen = !closed.has(group.id)
    return [{ group, isOpen }, ...(isOpen ? group.members.map((row) => ({ row })) : [])]
  })
  return {
    entries: entries ?? rows.map((row) => ({ row })),
    toggle: (id) => setClosed((known) => toggled(known, id)),
  }
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id])
}
