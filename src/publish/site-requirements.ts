import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { SITE_VERSION, type SiteRequirements } from '../model/site.ts'

/** Returns the places of all stated requirements: a path crosses many documents, whose pages are long. */
export function requirementsOf(graph: AtlasGraph): SiteRequirements {
  const requirements: SiteRequirements['requirements'] = []
  graph.forEachEdge((_, { relation, origin, evidence }, source, target) => {
    if (relation !== 'requires' || origin !== 'stated') return
    requirements.push({ source: source as NodeKey, target: target as NodeKey, evidence })
  })
  return { version: SITE_VERSION, requirements }
}
