import type { AtlasGraph } from '../../model/graph.ts'
import { NODE_KINDS, RELATIONS } from '../../model/kind.ts'
import { jsonText } from '../../text/json.ts'
import { EDGE_COLUMNS, flatEdge, flatNode, NODE_COLUMNS } from './flat.ts'

const VOCABULARY = 'urn:episode-atlas:vocabulary:'
const NODE = 'urn:episode-atlas:node:'

/**
 * Returns the graph as JSON-LD 1.1. A relation stands on its node, as a plain property; what is known
 * of the relation itself (weight, evidence) in a `Statement` with the same three parts.
 */
export function toJsonld(graph: AtlasGraph): string {
  const nodes = graph.mapNodes((key, attributes) => ({
    '@id': idOf(key),
    '@type': typeOf(attributes.kind),
    key,
    ...flatNode(attributes),
    ...relationsOf(graph, key),
  }))
  const statements = graph.mapEdges((_, attributes, source, target) => {
    const { relation, ...known } = flatEdge(attributes)
    return {
      '@type': 'Statement',
      subject: { '@id': idOf(source) },
      predicate: { '@id': `${VOCABULARY}${relation}` },
      object: { '@id': idOf(target) },
      ...known,
    }
  })
  const lines = [...nodes, ...statements].map((row) => jsonText(row))
  return `{"@context":${jsonText(context())},\n"@graph":[\n${lines.join(',\n')}\n]}\n`
}

function relationsOf(graph: AtlasGraph, key: string): Record<string, { '@id': string }[]> {
  const relations: Record<string, { '@id': string }[]> = {}
  for (const relation of RELATIONS) {
    const edges = graph.filterOutEdges(key, (_, attributes) => attributes.relation === relation)
    const targets = [...new Set(edges.map((edge) => graph.target(edge)))]
    if (targets.length > 0) relations[relation] = targets.map((to) => ({ '@id': idOf(to) }))
  }
  return relations
}

/** A key in a URN: everything that a URN may not hold as it is, percent-encoded. */
function idOf(key: string): string {
  return NODE + encodeURIComponent(key.replace(/\p{Surrogate}/gu, '\ufffd'))
}

function typeOf(kind: string): string {
  return kind[0]?.toUpperCase() + kind.slice(1)
}

function context(): Record<string, unknown> {
  const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
  const names = ['key', ...Object.keys(NODE_COLUMNS), ...Object.keys(EDGE_COLUMNS)]
  const terms = [...names, ...RELATIONS, ...NODE_KINDS.map(typeOf)]
  return {
    ...Object.fromEntries(terms.map((term) => [term, `${VOCABULARY}${term}`])),
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    Statement: `${rdf}Statement`,
    subject: `${rdf}subject`,
    predicate: { '@id': `${rdf}predicate`, '@type': '@id' },
    object: `${rdf}object`,
  }
}
