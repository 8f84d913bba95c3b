import { hash32 } from '../text/hash.ts'
import { pageName } from './page-name.ts'

/** A node as far as its shard follows from it: a document has a path. */
interface Placed {
  key: string
  path?: string
}

/** Pages of a shared shard on average, at most: few enough to load all of them for the sake of one. */
const PAGES = 32

/**
 * Returns how many shards so many nodes share: a power of two, so that pages of a growing corpus move
 * to other files only when it has doubled.
 */
export function countShards(nodes: number): number {
  let shards = 1
  while (shards * PAGES < nodes) shards *= 2
  return shards
}

/**
 * Returns the name of the shard that holds the page of a node. A document, whose page has its text,
 * stands alone; `shared` is the number of shards that all other nodes share.
 */
export function shardOf({ key, path }: Placed, shared: number): string {
  // The name of a document's page ends in 13 letters and digits, no number of a shard is so long.
  return path === undefined ? `shared-${hash32(key) % shared}` : pageName(key)
}

/** Returns the address of a shard, relative to the site's root. */
export function shardPath(shard: string): string {
  return `data/nodes/${shard}.json`
}
