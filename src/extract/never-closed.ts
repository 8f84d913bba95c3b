import type { Code, Html, Root } from 'mdast'
import type { Point } from 'unist'
import type { Problem } from '../model/problem.ts'
import { flowNodes } from './flow.ts'

/**
 * Returns a warning for a fence or a comment that nobody closes: Markdown lets it run to the end of the
 * file, or a fence to the end of the next, and all that its author wrote below is read as code, or not at all.
 */
export function neverClosed(tree: Root, lines: readonly string[], path: string): Problem[] {
  const last = lines.findLastIndex((line) => line.trim() !== '') + 1
  const problems: Problem[] = []
  for (const node of flowNodes(tree)) {
    if (node.type !== 'code' && node.type !== 'html') continue
    if (node.type === 'code') problems.push(...fenceWithin(node, lines, path))
    const { start, end } = node.position ?? {}
    if (!start || !end || start.line >= last || lastLineOf(end) < last) continue
    const found = node.type === 'code' ? openFence(node, lines) : openComment(node)
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
function fenceWithin({ position }: Code, lines: readonly string[], path: string): Problem[] {
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
  const message = `Found a fence (${fence}) in which line ${line + at + 1} opens another, expected a line of ${fence} between them, or a longer fence around both; all from the one to the other is read as code`
  return [{ rule: 'never-closed', severity: 'warning', path, line, column, message }]
}

const OPENING = /^[\s>]*(`{3,}|~{3,})(\p{L}[\p{L}\p{N}+#-]*)(?:[\s{:][^`]*)?$/u

function fenceAt(start: Point, lines: readonly string[]): string | undefined {
  return /^(?:`{3,}|~{3,})/.exec((lines[start.line - 1] ?? '').slice(start.column - 1))?.[0]
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

function openFence({ position }: Code, lines: readonly string[]): Open | undefined {
  const { start, end } = position ?? {}
  if (!start || !end) return undefined
  const fence = fenceAt(start, lines)
  if (fence === undefined) return undefined
  const closing = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(lines[lastLineOf(end) - 1] ?? '')?.[1]
  if (closing?.startsWith(fence)) return undefined
  return { what: `a fence (${fence})`, end: `a line of ${fence}`, as: 'code' }
}

function openComment({ value }: Html): Open | undefined {
  if (!value.startsWith('<!--') || value.includes('-->')) return undefined
  return { what: 'a comment (<!--)', end: '-->', as: 'a comment' }
}
