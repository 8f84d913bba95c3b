import type { Atlas } from '../model/atlas.ts'
import { type Finding, SEVERITIES } from '../model/finding.ts'
import type { NodeKey } from '../model/key.ts'
import { shardOf } from '../model/shards.ts'
import {
  SITE_VERSION,
  type SiteAtlas,
  type SiteCounts,
  type SiteEdge,
  type SiteNode,
  type SiteRecords,
} from '../model/site.ts'
import { sharedShards } from './site-shards.ts'

/** Returns what the explorer's first screen and map need; `open` are the gaps that nobody accepted. */
export function siteAtlas(
  atlas: Atlas,
  open: { all: readonly Finding[]; byNode: ReadonlyMap<NodeKey, Finding[]> },
  tables: readonly SiteRecords[],
): SiteAtlas {
  const shards = sharedShards(atlas.graph)
  return {
    $schema: 'urn:episode-atlas:site-atlas:3',
    version: SITE_VERSION,
    corpus: nameOf(atlas),
    counts: countsOf(atlas, open.all, tables),
    communities: atlas.communities,
    shards,
    nodes: nodesOf(atlas, open.byNode, shards),
    edges: edgesOf(atlas),
  }
}

/** A corpus of one series is called by it, any other by its folder. */
function nameOf({ corpus, graph }: Atlas): string {
  const [series, ...others] = graph.filterNodes((_, { kind }) => kind === 'series')
  if (series !== undefined && others.length === 0) return graph.getNodeAttribute(series, 'label')
  return corpus.root.split('/').filter(Boolean).at(-1) ?? corpus.root
}

function nodesOf(
  { graph }: Atlas,
  findings: ReadonlyMap<NodeKey, Finding[]>,
  shards: number,
): SiteNode[] {
  return graph.mapNodes((id, { x = 0, y = 0, ...attributes }) => {
    const key = id as NodeKey
    const degree = graph.degree(key)
    return {
      key,
      shard: shardOf({ ...attributes, key }, shards),
      ...attributes,
      x,
      y,
      degree,
      findings: findings.get(key)?.length ?? 0,
    }
  })
}

function edgesOf({ graph }: Atlas): SiteEdge[] {
  return graph.mapEdges((_, { relation, origin, salience, weight, detail }, source, target) => ({
    source: source as NodeKey,
    target: target as NodeKey,
    relation,
    origin,
    ...(salience === undefined ? {} : { salience }),
    weight,
    ...(detail === undefined ? {} : { detail }),
  }))
}

function countsOf(
  { corpus, extracts, graph, pivots }: Atlas,
  findings: readonly Finding[],
  tables: readonly SiteRecords[],
): SiteCounts {
  const severities = SEVERITIES.map((severity) => [
    severity,
    findings.filter((finding) => finding.severity === severity).length,
  ])
  const kinds: SiteCounts['kinds'] = {}
  graph.forEachNode((_, { kind }) => {
    kinds[kind] = (kinds[kind] ?? 0) + 1
  })
  const relations: SiteCounts['relations'] = {}
  graph.forEachEdge((_, { relation }) => {
    relations[relation] = (relations[relation] ?? 0) + 1
  })
  return {
    files: corpus.found,
    read: corpus.sources.length,
    skipped: corpus.skipped.length,
    failed: corpus.failed.length,
    records: extracts.reduce((sum, extract) => sum + extract.records.length, 0),
    findings: Object.fromEntries(severities) as SiteCounts['findings'],
    kinds,
    relations,
    pivots,
    tables: Object.fromEntries(tables.map(({ type, rows }) => [type, rows.length])),
  }
}
