import { write } from 'graphology-gexf'
import type { AtlasGraph, EdgeAttributes, NodeAttributes } from '../../model/graph.ts'
import type { NodeKind } from '../../model/kind.ts'
import { flatEdge, flatNode } from './flat.ts'
import { markSafe, xmlSafe } from './xml.ts'

/** The eight colours of Okabe and Ito (2008), which colour-blind readers tell apart too. */
const COLORS: Readonly<Record<NodeKind, string>> = {
  episode: '#0072b2',
  series: '#000000',
  pattern: '#d55e00',
  company: '#009e73',
  incident: '#cc79a7',
  concept: '#56b4e9',
  technology: '#e69f00',
  resource: '#999999',
}

/** Returns the graph as GEXF 1.3 for Gephi: kinds coloured, nodes in their places, sized by their links. */
export function toGexf(graph: AtlasGraph): string {
  const text = write<NodeAttributes, EdgeAttributes>(graph, {
    version: '1.3',
    formatNode: (key, attributes) => formatNode(attributes, graph.degree(key)),
    formatEdge: (_, attributes) => formatEdge(attributes),
  })
  return `${markSafe(xmlSafe(text))}\n`
}

function formatNode(node: NodeAttributes, degree: number) {
  const { label, x = 0, y = 0, ...attributes } = flatNode(node)
  const size = Math.round((2 + Math.sqrt(degree)) * 100) / 100
  const viz = { color: COLORS[node.kind], size, x: Number(x), y: Number(y) }
  return { label: String(label ?? ''), viz, attributes }
}

/** Gephi keeps parallel edges apart by their `kind`. */
function formatEdge(edge: EdgeAttributes) {
  const { weight: _, ...attributes } = flatEdge(edge)
  return { label: edge.relation, kind: edge.relation, weight: edge.weight, attributes }
}
