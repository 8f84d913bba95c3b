import type { NodeKind, Relation } from '../model/kind.ts'
import type { SiteEdge, SiteNode } from '../model/site.ts'
import { byDegree, type Lookup, nodesOf } from './lookup.ts'

/** Returns the nodes of a kind that most lead to, by PageRank: linked from what is much linked itself. */
export function hubsOf(lookup: Lookup, kind: NodeKind, limit: number): SiteNode[] {
  return nodesOf(lookup, kind)
    .filter((node) => rankOf(node) > 0)
    .sort((a, b) => rankOf(b) - rankOf(a) || byDegree(a, b))
    .slice(0, limit)
}

export const rankOf = ({ pageRank }: SiteNode): number => pageRank ?? 0
export const betweennessOf = ({ betweenness }: SiteNode): number => betweenness ?? 0

/** Returns the nodes that most chains between others run through. A series holds together what is not linked. */
export function bridgesOf({ atlas }: Lookup, limit: number): SiteNode[] {
  return atlas.nodes
    .filter((node) => betweennessOf(node) > 0 && node.kind !== 'series')
    .sort((a, b) => betweennessOf(b) - betweennessOf(a) || byDegree(a, b))
    .slice(0, limit)
}

/** How a node came by its links: how many of a sort it has. */
export interface Share {
  relation: Relation
  direction: 'out' | 'in'
  /** Of the other ends. */
  kind: NodeKind
  count: number
}

/** Returns the sorts of link that a node has most of, passing mentions and membership aside. */
export function sharesOf({ key }: SiteNode, lookup: Lookup, limit: number): Share[] {
  const shares = new Map<string, Share>()
  for (const edge of lookup.edges.get(key) ?? []) {
    if (edge.salience === 'mention' || edge.relation === 'part-of') continue
    const direction = edge.source === key ? 'out' : 'in'
    const kind = lookup.nodes.get(otherEnd(edge, key))?.kind
    if (!kind) continue
    const name = `${edge.relation} ${direction} ${kind}`
    const share = shares.get(name) ?? { relation: edge.relation, direction, kind, count: 0 }
    share.count++
    shares.set(name, share)
  }
  return [...shares.values()].sort((a, b) => b.count - a.count).slice(0, limit)
}

/** Returns the names of the two communities that a node links most: those that it bridges. */
export function bridgedBy({ key }: SiteNode, lookup: Lookup): string[] {
  const counts = new Map<number, number>()
  for (const edge of lookup.edges.get(key) ?? []) {
    const community = lookup.nodes.get(otherEnd(edge, key))?.community
    if (community !== undefined) counts.set(community, (counts.get(community) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 2)
    .flatMap(([id]) => lookup.atlas.communities.find((one) => one.id === id)?.name || [])
}

const otherEnd = ({ source, target }: SiteEdge, key: SiteNode['key']): SiteNode['key'] =>
  source === key ? target : source
