import type { Table, TableRow } from 'mdast'
import { linesOf, type TextLine } from './lines.ts'

/** A row of a table: its cells by the meaning of their columns. */
export interface Row<K extends string> {
  node: TableRow
  cells: Map<K, TextLine[]>
  /** The text of every cell in its order. */
  texts: string[]
}

/** Returns which column of a table means what; a column nobody knows has no entry. */
export function columnsOf<K extends string>(
  table: Table,
  find: (label: string) => K | undefined,
  fileLines: readonly string[],
): Map<number, K> {
  const columns = new Map<number, K>()
  const taken = new Set<K>()
  for (const [index, cell] of (table.children[0]?.children ?? []).entries()) {
    const key = find(textOfLines(linesOf(cell, fileLines)))
    if (key === undefined || taken.has(key)) continue
    taken.add(key)
    columns.set(index, key)
  }
  return columns
}

/** Returns the rows below the head. */
export function rowsOf<K extends string>(
  table: Table,
  columns: ReadonlyMap<number, K>,
  fileLines: readonly string[],
): Row<K>[] {
  return table.children.slice(1).map((node) => {
    const lines = node.children.map((cell) => linesOf(cell, fileLines))
    const cells = new Map<K, TextLine[]>()
    for (const [index, key] of columns) cells.set(key, lines[index] ?? [])
    return { node, cells, texts: lines.map(textOfLines) }
  })
}

/** Returns lines as one text. */
export function textOfLines(lines: readonly TextLine[]): string {
  return lines.map((line) => line.text).join(' ')
}
