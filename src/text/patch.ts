import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatch } from 'diff'
import { applySplices, type Splice } from './splice.ts'

type Hunk = StructuredPatch['hunks'][number]

/** Lines around a change, as git shows them. */
const CONTEXT = 3
const NO_LINE_END = '\\ No newline at end of file'

/**
 * Returns the change of one file as a unified diff that `git apply` and `patch -p1` take. It has no
 * `diff --git` line: so its path counts from the folder in which it is applied.
 */
export function patchOf(path: string, before: string, splices: readonly Splice[]): string {
  const hunks = hunksOf(changesOf(before, splices), linesOf(before))
  return formatted(path, hunks)
}

function formatted(path: string, hunks: Hunk[]): string {
  const names = { oldFileName: `a/${path}`, newFileName: `b/${path}` }
  return formatPatch({ ...names, oldHeader: '', newHeader: '', hunks }, FILE_HEADERS_ONLY)
}

/** Returns the change of one line, 1-based, as a unified diff; `now` has its line end. */
export function linePatch(path: string, before: string, line: number, now: string): string {
  const lines = linesOf(before)
  const old = lines.slice(line - 1, line)
  const hunks = hunksOf([{ start: line - 1, old, now: [now] }], lines)
  return formatted(path, hunks)
}

/** Lines with their line ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Old lines, from `start` on, and what stands in their place. */
interface Change {
  start: number
  old: string[]
  now: string[]
}

/** Returns the lines that change, in order. Lines put before or behind one leave it as it is. */
function changesOf(before: string, splices: readonly Splice[]): Change[] {
  const lines = linesOf(before)
  const changes: Change[] = []
  let left = [...splices]
  let start = 0
  let offset = 0
  while (left.length > 0) {
    const own = lines[start] ?? ''
    const end = offset + own.length
    const isIn = (splice: Splice) => splice.offset < end || !own.endsWith('\n')
    const moved = left.filter(isIn).map((one) => ({ ...one, offset: one.offset - offset }))
    if (moved.length > 0) changes.push(changeOf(start, own, linesOf(applySplices(own, moved))))
    left = left.filter((splice) => !isIn(splice))
    offset = end
    start++
  }
  return changes
}

function changeOf(start: number, own: string, now: string[]): Change {
  if (own === '') return { start, old: [], now }
  if (now[0] === own) return { start: start + 1, old: [], now: now.slice(1) }
  if (now.at(-1) === own) return { start, old: [], now: now.slice(0, -1) }
  return { start, old: [own], now }
}

function hunksOf(changes: readonly Change[], lines: readonly string[]): Hunk[] {
  const hunks: Hunk[] = []
  let grown = 0
  for (const group of nearOnes(changes)) {
    const [first] = group
    const last = group.at(-1)
    if (!first || !last) continue
    const start = Math.max(0, first.start - CONTEXT)
    const end = Math.min(lines.length, last.start + last.old.length + CONTEXT)
    const shown: string[] = []
    let at = start
    for (const { start: from, old, now } of group) {
      shown.push(...marked(' ', lines.slice(at, from)), ...marked('-', old), ...marked('+', now))
      at = from + old.length
    }
    shown.push(...marked(' ', lines.slice(at, end)))
    const added = group.reduce((sum, { old, now }) => sum + now.length - old.length, 0)
    const oldLines = end - start
    const newStart = start + grown + 1
    hunks.push({
      oldStart: start + 1,
      oldLines,
      newStart,
      newLines: oldLines + added,
      lines: shown,
    })
    grown += added
  }
  return hunks
}

/** Changes whose context lines meet are one hunk. */
function nearOnes(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = []
  for (const change of changes) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && change.start - (last.start + last.old.length) <= 2 * CONTEXT)
      group.push(change)
    else groups.push([change])
  }
  return groups
}

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n') ? [mark + line.slice(0, -1)] : [mark + line, NO_LINE_END],
  )
}
