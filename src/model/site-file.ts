import { shardOf } from './shards.ts'
import type { SiteAtlas, SiteNode } from './site.ts'
import { type PackedEdges, packEdges, unpackEdges } from './site-edges.ts'

/** A node as `data/atlas.json` has it: without what follows from the rest or is usual. */
export type PackedNode = Omit<SiteNode, 'shard' | 'aliases' | 'findings'> &
  Partial<Pick<SiteNode, 'aliases' | 'findings'>>

/** `data/atlas.json` as it is written: what the first screen waits for, so it is kept small. */
export interface SiteAtlasFile extends Omit<SiteAtlas, 'nodes' | 'edges'> {
  nodes: PackedNode[]
  edges: PackedEdges
}

export function packAtlas(atlas: SiteAtlas): SiteAtlasFile {
  const nodes = atlas.nodes.map(({ shard: _shard, aliases, findings, ...node }) => ({
    ...node,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(findings === 0 ? {} : { findings }),
  }))
  return { ...atlas, nodes, edges: packEdges(atlas.edges, atlas.nodes) }
}

/** Returns the atlas that was packed; an edge that does not fit the nodes is `undefined`. */
export function unpackAtlas(file: SiteAtlasFile): Omit<SiteAtlas, 'edges'> & {
  edges: (SiteAtlas['edges'][number] | undefined)[]
} {
  const nodes = file.nodes.map((node) => ({
    aliases: [],
    findings: 0,
    ...node,
    shard: shardOf(node, file.shards),
  }))
  return { ...file, nodes, edges: unpackEdges(file.edges, nodes) }
}
