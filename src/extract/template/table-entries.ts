import type { Table } from 'mdast'
import { placeOf } from '../document.ts'
import type { TextLine } from '../values/lines.ts'
import { columnsOf, rowsOf } from '../values/table.ts'
import { isTemplateRow } from '../values/template-words.ts'
import type { Entry, EntryOptions, FieldLines } from './entry.ts'
import type { Schema } from './schema.ts'
import type { Piece, Reading } from './section-reader.ts'
import { reportUnfilled } from './text-fields.ts'

/** Returns the rows of a table whose head names at least two fields (or one, of one column). */
export function tableEntries<K extends string>(
  table: Table,
  piece: Piece,
  schema: Schema<K>,
  reading: Reading,
  { expected, repeats = [] }: EntryOptions<K>,
): Entry<K>[] | undefined {
  const columns = columnsOf(table, schema.find, reading.document.lines)
  if (columns.size < Math.min(2, table.children[0]?.children.length ?? 2)) return undefined
  const above = new Map<K, TextLine[]>()
  return rowsOf(table, columns, reading.document.lines).flatMap((row) => {
    if (row.texts.every((text) => text === '') || isTemplateRow(row.texts)) {
      reportUnfilled(
        row.texts.filter((text) => text !== '').join(' | '),
        expected,
        piece.section,
        placeOf(row.node),
        reading,
      )
      return []
    }
    const fields = new Map<K, FieldLines>()
    for (const [key, lines] of row.cells) {
      const isRepeated = repeats.includes(key) && above.has(key) && isRepeatMark(lines)
      const kept = isRepeated ? (above.get(key) ?? lines) : lines
      if (repeats.includes(key)) above.set(key, kept)
      fields.set(key, { lines: kept, at: placeOf(row.node), ...(isRepeated ? { isRepeated } : {}) })
    }
    const entry: Entry<K> = {
      form: 'row',
      fields,
      others: [],
      cells: row.texts,
      section: piece.section,
      at: row.node,
    }
    return [entry]
  })
}

/** An empty cell, or a ditto mark. */
function isRepeatMark(lines: readonly TextLine[]): boolean {
  return lines.every((line) => /^(?:["”″〃]|''|ditto|same(?: as above)?)$/i.test(line.text))
}
