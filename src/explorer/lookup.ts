import type { NodeKey } from '../model/key.ts'
import type { SiteAtlas, SiteEdge, SiteNode } from '../model/site.ts'
import { codeUnitOrder, naturalOrder } from '../text/compare.ts'
import { groupBy } from '../text/group-by.ts'
import type { Route } from './url.ts'

/** The atlas with the tables that views ask all the time. */
export interface Lookup {
  atlas: SiteAtlas
  nodes: ReadonlyMap<NodeKey, SiteNode>
  /** Documents by the path of their file. */
  documents: ReadonlyMap<string, SiteNode>
  edges: ReadonlyMap<NodeKey, readonly SiteEdge[]>
}

export function lookupOf(atlas: SiteAtlas): Lookup {
  const nodes = new Map(atlas.nodes.map((node) => [node.key, node]))
  const documents = new Map<string, SiteNode>()
  for (const node of atlas.nodes) if (node.path !== undefined) documents.set(node.path, node)
  const edges = new Map<NodeKey, SiteEdge[]>(atlas.nodes.map((node) => [node.key, []]))
  for (const edge of atlas.edges) {
    edges.get(edge.source)?.push(edge)
    if (edge.target !== edge.source) edges.get(edge.target)?.push(edge)
  }
  return { atlas, nodes, documents, edges }
}

/** Returns the page of a node, at a line of its file where one is given. */
export function nodeRoute(key: NodeKey, line?: number): Route {
  const view = key.startsWith('episode:') ? 'episode' : 'entity'
  return { view, key, line }
}

/** Returns the place in a document's text; `undefined` for a file that is no document. */
export function placeRoute(lookup: Lookup, path: string, line?: number): Route | undefined {
  const node = lookup.documents.get(path)
  return node && nodeRoute(node.key, line)
}

/** Orders as an author counts: by series, then number, then part, then name. */
export function byNumber(a: SiteNode, b: SiteNode): number {
  return (
    naturalOrder(a.series ?? '', b.series ?? '') ||
    (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) ||
    (a.part ?? 0) - (b.part ?? 0) ||
    naturalOrder(a.label, b.label) ||
    naturalOrder(a.key, b.key)
  )
}

/** Orders as things happened; what has no date comes last. */
export function byDate(a: SiteNode, b: SiteNode): number {
  return codeUnitOrder(dateOf(a), dateOf(b)) || naturalOrder(a.label, b.label)
}

const dateOf = ({ date, year }: SiteNode): string => date ?? (year === undefined ? '~' : `${year}`)

/** Orders by links, most first. */
export function byDegree(a: SiteNode, b: SiteNode): number {
  return b.degree - a.degree || naturalOrder(a.label, b.label) || naturalOrder(a.key, b.key)
}

export function nodesOf(lookup: Lookup, kind: SiteNode['kind']): SiteNode[] {
  return lookup.atlas.nodes.filter((node) => node.kind === kind)
}

/** Returns episodes by the name of their series; '' where they have none. */
export function bySeries(episodes: readonly SiteNode[]): Map<string, SiteNode[]> {
  return groupBy(episodes, ({ series }) => series ?? '')
}
