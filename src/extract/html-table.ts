import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast'
import { isBold } from './inline.ts'

type Position = NonNullable<Table['position']>

/** A cell of an HTML table, with how many columns and rows it spans. */
interface HtmlCell {
  children: PhrasingContent[]
  isHead: boolean
  columns: number
  rows: number
  position: Position
}

/** A table while its tags are read; `cell` is the open one. */
export interface TableParts {
  rows: { cells: HtmlCell[]; position: Position }[]
  cell?: HtmlCell
  position: Position
}

/** Returns a table without rows. */
export function newTable(start: { line: number; column: number }): TableParts {
  return { rows: [], position: { start, end: start } }
}

const MAX_CELLS = 50_000

/**
 * Returns a table as Markdown has them: its first row is the head, an empty one where no cell of the
 * first row says that it is; a cell that spans rows stands in each of them.
 */
export function toTable({ rows, position }: TableParts): Table | undefined {
  const held = new Map<number, { cell: TableCell; left: number }>()
  const children: TableRow[] = []
  let budget = MAX_CELLS
  for (const row of rows) {
    const cells: TableCell[] = []
    const fill = () => {
      for (
        let one = held.get(cells.length);
        one && one.left > 0 && budget-- > 0;
        one = held.get(cells.length)
      ) {
        one.left--
        cells.push(one.cell)
      }
    }
    for (const { children: content, columns, rows: height, position: place } of row.cells) {
      fill()
      for (let i = 0; i < columns && budget-- > 0; i++) {
        const cell: TableCell = {
          type: 'tableCell',
          children: i === 0 ? content : [],
          position: place,
        }
        if (height > 1) held.set(cells.length, { cell, left: height - 1 })
        else held.delete(cells.length)
        cells.push(cell)
      }
    }
    fill()
    if (cells.length > 0)
      children.push({ type: 'tableRow', children: cells, position: row.position })
  }
  const [first] = rows.filter((row) => row.cells.length > 0)
  if (!first) return undefined
  const isHeaded = first.cells.every((cell) => cell.isHead || isBold(cell.children))
  const head: TableRow = { type: 'tableRow', children: [], position }
  return { type: 'table', children: isHeaded ? children : [head, ...children], position }
}
