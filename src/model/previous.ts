import type { Finding } from './finding.ts'
import type { AtlasGraph } from './graph.ts'
import type { NodeKey } from './key.ts'
import type { SiteNews, SiteSource } from './site.ts'

/** A point of the drawing, in graph units, and the community that stands there. */
export interface Place {
  x: number
  y: number
  community?: number | undefined
}

/** The site that a build replaces: what readers have seen, and where it stood. */
export interface PreviousSite {
  /** Where its nodes stand: those that are still there stay. */
  places: ReadonlyMap<string, Place>
  /** The state that news are told against. */
  snapshot: Snapshot
  /** Its own news, which stay while nothing changes. */
  news: SiteNews
}

/** A state of a corpus, as far as news need it. */
export interface Snapshot {
  sources: readonly SiteSource[]
  /** All nodes, documents too. */
  keys: ReadonlySet<NodeKey>
  findings: readonly Finding[]
}

/** Returns where the nodes of a graph stand, once it is drawn. */
export function placesOf(graph: AtlasGraph): Map<string, Place> {
  return new Map(graph.mapNodes((key, { x = 0, y = 0, community }) => [key, { x, y, community }]))
}
