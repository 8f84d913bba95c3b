import type { NodeKey } from '../model/key.ts'
import { shardPath } from '../model/shards.ts'
import type { SiteNode, SiteNodePage } from '../model/site.ts'
import type { Resource } from './resource.ts'

/** The pages of a shard. */
export type Pages = ReadonlyMap<NodeKey, SiteNodePage>

/** Returns the page of a node, as far as its shard is there. */
export function pageIn(
  shard: Resource<Pages>,
  { key, shard: name }: Pick<SiteNode, 'key' | 'shard'>,
): Resource<SiteNodePage> {
  if (shard.state !== 'ready') return shard
  const page = shard.value.get(key)
  if (page) return { state: 'ready', value: page }
  const why = 'it has no page of this node'
  return { state: 'failed', failure: { kind: 'damaged', file: shardPath(name), why } }
}
