import type { AtlasGraph } from '../../model/graph.ts'
import { withoutFormula } from '../../text/formula.ts'
import { EDGE_COLUMNS, type Flat, flatEdge, flatNode, NODE_COLUMNS, type Scalar } from './flat.ts'

/** Returns the table of nodes. */
export function toNodesCsv(graph: AtlasGraph): string {
  const columns = Object.keys(NODE_COLUMNS)
  const rows = graph.mapNodes((key, attributes) => [key, ...cellsOf(flatNode(attributes), columns)])
  return toCsv([['key', ...columns], ...rows])
}

/** Returns the table of edges: the ends first, then what is known of the relation. */
export function toEdgesCsv(graph: AtlasGraph): string {
  const columns = Object.keys(EDGE_COLUMNS)
  const rows = graph.mapEdges((_, attributes, source, target) => [
    source,
    target,
    ...cellsOf(flatEdge(attributes), columns),
  ])
  return toCsv([['source', 'target', ...columns], ...rows])
}

function cellsOf(flat: Flat, columns: readonly string[]): Scalar[] {
  return columns.map((name) => flat[name] ?? '')
}

/** Returns rows as CSV (RFC 4180): CRLF after every row, a cell in quotes where it needs them. */
function toCsv(rows: readonly (readonly Scalar[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function toCell(value: Scalar): string {
  const text = typeof value === 'number' ? String(value) : withoutFormula(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
