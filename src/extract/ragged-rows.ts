import type { Root, Table } from 'mdast'
import type { Problem } from '../model/problem.ts'
import { flowNodes } from './flow.ts'

/**
 * Returns a warning for rows with more cells than the head of their table: no page shows what is in
 * them. Rows with fewer are as Markdown wants them.
 */
export function raggedRows(tree: Root, path: string): Problem[] {
  const places: { line: number; column: number; cells: number; wanted: number }[] = []
  const look = ({ children }: Table): void => {
    const wanted = children[0]?.children.length ?? 0
    for (const row of children) {
      const cells = row.children.length
      const { line = 1, column = 1 } = row.position?.start ?? {}
      if (cells > wanted) places.push({ line, column, cells, wanted })
    }
  }
  for (const node of flowNodes(tree)) if (node.type === 'table') look(node)
  const [first] = places
  if (!first) return []
  const { line, column, cells, wanted } = first
  const count = places.length === 1 ? '' : ` (first here, ${places.length} rows in all)`
  const message = `Found a row of ${cells} cells${count}, expected at most ${wanted} as in the head of its table; pages leave the others out`
  return [{ rule: 'ragged-table', severity: 'warning', path, line, column, message }]
}
