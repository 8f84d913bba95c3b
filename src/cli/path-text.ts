import type { LearningPath, PathStep } from '../model/answer.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { alignRight, columnsOf, hang, padTo } from './columns.ts'
import { titleOf } from './names.ts'
import { printable } from './printable.ts'
import type { Stream } from './streams.ts'
import { count, duration } from './words.ts'

/** Returns a learning path as a numbered list with its hours. */
export function pathText(path: LearningPath, graph: AtlasGraph, out: Stream): string {
  const target = titleOf(graph, path.target)
  if (path.steps.length === 0) return `Nothing has to be heard before ${target}.\n`
  const title = out.style('bold', `What to hear for ${target}`)
  const cycles = path.cycles.flatMap((cycle) => ['', cycleText(cycle, graph, out)])
  return lines([title, '', ...stepLines(path.steps, graph, out), '', totalOf(path), ...cycles])
}

/** Returns what can be heard after a node, as a numbered list with its hours. */
export function unlocksText(path: LearningPath, graph: AtlasGraph, out: Stream): string {
  const target = titleOf(graph, path.target)
  if (path.steps.length === 0) return `Nothing requires ${target}.\n`
  const title = out.style('bold', `What ${target} leads to`)
  return lines([title, '', ...stepLines(path.steps, graph, out), '', totalOf(path)])
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`
}

/** Number, time, title and reason in columns; the reasons below the titles where one does not fit. */
function stepLines(steps: readonly PathStep[], graph: AtlasGraph, out: Stream): string[] {
  const numbers = column(
    steps.map((_, index) => String(index + 1)),
    alignRight,
  )
  const times = column(
    steps.map(({ minutes }) => (minutes === 0 ? '–' : duration(minutes))),
    alignRight,
  )
  const titles = column(
    steps.map((step) => titleOf(graph, step.key)),
    padTo,
  )
  const reasons = steps.map((step) => printable(step.why, 400))
  const leads = steps.map((_, index) => `${numbers[index]}  ${times[index]}  `)
  const rows = steps.map((_, index) => `${leads[index]}${titles[index]}  `)
  const isWide = rows.some((row, i) => columnsOf(row) + columnsOf(reasons[i] ?? '') > out.width)
  return rows.flatMap((row, index) => {
    const reason = reasons[index] ?? ''
    if (reason === '') return [row.trimEnd()]
    if (!isWide) return [row + out.style('dim', reason)]
    const indent = ' '.repeat(columnsOf(leads[index] ?? ''))
    return [row.trimEnd(), out.style('dim', hang(indent, reason, out.width))]
  })
}

/** Returns texts padded to the width of the widest. */
function column(texts: readonly string[], pad: (width: number, text: string) => string): string[] {
  const width = Math.max(...texts.map(columnsOf))
  return texts.map((text) => pad(width, text))
}

function totalOf({ steps, minutes }: LearningPath): string {
  const unknown = steps.filter((step) => step.minutes === 0).length
  const untold = unknown === 0 ? '' : `, ${unknown} of them without a stated duration`
  return `${count(steps.length, 'step')}${untold}; ${duration(minutes)} in all`
}

function cycleText(cycle: readonly NodeKey[], graph: AtlasGraph, out: Stream): string {
  const names = cycle.map((key) => titleOf(graph, key)).join('; ')
  return hang('These require each other: ', names, out.width)
}
