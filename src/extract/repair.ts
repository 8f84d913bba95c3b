import type { Root } from 'mdast'
import { visitParents } from 'unist-util-visit-parents'
import type { Problem } from '../model/problem.ts'
import { type BrokenRun, brokenRuns, mayBeBroken, repairMojibake } from '../text/mojibake.ts'

/**
 * Repairs text nodes in place where their text is UTF-8 that was read as another encoding, and returns one
 * warning with the first place and the count. Lines and columns stay those of the file.
 */
export function repairTree(tree: Root, text: string, path: string): Problem[] {
  if (!mayBeBroken(text)) return []
  let count = 0
  let first: { from: number; value: string; run: BrokenRun } | undefined
  visitParents(tree, (node) => {
    if (!('value' in node) || typeof node.value !== 'string') return
    const [run] = brokenRuns(node.value)
    if (!run) return
    count++
    first ??= { from: node.position?.start.line ?? 1, value: node.value, run }
    node.value = repairMojibake(node.value)
  })
  if (!first) return []
  const { from, value, run } = first
  const found = lineAround(value, run)
  const places = count === 1 ? '1 place' : `${count} places`
  return [
    {
      rule: 'mojibake',
      severity: 'warning',
      path,
      ...placeOf(value.slice(run.start, run.end), text, from),
      message: `Found “${sample(found)}”, which is UTF-8 read as ${run.readAs} (${places}); shown as “${sample(repairMojibake(found))}”`,
    },
  ]
}

/** A node may have many lines: the place is that of the run, in the first line at or below that has it. */
function placeOf(run: string, text: string, from: number): { line: number; column: number } {
  const lines = text.split('\n').slice(from - 1)
  const at = lines.findIndex((line) => line.includes(run))
  return at < 0
    ? { line: from, column: 1 }
    : { line: from + at, column: (lines[at] ?? '').indexOf(run) + 1 }
}

/** Returns the words around a run, in its line. */
function lineAround(value: string, { start, end }: BrokenRun): string {
  const lineStart = value.lastIndexOf('\n', start) + 1
  const lineEnd = value.indexOf('\n', end)
  const line = value.slice(lineStart, lineEnd < 0 ? undefined : lineEnd)
  const before = start - lineStart
  return before > 20 ? line.slice(line.lastIndexOf(' ', before - 1) + 1) : line
}

function sample(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
