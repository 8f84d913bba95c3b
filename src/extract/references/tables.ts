import type { Table, TableRow } from 'mdast'
import type { ConnectionTarget } from '../../model/record.ts'
import { foldWords } from '../../text/fold.ts'
import type { TextBlock } from '../blocks.ts'
import { inlineText, plainText } from '../inline.ts'
import { isAbsent } from '../values/placeholder.ts'
import { anchorsIn } from './anchors.ts'
import { type NumberList, readNumbers } from './numbers.ts'
import type { RelationWord } from './relation-labels.ts'
import { relationOfLabel } from './relation-words.ts'

export type Cell = TextBlock & { kind: 'table-cell' }

/** What the head of a table says of its columns. */
export interface TableHead {
  relations: (RelationWord | undefined)[]
  /** The column that names the episode of a row. */
  subject: number
  /** In a column headed "Episode" a number alone names one. */
  isNumbered: boolean
  /** The column that says in each row which relation the row states; below 0 where there is none. */
  relation: number
}

/** What a cell states, by the head of its column or the first cell of its row. */
export interface CellRelation {
  relation: RelationWord
  /** The episode that the row is about, where it is one. */
  source?: ConnectionTarget
  /** The number of the episode that another cell of the row gives to what this one names. */
  number?: number
  words: string
}

const RELATION =
  /^(?:relation|relationship|relation type|relationship type|connection type|why|how|role|link)$/

const EPISODES = /^(?:episodes?|eps?|ep no|no|nr|number|episode no|episode number|ep number)$/
/** Heads that name other things than connections, though as labels of a list they would. */
const NOT_IN_TABLES = new Set([
  'patterns',
  'required',
  'next time',
  'related',
  'next',
  'previous',
  'example',
  'examples',
  'needs',
  'assumes',
  'assumed',
  'in practice',
  'followed by',
  'follows',
  'leads to',
  'leads into',
  'comes next',
  'comes after',
  'what comes after',
  'shown in',
  'detailed in',
])

/** Returns what the head of a table says. */
export function readTableHead(table: Table): TableHead {
  const heads = (table.children[0]?.children ?? []).map((cell) => plainText(cell))
  const named = heads.findIndex((head) => EPISODES.test(foldWords(head)))
  const isNumbered = named >= 0
  const relations = heads.map((head) => {
    const isVague = !isNumbered && NOT_IN_TABLES.has(foldWords(head))
    return isVague ? undefined : relationOfLabel(head)
  })
  const relation = heads.findIndex((head) => RELATION.test(foldWords(head)))
  return { relations, subject: Math.max(0, named), isNumbered, relation }
}

/** Returns what the table says of a cell; undefined where neither its column nor its row states a relation. */
export function relationOfCell(cell: Cell, head: TableHead): CellRelation | undefined {
  const { column, row } = cell
  if (isOfRow(cell, head)) return ofRow(cell, head)
  const ofColumn = head.relations[column]
  if (ofColumn) {
    const source = column === head.subject ? undefined : subjectOf(row, head)
    return { relation: ofColumn, words: cell.header, ...(source ? { source } : {}) }
  }
  const first = row.children[0]
  const label = column === 1 && first ? plainText(first) : ''
  if (label === '' || label.length > 40 || NOT_IN_TABLES.has(foldWords(label))) return undefined
  const relation = relationOfLabel(label)
  return relation ? { relation, words: label } : undefined
}

/** "Saga | combines with | 12": the first other cell is the target, a cell of numbers says where it is taught. */
function ofRow({ column, row }: Cell, head: TableHead): CellRelation | undefined {
  const target = head.relation === 0 ? 1 : 0
  const words = wordsOfRow(row, head)
  const relation = relationOfLabel(words)
  if (column !== target || !relation) return undefined
  const number = head.subject === column ? undefined : subjectOf(row, head)?.number
  return { relation, words, ...(number === undefined ? {} : { number }) }
}

/** True in a row that says itself which relation it states; other words may only describe it. */
export function isOfRow({ row }: Cell, head: TableHead): boolean {
  return head.relation >= 0 && relationOfLabel(wordsOfRow(row, head)) !== undefined
}

function wordsOfRow(row: TableRow, { relation }: TableHead): string {
  const cell = row.children[relation]
  return cell ? plainText(cell) : ''
}

const DETAIL =
  /^(?:why|reason|reasons|purpose|rationale|detail|details|notes?|how|for|what for|relevance|context|why it matters|what to take|used for|use|benefit)$/

/** Returns what the row's "Why" or "Purpose" cell says of what its other cells name, unless that is the relation. */
export function detailOfRow({ row, table, column }: Cell): string | undefined {
  const heads = table.children[0]?.children ?? []
  const at = heads.findIndex(
    (head, index) => index !== column && DETAIL.test(foldWords(plainText(head))),
  )
  const cell = at < 0 ? undefined : row.children[at]
  const detail = cell ? plainText(cell) : ''
  return isAbsent(detail) || relationOfLabel(detail) ? undefined : detail
}

/** True for the cell that names the episode of its row, in a table that states relations of episodes. */
export function isSubject({ column, row }: Cell, head: TableHead): boolean {
  const states = head.relations.some((relation, index) => relation && index !== column)
  return column === head.subject && states && subjectOf(row, head) !== undefined
}

/** Returns the numbers that a cell gives without a word before them: "1, 3-5". */
export function bareNumbers(text: string): NumberList | undefined {
  const list = readNumbers(text, 0)
  return list && text.slice(list.end).trim() === '' ? list : undefined
}

/** The episode that a row is about, where its cell names exactly one by number or link. */
function subjectOf(
  row: TableRow,
  { subject, isNumbered }: TableHead,
): ConnectionTarget | undefined {
  const node = row.children[subject]
  if (!node) return undefined
  const inline = inlineText(node)
  const ranges = isNumbered ? bareNumbers(inline.text.trim())?.ranges : undefined
  if (ranges) {
    const [range, ...others] = ranges
    const isOne = range && others.length === 0 && range.from === range.to
    return isOne ? { number: range.from } : undefined
  }
  const [anchor, ...others] = anchorsIn(inline, 'field')
  const [target, ...more] = anchor?.targets ?? []
  const isOne = others.length === 0 && more.length === 0
  return isOne && (target?.number ?? target?.path) !== undefined ? target : undefined
}
