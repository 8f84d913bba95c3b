import type { Nodes, Paragraph, Root, Table } from 'mdast'
import type { Problem } from '../model/problem.ts'
import { type Fault, firstFault } from './first-fault.ts'
import { flowNodes } from './flow.ts'

/** A row of dashes and bars, also of signs that only look like them. */
const DELIMITERS = /^[|｜]?[ \t]*:?[-–—−]+:?[ \t]*(?:[|｜][ \t]*:?[-–—−]+:?[ \t]*)*[|｜]?[ \t]*$/
/** A line that no writer of prose means: it begins and ends with a bar, and has one between. */
const ROW = /^[|｜][^|｜]*[|｜].*[|｜][ \t]*$/
const LOOK_ALIKE = /[｜–—−]/

/**
 * Returns a warning for lines that were to be a table, and are a paragraph as Markdown has it: what is
 * in their cells is no record, and pages show bars.
 */
export function brokenTables(tree: Root, lines: readonly string[], path: string): Problem[] {
  const faults: Fault[] = []
  let above: Nodes | undefined
  for (const node of flowNodes(tree)) {
    const apart = above?.type === 'table' ? rowApart(node, above, lines) : undefined
    const fault = apart ?? (node.type === 'paragraph' ? faultOf(node, lines) : undefined)
    if (fault) faults.push(fault)
    above = node
  }
  const so = 'as it is this is no table'
  return firstFault(faults, path, { rule: 'broken-table', several: 'tables', so })
}

/** A row that a blank line, or four blanks before it, takes out of the table above. */
function rowApart(node: Nodes, table: Table, lines: readonly string[]): Fault | undefined {
  const { start } = node.position ?? {}
  if (!start || (node.type !== 'paragraph' && node.type !== 'code')) return undefined
  const whole = lines[start.line - 1] ?? ''
  const text = whole.replace(/^[\s>]+/, '')
  if (!ROW.test(text) || cellsOf(text) !== table.children[0]?.children.length) return undefined
  const place = { line: start.line, column: whole.length - text.length + 1 }
  return node.type === 'code'
    ? {
        ...place,
        found: 'an indented row below a table, which makes it code',
        expected: 'at most three blanks before it',
      }
    : {
        ...place,
        found: 'a row below the blank line that ends its table',
        expected: 'no blank line between them',
      }
}

function faultOf({ position }: Paragraph, lines: readonly string[]): Fault | undefined {
  const { start, end } = position ?? {}
  if (!start || !end) return undefined
  const texts = lines
    .slice(start.line - 1, end.line)
    .map((text, index) =>
      index === 0 ? text.slice(start.column - 1) : text.replace(/^[\s>]+/, ''),
    )
  const at = texts.findIndex((text) => /[|｜]/.test(text) && DELIMITERS.test(text))
  const fault = at < 0 ? withoutDelimiters(texts) : aroundDelimiters(texts, at)
  return (
    fault && { line: start.line + fault.at, column: fault.at === 0 ? start.column : 1, ...fault }
  )
}

type Words = Pick<Fault, 'found' | 'expected'> & { at: number }

function aroundDelimiters(texts: readonly string[], at: number): Words | undefined {
  const row = texts[at] ?? ''
  const wanted = cellsOf(row)
  const sign = LOOK_ALIKE.exec(row)?.[0]
  if (sign !== undefined)
    return { at, found: `“${sign}” in the line below the head of a table`, expected: '| and -' }
  if (at === 0)
    return {
      at,
      found: `a line of | and - without the head of a table right above it`,
      expected: `a row of ${countOf(wanted)} there`,
    }
  const head = texts[at - 1] ?? ''
  const cells = cellsOf(head)
  if (cells === wanted)
    return head.includes('｜')
      ? { at: at - 1, found: '“｜” in the head of a table', expected: '|' }
      : undefined
  return {
    at: at - 1,
    found: `a row of ${countOf(cells)} right above a line of | and - with ${wanted}`,
    expected: 'a head with as many',
  }
}

function withoutDelimiters(texts: readonly string[]): Words | undefined {
  const at = texts.findIndex((text, index) => ROW.test(text) && ROW.test(texts[index + 1] ?? ''))
  const cells = cellsOf(texts[at] ?? '')
  if (at < 0 || cells < 2 || !texts.some((text, index) => isPair(text, texts[index + 1] ?? '')))
    return undefined
  const found = 'rows between bars without a line of | and - below the first'
  return {
    at,
    found,
    expected: `|${' --- |'.repeat(Math.min(cells, 8))}${cells > 8 ? '…' : ''} there`,
  }
}

/** Of three rows one may have lost a cell, or be the line of | and - with a word in it. */
function isPair(row: string, next: string): boolean {
  return ROW.test(row) && ROW.test(next) && cellsOf(row) === cellsOf(next)
}

function countOf(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`
}

/** Returns how many cells a line has: bars part them, also those in code, but no escaped ones. */
function cellsOf(text: string): number {
  let bars = 0
  const inner = text.trim()
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === '\\') i++
    else if (inner[i] === '|' || inner[i] === '｜') bars++
  }
  const isOpened = /^[|｜]/.test(inner)
  const isClosed = inner.length > 1 && /(?<!\\)[|｜]$/.test(inner)
  return bars + 1 - (isOpened ? 1 : 0) - (isClosed ? 1 : 0)
}
