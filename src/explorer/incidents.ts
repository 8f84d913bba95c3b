import type { SiteNode } from '../model/site.ts'
import { byDate, byNumber, type Lookup, nodesOf } from './lookup.ts'

/** An incident, and the episodes that tell it. */
export interface ToldIncident {
  incident: SiteNode
  episodes: SiteNode[]
}

/**
 * Returns what happened to a company, in order: what is known as its own, and what a record says struck it.
 * Few texts state the second, so the links alone would leave most of them out.
 */
export function incidentsOf(company: SiteNode, lookup: Lookup): ToldIncident[] {
  const struck = new Set(
    (lookup.edges.get(company.key) ?? [])
      .filter(({ relation, target }) => relation === 'struck' && target === company.key)
      .map(({ source }) => source),
  )
  return nodesOf(lookup, 'incident')
    .filter((one) => one.company === company.label || struck.has(one.key))
    .sort(byDate)
    .map((incident) => ({ incident, episodes: tellersOf(incident, lookup) }))
}

function tellersOf({ key }: SiteNode, { edges, nodes }: Lookup): SiteNode[] {
  const tellers = (edges.get(key) ?? [])
    .filter(({ relation, target }) => relation === 'recounts' && target === key)
    .flatMap(({ source }) => nodes.get(source) ?? [])
  return [...new Set(tellers)].sort(byNumber)
}
