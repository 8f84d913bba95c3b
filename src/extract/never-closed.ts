import type { Html, Nodes, Root } from 'mdast'
import type { Point } from 'unist'
import type { Problem } from '../model/problem.ts'
import { flowNodes } from './flow.ts'

/** What may run over blank lines. */
const RUNNING: ReadonlySet<string> = new Set(['code', 'html', 'math'])

/**
 * Returns a warning for a fence, a formula or HTML that nobody closes: Markdown lets it run to the end of
 * the file, or a fence to the end of the next, and all that its author wrote below is read as code, or not
 * at all.
 */
export function neverClosed(tree: Root, lines: readonly string[], path: string): Problem[] {
  const last = lines.findLastIndex((line) => line.trim() !== '') + 1
  const problems: Problem[] = []
  for (const node of flowNodes(tree)) {
    if (!RUNNING.has(node.type)) continue
    if (node.type === 'code') problems.push(...fenceWithin(node, lines, path))
    const { start, end } = node.position ?? {}
    if (!start || !end || start.line >= last || lastLineOf(end) < last) continue
    const found = node.type === 'html' ? openHtml(node) : openFence(node, lines)
    if (!found) continue
    const message = `Found ${found.what} that is never closed, expected ${found.end} before the end of the file; all below it is read as ${found.as}`
    const { line, column } = start
    return [...problems, { rule: 'never-closed', severity: 'warning', path, line, column, message }]
  }
  return problems
}

/**
 * A fence that names a language opens a block, and cannot close one: where it stands in another of its
 * own signs, a line between the two was to close that.
 */
function fenceWithin({ position }: Nodes, lines: readonly string[], path: string): Problem[] {
  const { start, end } = position ?? {}
  const fence = start && fenceAt(start, lines)
  if (!start || !end || fence === undefined) return []
  const { line, column } = start
  const isOpening = (text: string) => {
    const [, signs = '', language] = OPENING.exec(text) ?? []
    return language !== undefined && signs.startsWith(fence)
  }
  const at = lines.slice(line, lastLineOf(end)).findIndex(isOpening)
  if (at < 0) return []
  const message = `Found a fence (${fence}) in which line ${line + at + 1} opens another, expected a line of ${fence} between them (or above the first, where that is to close a block), or a longer fence around both; all from the one to the other is read as code`
  return [{ rule: 'never-closed', severity: 'warning', path, line, column, message }]
}

const OPENING = /^[\s>]*(`{3,}|~{3,})(\p{L}[\p{L}\p{N}+#-]*)(?:[\s{:][^`]*)?$/u

function fenceAt(start: Point, lines: readonly string[]): string | undefined {
  return /^(?:`{3,}|~{3,}|\${2,})/.exec((lines[start.line - 1] ?? '').slice(start.column - 1))?.[0]
}

/** A block that ends before the first character of a line ends with the line above. */
function lastLineOf({ line, column }: Point): number {
  return column === 1 ? line - 1 : line
}

interface Open {
  what: string
  end: string
  as: string
}

function openFence({ type, position }: Nodes, lines: readonly string[]): Open | undefined {
  const { start, end } = position ?? {}
  if (!start || !end) return undefined
  const fence = fenceAt(start, lines)
  if (fence === undefined) return undefined
  const closing = /^[\s>]*(`{3,}|~{3,}|\${2,})\s*$/.exec(lines[lastLineOf(end) - 1] ?? '')?.[1]
  if (closing?.startsWith(fence)) return undefined
  const [what, as] = type === 'code' ? ['a fence', 'code'] : ['a formula', 'mathematics']
  return { what: `${what} (${fence})`, end: `a line of ${fence}`, as }
}

/** What in HTML runs over blank lines until it is closed. */
const OPEN_HTML: readonly [begin: RegExp, what: string, end: string][] = [
  [/^<!--/, 'a comment', '-->'],
  [/^<\?/, 'an instruction', '?>'],
  [/^<!\[CDATA\[/, 'a section of data', ']]>'],
  [/^<(script|pre|style|textarea)(?=[\s>]|$)/i, 'an element', '</$1>'],
]

function openHtml({ value }: Html): Open | undefined {
  for (const [begin, name, end] of OPEN_HTML) {
    const [opening, element = ''] = begin.exec(value) ?? []
    if (opening === undefined) continue
    const closing = end.replace('$1', element)
    // Any of the four elements is closed by the end of any other.
    const isClosed =
      element === '' ? value.includes(closing) : /<\/(?:script|pre|style|textarea)>/i.test(value)
    if (isClosed) return undefined
    const what = `${name} (${opening}${element === '' ? '' : '>'})`
    return { what, end: closing, as: name === 'a comment' ? name : 'a part of it' }
  }
  return undefined
}
