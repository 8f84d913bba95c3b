import type { ConnectionRelation } from '../../model/record.ts'
import type { TextBlock } from '../blocks.ts'
import { anchorsIn, expandRange } from './anchors.ts'
import { fewEpisodes } from './few.ts'
import { isConnectionsSection, type RelationField } from './fields.ts'
import type { Listing } from './listings.ts'
import { proseReferences } from './prose.ts'
import type { Found } from './records.ts'
import { readStatements, type Statement } from './statements.ts'
import {
  bareNumbers,
  type Cell,
  detailOfRow,
  isOfRow,
  isSubject,
  relationOfCell,
  type TableHead,
} from './tables.ts'

/** Returns what the labelled lines of a block state, and what its other lines say; undefined where it has none. */
export function statedByFields(
  block: TextBlock,
  fields: readonly RelationField[],
  own: number | undefined,
): Found[] | undefined {
  if (fields.length === 0) return undefined
  const isOutside = ({ start }: Found) =>
    fields.every((field) => start < field.from || start >= field.end)
  return [
    ...fields.flatMap((field) => ofField(field, block, own)),
    ...inProse(block, own).filter(isOutside),
  ]
}

/** Returns what a block says of others in passing. */
export function inProse(block: TextBlock, own: number | undefined): Found[] {
  return proseReferences(block.inline, own).map((one) => ({ ...one, rule: 'reference/prose' }))
}

const RULE = 'reference/field'

function ofField(field: RelationField, block: TextBlock, own: number | undefined): Found[] {
  const { relation, value, start, label } = field
  if (relation === 'negative') return []
  const previous = relation === 'requires' ? previousEpisodes(value.text, own) : []
  const stated = readStatements(value, relation).filter(isNamed)
  const statements = [...stated, ...previous, ...fewEpisodes(value.text, own)]
  // A heading with a colon is a label only where episodes stand behind it.
  const isBound = block.kind === 'heading' || /^requires$|^depends on$/i.test(label)
  const isFree = !isBound || (block.kind !== 'heading' && saysOfWhole(block))
  return statements
    .filter(({ target }) => isFree || target.name === undefined || target.number !== undefined)
    .map((one) => ({ ...one, relation, label, start: start + one.start, rule: RULE }))
}

/** At its head and among its connections a document speaks of itself; "Requires:" elsewhere is of a technique. */
function saysOfWhole(block: TextBlock): boolean {
  return block.section.path.length <= 2 || isConnectionsSection(block.section)
}

const PREVIOUS =
  /\ball\s+(?:the\s+)?(?:previous|earlier|preceding|prior)\s+episodes\b(?!\s+(?:in|of)\b)/i

/** "Understanding of all previous episodes": those below the own number. */
function previousEpisodes(text: string, own: number | undefined): Statement[] {
  const hit = PREVIOUS.exec(text)
  if (!hit || own === undefined || own > 200) return []
  return Array.from({ length: Math.max(0, Math.ceil(own) - 1) }, (_, i) => ({
    target: { number: i + 1 },
    start: hit.index,
  }))
}

/** "All earlier episodes in the series", "5+ years" and a number alone are no names of anything to learn. */
function isNamed({ target: { name = '', number } }: Statement): boolean {
  return number !== undefined || !/\bepisodes\b|^\d{1,2}\+?\s(?:years?|months?)$|^\d+$/i.test(name)
}

/** Below a heading such as "Related Patterns": list items and first cells name, other text only points. */
export function statedByListing(
  block: TextBlock,
  listing: Listing,
  own: number | undefined,
): Found[] {
  const { relation, depth, isOwn, words: label } = listing
  if (relation === 'negative') return []
  const rule = 'reference/heading'
  const isItem = block.kind === 'list-item' && block.depth === depth
  const names = isItem || (block.kind === 'table-cell' && block.column === 0)
  const isNeighbour = relation === 'next' || relation === 'previous'
  const previous = isOwn && relation === 'requires' ? previousEpisodes(block.inline.text, own) : []
  if (isOwn && (isNeighbour || names)) {
    const stated = readStatements(block.inline, relation).filter(isNamed)
    const statements = [...stated, ...previous, ...fewEpisodes(block.inline.text, own)]
    const pointing = statements.filter(({ target }) => (target.number ?? target.path) !== undefined)
    // "What's Next? In the next episode we look at clocks" names none, and yet speaks of it.
    if (isNeighbour && pointing.length === 0) return inProse(block, own)
    return (isNeighbour ? pointing : statements).map((one) => ({
      ...withDetail(one, block),
      relation,
      label,
      rule,
    }))
  }
  const anchored = anchorsIn(block.inline, isOwn ? 'field' : 'prose')
    .filter((anchor) => anchor.targets.some((t) => t.number !== undefined || t.path !== undefined))
    .flatMap((anchor) =>
      anchor.targets.map((target) => ({ relation, target, label, start: anchor.start, rule })),
    )
  return [...previous.map((one) => ({ ...one, relation, label, rule })), ...anchored]
}

/** Returns what a cell states by its column or row; undefined where the table says nothing of it. */
export function statedByTable(cell: Cell, head: TableHead): Found[] | undefined {
  const isRow = isOfRow(cell, head)
  if (!isRow && isSubject(cell, head)) return []
  const stated = relationOfCell(cell, head)
  if (!stated) return isRow ? [] : undefined
  const { relation, source, number, words: label } = stated
  const rule = 'reference/table'
  if (relation === 'negative') return []
  const isOfDocument =
    relation !== 'requires' ||
    cell.column === 0 ||
    head.isNumbered ||
    source ||
    isHeadField(cell, label)
  const statements = cellStatements(cell, relation, head)
  return statements
    .filter((one) => isOfDocument || isPointing(one))
    .map((one) => ({
      ...withDetail(one, cell),
      target: number === undefined ? one.target : { number, ...one.target },
      relation,
      label,
      rule,
      ...(source ? { source } : {}),
    }))
}

/** "| Requires | Module 58; Linux namespaces |": a field of the document, in a table of two columns at its head. */
function isHeadField({ column, row, section, header }: Cell, label: string): boolean {
  return label !== header && column === 1 && row.children.length === 2 && section.path.length <= 1
}

/** What a reader in some role must bring ("team leadership") is nothing that the document builds on. */
function isPointing({ target: { number, path, title } }: Statement): boolean {
  return (number ?? path ?? title) !== undefined
}

/** What another column of the row says of the target, where its own cell says nothing. */
function withDetail(statement: Statement, block: TextBlock): Statement {
  if (block.kind !== 'table-cell' || statement.detail !== undefined) return statement
  const detail = detailOfRow(block)
  return detail === undefined ? statement : { ...statement, detail }
}

function cellStatements(cell: Cell, relation: ConnectionRelation, head: TableHead): Statement[] {
  const numbers = head.isNumbered ? bareNumbers(cell.inline.text.trim()) : undefined
  if (!numbers) return readStatements(cell.inline, relation).filter(isNamed)
  return numbers.ranges.flatMap(expandRange).map((target) => ({ target, start: 0 }))
}
