import type { Root, Table } from 'mdast'
import type { Problem } from '../model/problem.ts'
import { type Fault, firstFault } from './first-fault.ts'
import { flowNodes } from './flow.ts'

/**
 * Returns a warning for rows with more cells than the head of their table: no page shows what is in
 * them. Rows with fewer are as Markdown wants them.
 */
export function raggedRows(tree: Root, path: string): Problem[] {
  const faults: Fault[] = []
  const look = ({ children }: Table): void => {
    const wanted = children[0]?.children.length ?? 0
    for (const row of children) {
      const cells = row.children.length
      const { line = 1, column = 1 } = row.position?.start ?? {}
      const found = `a row of ${cells} cells`
      const expected = `at most ${wanted} as in the head of its table`
      if (cells > wanted) faults.push({ line, column, found, expected })
    }
  }
  for (const node of flowNodes(tree)) if (node.type === 'table') look(node)
  const so = 'pages leave the others out'
  return firstFault(faults, path, { rule: 'ragged-table', several: 'rows', so })
}
