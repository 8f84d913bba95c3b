import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { listenOrder } from './order.ts'
import { isStep } from './prerequisites.ts'

/** Returns the documents that require a node, directly or not, in listening order. */
export function unlockedBy(graph: AtlasGraph, key: NodeKey): NodeKey[] {
  const found = new Set<NodeKey>()
  const pending: NodeKey[] = [key]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const edge of graph.inEdges(next)) {
      if (graph.getEdgeAttribute(edge, 'relation') !== 'requires') continue
      if (graph.getEdgeAttribute(edge, 'origin') !== 'stated') continue
      const source = graph.source(edge) as NodeKey
      if (source === key || found.has(source) || !isStep(graph, source)) continue
      found.add(source)
      pending.push(source)
    }
  }
  return [...found].sort(listenOrder(graph))
}
