import { connectionsOf } from '../model/connections.ts'
import type { AtlasGraph, NodeAttributes } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import type { SiteConnection } from '../model/site.ts'

/** `atlas show --json`: a node with every connection and its evidence. */
export interface ShownNode {
  key: NodeKey
  attributes: NodeAttributes
  connections: SiteConnection[]
}

/** Returns all that the graph knows of one node. */
export function show(graph: AtlasGraph, key: NodeKey): ShownNode {
  return { key, attributes: graph.getNodeAttributes(key), connections: connectionsOf(graph, key) }
}
