import type { AtlasGraph } from '../../model/graph.ts'
import { jsonText } from '../../text/json.ts'
import { EDGE_COLUMNS, NODE_COLUMNS } from './flat.ts'

/**
 * Returns the graph in graphology's own serialized form, which `Graph.from` reads. A node or edge a
 * line and attributes in a fixed order, so that two exports can be compared line by line.
 */
export function toJson(graph: AtlasGraph): string {
  const { options, attributes, nodes, edges } = graph.export()
  const nodeLines = nodes.map((node) => ({
    key: node.key,
    attributes: sorted(node.attributes ?? {}, Object.keys(NODE_COLUMNS)),
  }))
  const edgeLines = edges.map((edge) => ({
    key: edge.key,
    source: edge.source,
    target: edge.target,
    attributes: sorted(edge.attributes ?? {}, Object.keys(EDGE_COLUMNS)),
  }))
  const parts = [
    `"options":${jsonText(options)}`,
    `"attributes":${jsonText(attributes)}`,
    `"nodes":${lines(nodeLines)}`,
    `"edges":${lines(edgeLines)}`,
  ]
  return `{${parts.join(',\n')}}\n`
}

function lines(rows: readonly unknown[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => jsonText(row)).join(',\n')}\n]`
}

/** Known attributes in the order of the columns, then any others. */
function sorted(attributes: object, order: readonly string[]): object {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => place(a) - place(b)))
}
