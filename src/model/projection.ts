import { UndirectedGraph } from 'graphology'
import type { AtlasGraph } from './graph.ts'

export type Projection = UndirectedGraph<{ x: number; y: number }, { weight: number }>

/**
 * Returns the graph with one weighted line between two nodes, however many relations join them.
 * Passing mentions weigh little; membership of a series joins everything and is left out.
 */
export function project(graph: AtlasGraph): Projection {
  const lines: Projection = new UndirectedGraph()
  graph.forEachNode((key) => lines.addNode(key))
  graph.forEachEdge((_, { salience, weight, relation }, source, target) => {
    if (relation === 'part-of') return
    const pull = salience === 'mention' ? 0.1 : 1 + Math.log(weight)
    const known = lines.edge(source, target)
    if (known === undefined) {
      // A key that the graph makes up itself takes as long as the line.
      lines.addEdgeWithKey(String(lines.size), source, target, { weight: pull })
      return
    }
    lines.updateEdgeAttribute(known, 'weight', (sum = 0) => sum + pull)
  })
  return lines
}
