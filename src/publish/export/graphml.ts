import type { AtlasGraph } from '../../model/graph.ts'
import {
  type ColumnType,
  EDGE_COLUMNS,
  type Flat,
  flatEdge,
  flatNode,
  NODE_COLUMNS,
} from './flat.ts'
import { escapeXml } from './xml.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`

/**
 * Returns the graph as GraphML (Brandes et al. 2002): every attribute a typed key, `n_` on nodes
 * and `e_` on edges, because ids are shared by both.
 */
export function toGraphml(graph: AtlasGraph): string {
  const nodes = graph.mapNodes(
    (key, attributes) =>
      `    <node id="${escapeXml(key)}">${values('n', flatNode(attributes))}</node>`,
  )
  const edges = graph.mapEdges((key, attributes, source, target) => {
    const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`
    return `    <edge id="${escapeXml(key)}" ${ends}>${values('e', flatEdge(attributes))}</edge>`
  })
  return [
    HEAD,
    ...keys('n', 'node', NODE_COLUMNS),
    ...keys('e', 'edge', EDGE_COLUMNS),
    '  <graph id="atlas" edgedefault="directed">',
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
}

function keys(prefix: string, of: string, columns: Readonly<Record<string, ColumnType>>): string[] {
  return Object.entries(columns).map(
    ([name, type]) =>
      `  <key id="${prefix}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  )
}

function values(prefix: string, flat: Flat): string {
  return Object.entries(flat)
    .map(([name, value]) => `<data key="${prefix}_${name}">${escapeXml(String(value))}</data>`)
    .join('')
}
