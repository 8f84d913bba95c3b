import { DirectedGraph } from 'graphology'
import { stronglyConnectedComponents } from 'graphology-components'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'

/** Kinds that can be heard or read: steps of a path. */
export function isStep(graph: AtlasGraph, key: string): boolean {
  const { kind, path } = graph.getNodeAttributes(key)
  return kind === 'episode' || path !== undefined
}

/** Returns what a node requires directly, by stated edges, among the nodes that can be steps. */
export function requirementsOf(graph: AtlasGraph, key: string): NodeKey[] {
  return graph
    .filterOutEdges(
      key,
      (_, { relation, origin }) => relation === 'requires' && origin === 'stated',
    )
    .map((edge) => graph.target(edge) as NodeKey)
    .filter((target) => target !== key && isStep(graph, target))
}

/** Returns the nodes and everything they require, directly or not, without `known` and what only it needs. */
export function closureOf(
  graph: AtlasGraph,
  targets: readonly NodeKey[],
  known: ReadonlySet<NodeKey>,
): Set<NodeKey> {
  const closure = new Set<NodeKey>()
  const pending = targets.filter((target) => !known.has(target))
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    if (closure.has(key)) continue
    closure.add(key)
    pending.push(...requirementsOf(graph, key).filter((next) => !known.has(next)))
  }
  return closure
}

/** Returns the requirements within a set of nodes as a graph of their own, `a → b` meaning a requires b. */
export function requirementGraph(graph: AtlasGraph, keys: ReadonlySet<NodeKey>): DirectedGraph {
  const within = new DirectedGraph()
  for (const key of keys) within.addNode(key)
  for (const key of keys)
    for (const next of requirementsOf(graph, key)) if (keys.has(next)) within.mergeEdge(key, next)
  return within
}

/** Returns the groups of nodes that require each other, each sorted by `order`. */
export function cyclesIn(
  requirements: DirectedGraph,
  order: (a: string, b: string) => number,
): NodeKey[][] {
  return stronglyConnectedComponents(requirements)
    .filter((group) => group.length > 1)
    .map((group) => [...group].sort(order) as NodeKey[])
    .sort((a, b) => order(a[0] ?? '', b[0] ?? ''))
}
