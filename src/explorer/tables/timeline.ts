import type { SiteNode } from '../../model/site.ts'
import { groupBy } from '../../text/group-by.ts'
import { byDate } from '../lookup.ts'

/** The incidents of one year, in the order of their dates. */
export interface Year {
  year: number
  incidents: SiteNode[]
}

export interface Timeline {
  /** From the first year to the last, also those in which nothing happened. */
  years: Year[]
  /** Without a year, by name. */
  undated: SiteNode[]
}

/** More years without an incident between two are not drawn one by one. */
const LONGEST_GAP = 60

/** Returns the incidents of a corpus by year. */
export function timelineOf(nodes: readonly SiteNode[]): Timeline {
  const incidents = nodes.filter((node) => node.kind === 'incident')
  const byYear = groupBy(incidents, yearOf)
  const years = [...byYear.keys()].filter((year) => year !== undefined).sort((a, b) => a - b)
  return {
    years: years.flatMap((year, at) => {
      const before = years[at - 1] ?? year - 1
      const empty = year - before > LONGEST_GAP ? 0 : year - before - 1
      return [
        ...Array.from({ length: empty }, (_, i) => ({ year: before + 1 + i, incidents: [] })),
        { year, incidents: (byYear.get(year) ?? []).sort(byDate) },
      ]
    }),
    undated: (byYear.get(undefined) ?? []).sort(byDate),
  }
}

function yearOf({ year, date }: SiteNode): number | undefined {
  const stated = year ?? Number(date?.slice(0, 4) || Number.NaN)
  return Number.isInteger(stated) ? stated : undefined
}
