import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { countShards, shardOf } from '../model/shards.ts'
import { groupBy } from '../text/group-by.ts'

/** Returns how many shards the nodes share that are no documents. */
export function sharedShards(graph: AtlasGraph): number {
  return countShards(graph.filterNodes((_, { path }) => path === undefined).length)
}

/** Returns the nodes of each shard in their order; a shard comes where its first node does. */
export function nodesByShard(graph: AtlasGraph): Map<string, NodeKey[]> {
  const shared = sharedShards(graph)
  const keys = graph.nodes() as NodeKey[]
  return groupBy(keys, (key) => shardOf({ ...graph.getNodeAttributes(key), key }, shared))
}
