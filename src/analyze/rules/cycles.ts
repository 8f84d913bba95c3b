import type { DirectedGraph } from 'graphology'
import { stronglyConnectedComponents } from 'graphology-components'
import { codeUnitOrder } from '../../text/compare.ts'

/** Nodes that can all reach each other, and one shortest way around among them. */
export interface Knot {
  /** Sorted. */
  members: string[]
  /** In edge order; the last one leads back to the first. */
  cycle: string[]
}

/** Returns every strongly connected component of two nodes and more, with one of its shortest cycles. */
export function knotsOf(graph: DirectedGraph): Knot[] {
  return stronglyConnectedComponents(graph)
    .filter((members) => members.length > 1)
    .map((members) => [...members].sort(codeUnitOrder))
    .map((members) => ({ members, cycle: shortestCycle(members, graph) }))
    .sort((a, b) => codeUnitOrder(a.members[0] ?? '', b.members[0] ?? ''))
}

/** After so many edges the best cycle so far is short enough: only knots of thousands come to it. */
const MAX_EDGES = 300_000

/** Searches from each node in turn, never further than the best cycle so far: of equals the first stays. */
function shortestCycle(members: readonly string[], graph: DirectedGraph): string[] {
  const inside = new Set(members)
  const search = { graph, inside, edgesLeft: MAX_EDGES }
  let best: string[] | undefined
  for (const start of members) {
    if (best && (best.length === 2 || search.edgesLeft <= 0)) break
    const found = cycleThrough(start, search, best?.length ?? members.length + 1)
    if (found) best = found
  }
  return best ?? []
}

interface Search {
  graph: DirectedGraph
  inside: ReadonlySet<string>
  edgesLeft: number
}

/** Returns the shortest cycle through a node, if it has fewer than `limit` nodes (breadth first). */
function cycleThrough(start: string, search: Search, limit: number): string[] | undefined {
  const cameFrom = new Map<string, string>()
  let front = [start]
  for (let length = 1; length < limit && front.length > 0; length++) {
    const next: string[] = []
    for (const node of front) {
      for (const neighbour of search.graph.outNeighbors(node).sort(codeUnitOrder)) {
        search.edgesLeft--
        if (neighbour === start && node !== start) return wayTo(node, cameFrom)
        if (neighbour === start || !search.inside.has(neighbour) || cameFrom.has(neighbour))
          continue
        cameFrom.set(neighbour, node)
        next.push(neighbour)
      }
    }
    front = next
  }
  return undefined
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end]
  for (let node = cameFrom.get(end); node !== undefined; node = cameFrom.get(node)) way.push(node)
  return way.reverse()
}
