import type { SiteNode } from '../../model/site.ts'
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
  const byYear = new Map<number, SiteNode[]>()
  for (const node of incidents) {
    const year = node.year ?? Number(node.date?.slice(0, 4) || Number.NaN)
    if (Number.isInteger(year)) byYear.set(year, [...(byYear.get(year) ?? []), node])
  }
  const years = [...byYear.keys()].sort((a, b) => a - b)
  const dated = new Set([...byYear.values()].flat())
  return {
    years: years.flatMap((year, at) => {
      const before = years[at - 1] ?? year - 1
      const empty = year - before > LONGEST_GAP ? 0 : year - before - 1
      return [
        ...Array.from({ length: empty }, (_, i) => ({ year: before + 1 + i, incidents: [] })),
        { year, incidents: (byYear.get(year) ?? []).sort(byDate) },
      ]
    }),
    undated: incidents.filter((node) => !dated.has(node)).sort(byDate),
  }
}
