import pagerank from 'graphology-metrics/centrality/pagerank.js'
import type { AtlasGraph } from '../model/graph.ts'
import { hash32 } from '../text/hash.ts'
import type { Neighbours } from './neighbours.ts'

/** Exact betweenness takes order × size steps; above this it is estimated from some of the nodes. */
const MAX_STEPS = 200_000_000

/** What betweenness is counted over: a graph as numbers, so that another thread may count it. */
export interface Backbone {
  neighbours: Neighbours
  /** From which nodes it is counted: all, unless the graph is too large for that. */
  pivots: number[]
}

/** Gives every node its PageRank (Page et al. 1999). */
export function rankNodes(graph: AtlasGraph): void {
  if (graph.order === 0) return
  const ranks = pagerank(graph, { getEdgeWeight: null })
  for (const key of graph.nodes()) graph.setNodeAttribute(key, 'pageRank', round(ranks[key] ?? 0))
}

/** Returns the links that are more than passing mentions; two nodes joined by several are joined once. */
export function backboneOf(graph: AtlasGraph): Backbone {
  const keys = graph.nodes()
  const neighbours = neighboursIn(graph, keys)
  const size = neighbours.reduce((sum, list) => sum + list.length, 0) / 2
  return { neighbours, pivots: pivotsOf(keys, size) }
}

/** Gives every node its betweenness, in node order. */
export function setBetweenness(graph: AtlasGraph, between: ArrayLike<number>): void {
  for (const [at, key] of graph.nodes().entries())
    graph.setNodeAttribute(key, 'betweenness', round(between[at] ?? 0))
}

function neighboursIn(graph: AtlasGraph, keys: readonly string[]): number[][] {
  const places = new Map(keys.map((key, at) => [key, at]))
  const neighbours = keys.map(() => new Set<number>())
  graph.forEachEdge((_, { salience }, source, target) => {
    if (salience === 'mention' || source === target) return
    const [from = 0, to = 0] = [places.get(source), places.get(target)]
    neighbours[from]?.add(to)
    neighbours[to]?.add(from)
  })
  return neighbours.map((set) => [...set])
}

/** All nodes, or as many as the steps allow, drawn by their key so that the same are drawn each time. */
function pivotsOf(keys: readonly string[], size: number): number[] {
  const all = keys.map((_, at) => at)
  const most = Math.max(1, Math.floor(MAX_STEPS / Math.max(1, size)))
  if (most >= all.length) return all
  const drawn = (at: number) => hash32(keys[at] ?? '')
  return all.sort((a, b) => drawn(a) - drawn(b) || a - b).slice(0, most)
}

function round(value: number): number {
  return Number(value.toPrecision(6))
}
