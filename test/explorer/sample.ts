import type { NodeKey } from '../../src/model/key.ts'
import { kindOf } from '../../src/model/key.ts'
import type { Relation } from '../../src/model/kind.ts'
import { shardOf } from '../../src/model/shards.ts'
import { SITE_VERSION, type SiteAtlas, type SiteEdge, type SiteNode } from '../../src/model/site.ts'

export function node(key: string, rest: Partial<SiteNode> = {}): SiteNode {
  const label = rest.label ?? key.slice(key.indexOf(':') + 1)
  const base = { key: key as NodeKey, kind: kindOf(key as NodeKey), label, aliases: [label] }
  return {
    ...base,
    shard: shardOf({ ...base, ...rest }, 1),
    x: 0,
    y: 0,
    degree: 0,
    findings: 0,
    ...rest,
  }
}

export function edge(text: string, rest: Partial<SiteEdge> = {}): SiteEdge {
  const [source, relation, target] = text.split(' ') as [NodeKey, Relation, NodeKey]
  return { source, relation, target, origin: 'stated', weight: 1, ...rest }
}

export function atlas(nodes: SiteNode[], edges: SiteEdge[]): SiteAtlas {
  return {
    $schema: 'urn:episode-atlas:site-atlas:3',
    version: SITE_VERSION,
    corpus: 'sample',
    counts: {
      files: nodes.length,
      read: nodes.length,
      skipped: 0,
      failed: 0,
      records: 0,
      findings: { error: 0, warning: 0, info: 0 },
      kinds: {},
      relations: {},
      pivots: nodes.length,
      tables: {},
    },
    communities: [],
    shards: 1,
    nodes,
    edges,
  }
}
