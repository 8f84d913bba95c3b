import type { RootContent, Table } from 'mdast'
import { groupBy } from '../../text/group-by.ts'
import type { Document } from '../document.ts'
import { readFields } from '../values/fields.ts'
import { linesOf } from '../values/lines.ts'
import { isAbsent } from '../values/placeholder.ts'
import { textOfLines } from '../values/table.ts'
import { defineSchema, type Schema } from './schema.ts'
import type { Names } from './section-reader.ts'
import { joinLines } from './text-fields.ts'

/** So many different columns of these fields. */
interface ColumnCount<K extends string> {
  count: number
  of: readonly K[]
}

/** What tells a table of a section by its head and its cells, whatever stands above it. */
interface TableSigns<K extends string> {
  /** What there must be, all of it. */
  needs: readonly ColumnCount<K>[]
  /** Heads that many tables have: what they are called is known, and says nothing of the kind of table. */
  vague?: readonly string[]
  /** How a cell of a column reads; half of those that are filled must. */
  cells?: Partial<Record<K, (text: string, names: Names) => boolean>>
}

/** A head with what stands below it: a column, or a label that the items of a list share. */
interface Column {
  head: string
  cells(): readonly string[]
}

/** Heads that add something to any table. */
const BESIDE = defineSchema({
  beside: {
    labels: [
      'Note',
      'Comment',
      'Remark',
      'Detail',
      'Description',
      'Source',
      'Reference',
      'Link',
      'Read More',
      'Postmortem',
      'Report',
      'Severity',
      'Region',
      'Owner',
      'Priority',
    ],
    expected: 'more',
  },
})

/** True for a cell that names a company the vocabulary knows, and says little more. */
export function isCompany(text: string, names: Names): boolean {
  const name = names.company(text)
  return name !== undefined && text.length <= name.length + MAX_BESIDE_NAME
}

const MAX_BESIDE_NAME = 30

/** The head of a column that only counts rows. */
const COUNTER = /^(?:#|n[or]\.?)$/i

/**
 * Returns the test whether a table, or a list of labels, can be nothing else: the head of every column is
 * known, those that tell are there, and the cells read as such.
 */
export function tableTest<K extends string>(
  schema: Schema<K>,
  { needs, vague = [], cells = {} }: TableSigns<K>,
): (block: RootContent, document: Document, names: Names) => boolean {
  const general = defineSchema({ vague: { labels: vague, expected: 'more' } })
  return (block, document, names) => {
    const found = columnsIn(block, document, (label) => schema.find(label) !== undefined)
    const keys = found.map(({ head }) => schema.find(head))
    const isOther = (key: K | undefined, at: number) =>
      key === undefined || keys.indexOf(key) !== at
    const isKnown = ({ head }: Column, at: number) =>
      !isOther(keys[at], at) || (at === 0 ? COUNTER.test(head) : BESIDE.find(head) !== undefined)
    if (found.length === 0 || !found.every(isKnown)) return false
    const telling = new Set(keys.filter((_, at) => !general.find(found[at]?.head ?? '')))
    const has = ({ count, of }: ColumnCount<K>) =>
      of.filter((key) => telling.has(key)).length >= count
    const isFitting = (column: Column, at: number) => {
      const key = keys[at]
      const reads = key === undefined || isOther(key, at) ? undefined : cells[key]
      return !reads || half(column.cells(), (text) => reads(text, names))
    }
    return needs.every(has) && found.every(isFitting)
  }
}

/** True where half of what is filled reads so, and something does. */
function half(texts: readonly string[], reads: (text: string) => boolean): boolean {
  const filled = texts.filter((text) => !isAbsent(text))
  return filled.filter(reads).length * 2 >= Math.max(filled.length, 1)
}

function columnsIn(
  block: RootContent,
  document: Document,
  isKnown: (label: string) => boolean,
): readonly Column[] {
  if (block.type === 'table') return tableColumns(block, document)
  if (block.type !== 'list') return []
  const fields = readFields([block], {
    fileLines: document.lines,
    isKnown: (label) => isKnown(label) || BESIDE.find(label) !== undefined,
  })
  const texts = fields.map(({ label, lines }) => ({ label, text: joinLines(lines) }))
  const byLabel = groupBy(texts, ({ label }) => label)
  return [...byLabel].map(([head, found]) => ({ head, cells: () => found.map(({ text }) => text) }))
}

/** Of a table that one reader after the other looks at. */
const columnsOfTables = new WeakMap<Table, readonly Column[]>()

function tableColumns(table: Table, document: Document): readonly Column[] {
  const known = columnsOfTables.get(table) ?? readColumns(table, document)
  columnsOfTables.set(table, known)
  return known
}

function readColumns({ children: [head, ...rows] }: Table, { lines }: Document): Column[] {
  const textAt = (row: Table['children'][number], at: number) => {
    const cell = row.children[at]
    return cell ? textOfLines(linesOf(cell, lines)).trim() : ''
  }
  return (head?.children ?? []).map((_, at) => ({
    head: head ? textAt(head, at) : '',
    cells: () => rows.map((row) => textAt(row, at)),
  }))
}
