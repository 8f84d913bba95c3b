import type { DirectedGraph } from 'graphology'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { codeUnitOrder, naturalOrder } from '../text/compare.ts'
import { Heap } from './heap.ts'

/** Returns the order in which people list documents: by series, number, part, then path. */
export function listenOrder(graph: AtlasGraph): (a: string, b: string) => number {
  return (a, b) => {
    const left = graph.getNodeAttributes(a)
    const right = graph.getNodeAttributes(b)
    return (
      naturalOrder(left.series ?? '', right.series ?? '') ||
      (left.number ?? Infinity) - (right.number ?? Infinity) ||
      (left.part ?? 0) - (right.part ?? 0) ||
      codeUnitOrder(a, b)
    )
  }
}

/** Returns the place of each node in listening order. */
export function listenRanks(graph: AtlasGraph, keys: Iterable<NodeKey>): Map<string, number> {
  return new Map([...keys].sort(listenOrder(graph)).map((key, index) => [key, index]))
}

/**
 * Returns the nodes in groups, no group before what it requires: Kahn's algorithm over cycles condensed
 * to one group each, taking among what is free the first by `rank`. O((V + E) log V).
 */
export function groupsInOrder(
  requirements: DirectedGraph,
  cycles: readonly NodeKey[][],
  rank: ReadonlyMap<string, number>,
): NodeKey[][] {
  const groupOf = new Map<string, NodeKey[]>()
  requirements.forEachNode((key) => groupOf.set(key, [key as NodeKey]))
  for (const cycle of cycles) for (const key of cycle) groupOf.set(key, cycle)
  const first = (group: readonly NodeKey[]) => rank.get(group[0] ?? '') ?? 0
  const free = new Heap<NodeKey[]>((a, b) => first(a) < first(b))
  const waitsFor = new Map<NodeKey[], number>()
  for (const group of new Set(groupOf.values())) {
    const outside = group.flatMap((key) =>
      requirements.filterOutNeighbors(key, (next) => groupOf.get(next) !== group),
    )
    waitsFor.set(group, outside.length)
    if (outside.length === 0) free.push(group)
  }
  const sorted: NodeKey[][] = []
  for (let group = free.pop(); group !== undefined; group = free.pop()) {
    sorted.push(group)
    for (const key of group)
      requirements.forEachInNeighbor(key, (by) => {
        const waiting = groupOf.get(by) as NodeKey[]
        if (waiting === group) return
        const left = (waitsFor.get(waiting) ?? 0) - 1
        waitsFor.set(waiting, left)
        if (left === 0) free.push(waiting)
      })
  }
  return sorted
}
