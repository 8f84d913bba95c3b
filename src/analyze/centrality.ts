import { MultiUndirectedGraph } from 'graphology'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import type { AtlasGraph } from '../model/graph.ts'

/** Exact betweenness takes order × size steps; above this it is left out, and the site says so. */
const MAX_STEPS = 40_000_000

/**
 * Gives every node its PageRank (Page et al. 1999) and, where the graph is small enough for the exact
 * algorithm (Brandes 2001), its betweenness, both over links that are more than passing mentions.
 */
export function rateNodes(graph: AtlasGraph): void {
  const backbone = new MultiUndirectedGraph()
  graph.forEachNode((key) => backbone.addNode(key))
  graph.forEachEdge((_, { salience }, source, target) => {
    if (salience !== 'mention') backbone.addEdge(source, target)
  })
  if (graph.order === 0) return
  const ranks = pagerank(graph, { getEdgeWeight: null })
  const isSmall = backbone.order * backbone.size <= MAX_STEPS
  const between = isSmall ? betweennessCentrality(backbone, { getEdgeWeight: null }) : {}
  for (const key of graph.nodes()) {
    graph.setNodeAttribute(key, 'pageRank', round(ranks[key] ?? 0))
    if (isSmall) graph.setNodeAttribute(key, 'betweenness', round(between[key] ?? 0))
  }
}

function round(value: number): number {
  return Number(value.toPrecision(6))
}
