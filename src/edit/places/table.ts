import type { Reference } from '../../model/identity.ts'
import { isBlank, type Line, lineEndAt } from '../lines.ts'
import { readItem } from '../list.ts'
import { type FindPlaces, statedBy, trustIn } from '../page.ts'
import { findShape } from '../reference-shape.ts'
import { referencesFor } from '../references.ts'

interface TableGroup {
  /** Its last row. */
  last: number
  references: Reference[]
}

/** Returns places at tables whose rows state the relation: one more row, its other cells left empty. */
export const placesInTables: FindPlaces = (page, wish, house) => {
  const stated = statedBy(page, wish.relation, 'reference/heading')
  return tablesOf(page.lines, stated).flatMap(({ last, references }) => {
    const trust = trustIn(references)
    const sample = references.findLast(({ resolution }) => resolution.state === 'resolved')
    const line = sample && page.lines[sample.evidence.line - 1]
    if (!sample || !line) return []
    const row = readRow(line.text)
    const column = row.cells.findIndex((cell) => cell.end >= sample.evidence.column - 1)
    const own = row.cells[column]
    if (!own) return []
    const shape = findShape(own.text, [sample.target.number])?.shape
    const lineEnd = lineEndAt(page.lines, last)
    return referencesFor(shape, page, wish, house, true).map((words) => ({
      offset: (page.lines[last] as Line).end,
      insert: lineEnd + rowLike(row, column, words),
      trust,
    }))
  })
}

function tablesOf(lines: readonly Line[], references: readonly Reference[]): TableGroup[] {
  const groups = new Map<number, TableGroup>()
  for (const reference of references) {
    let last = reference.evidence.line - 1
    const text = lines[last]?.text ?? ''
    if (!text.includes('|') || readItem(text)) continue
    while (!isBlank(lines[last + 1]) && lines[last + 1]?.text.includes('|')) last++
    const group = groups.get(last) ?? { last, references: [] }
    group.references.push(reference)
    groups.set(last, group)
  }
  return [...groups.values()]
}

interface Cell {
  text: string
  /** Where it ends in the line, before its bar. */
  end: number
}

interface Row {
  indent: string
  hasOuterBars: boolean
  cells: Cell[]
}

function readRow(line: string): Row {
  const body = line.trim()
  const indent = line.slice(0, line.length - line.trimStart().length)
  const hasOuterBars = body.startsWith('|')
  const inner = body.replace(/^\|/, '').replace(/\|$/, '')
  let end = indent.length + (hasOuterBars ? 1 : 0)
  const cells = inner.split(/(?<!\\)\|/).map((text) => {
    end += text.length + 1
    return { text, end: end - 1 }
  })
  return { indent, hasOuterBars, cells }
}

/** Returns a row with one filled cell; cells are as wide as in the other row, so that columns stay in line. */
function rowLike({ indent, hasOuterBars, cells }: Row, column: number, words: string): string {
  const isTight = cells.every(({ text }) => text === text.trim())
  const blank = isTight ? '' : ' '
  const isAligned = cells.some(({ text }) => /\S {2,}$/.test(text))
  const row = cells.map(({ text }, index) => {
    const cell = index === column ? `${blank}${words}${blank}` : blank
    return isAligned ? cell.padEnd(text.length) : cell === ' ' ? '  ' : cell
  })
  const joined = row.join('|')
  return indent + (hasOuterBars ? `|${joined}|` : joined.trimEnd())
}
