import { MultiDirectedGraph } from 'graphology'
import type { AtlasGraph, EdgeAttributes, NodeAttributes } from '../model/graph.ts'
import type { SiteAtlas } from '../model/site.ts'

/** Returns the graph of a published site; its edges have no evidence, which the node pages hold. */
export function graphOf(atlas: SiteAtlas): AtlasGraph {
  const graph: AtlasGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()
  for (const {
    key,
    shard: _shard,
    degree: _degree,
    findings: _findings,
    ...attributes
  } of atlas.nodes)
    graph.addNode(key, attributes)
  for (const { source, target, ...attributes } of atlas.edges) {
    const inferred = attributes.origin === 'inferred' ? ' inferred' : ''
    const key = `${source} ${attributes.relation} ${target}${inferred}`
    graph.addDirectedEdgeWithKey(key, source, target, { ...attributes, evidence: [] })
  }
  return graph
}
