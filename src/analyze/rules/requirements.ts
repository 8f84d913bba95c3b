import { DirectedGraph } from 'graphology'
import type { Evidence } from '../../model/evidence.ts'
import type { AtlasGraph } from '../../model/graph.ts'

export type RequirementGraph = DirectedGraph<{ number?: number }, { evidence: readonly Evidence[] }>

/** Returns which document states that it requires which other document. */
export function requirementsIn(graph: AtlasGraph): RequirementGraph {
  const requirements: RequirementGraph = new DirectedGraph()
  graph.forEachEdge((_, { relation, origin, evidence }, from, to, source, target) => {
    if (relation !== 'requires' || origin !== 'stated') return
    if (source.path === undefined || target.path === undefined) return
    for (const [key, { number }] of [
      [from, source],
      [to, target],
    ] as const)
      requirements.mergeNode(key, number === undefined ? {} : { number })
    requirements.mergeDirectedEdge(from, to, { evidence })
  })
  return requirements
}

/** True where a document requires another, directly or by a chain. */
export function leadsTo(from: string, to: string, requirements: RequirementGraph): boolean {
  if (!requirements.hasNode(from) || !requirements.hasNode(to)) return false
  const seen = new Set([from])
  for (const key of seen) {
    if (key === to) return true
    for (const next of requirements.outNeighbors(key)) seen.add(next)
  }
  return false
}
