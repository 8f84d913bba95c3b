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

/** Number, time and title in columns; the reason below the title where both do not fit into the line. */
function stepLines(steps: readonly PathStep[], graph: AtlasGraph, out: Stream): string[] {
  const times = steps.map(({ minutes }) => (minutes === 0 ? '–' : duration(minutes)))
  const timeWidth = Math.max(...times.map(columnsOf))
  const numberWidth = String(steps.length).length
  const titles = steps.map((step) => titleOf(graph, step.key))
  const titleWidth = Math.max(...titles.map(columnsOf))
  return steps.flatMap((step, index) => {
    const number = alignRight(numberWidth, String(index + 1))
    const lead = `${number}  ${alignRight(timeWidth, times[index] ?? '')}  `
    const title = titles[index] ?? ''
    const why = printable(step.why, 400)
    const inline = `${lead}${padTo(titleWidth, title)}  `
    if (why === '') return [lead + title]
    if (columnsOf(inline) + columnsOf(why) <= out.width) return [inline + out.style('dim', why)]
    const below = hang(' '.repeat(columnsOf(lead)), why, out.width)
    return [lead + title, out.style('dim', below)]
  })
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
