import type { Code, Html, Root } from 'mdast'
import type { Point } from 'unist'
import type { Problem } from '../model/problem.ts'
import { flowNodes } from './flow.ts'

/**
 * Returns a warning for a fence or a comment that nobody closes: Markdown lets it run to the end of the
 * file, and all that its author wrote below is read as code, or not at all.
 */
export function neverClosed(tree: Root, lines: readonly string[], path: string): Problem[] {
  const last = lines.findLastIndex((line) => line.trim() !== '') + 1
  for (const node of flowNodes(tree)) {
    if (node.type !== 'code' && node.type !== 'html') continue
    const { start, end } = node.position ?? {}
    if (!start || !end || start.line >= last || lastLineOf(end) < last) continue
    const found = node.type === 'code' ? openFence(node, lines) : openComment(node)
    if (!found) continue
    const message = `Found ${found.what} that is never closed, expected ${found.end} before the end of the file; all below it is read as ${found.as}`
    const { line, column } = start
    return [{ rule: 'never-closed', severity: 'warning', path, line, column, message }]
  }
  return []
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
  const opening = (lines[start.line - 1] ?? '').slice(start.column - 1)
  const fence = /^(?:`{3,}|~{3,})/.exec(opening)?.[0]
  if (fence === undefined) return undefined
  const closing = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(lines[lastLineOf(end) - 1] ?? '')?.[1]
  if (closing?.startsWith(fence)) return undefined
  return { what: `a fence (${fence})`, end: `a line of ${fence}`, as: 'code' }
}

function openComment({ value }: Html): Open | undefined {
  if (!value.startsWith('<!--') || value.includes('-->')) return undefined
  return { what: 'a comment (<!--)', end: '-->', as: 'a comment' }
}
