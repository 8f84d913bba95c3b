import type { LearningPath, PathStep, Reason } from '../model/answer.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { goalsOf } from '../query/goals.ts'
import { inWords, nameAmong } from '../query/name.ts'
import { alignRight, columnsOf, hang } from './columns.ts'
import { titleOf } from './names.ts'
import {
  budgetLines,
  cycleLines,
  namesakeLines,
  suggestedLines,
  totalOf,
  untaughtLines,
} from './path-notes.ts'
import { printable } from './printable.ts'
import type { Stream } from './streams.ts'
import { duration, grouped } from './words.ts'

/** Places shown of one reason; `--json` has all. */
const MAX_PLACES = 3
/** Steps shown of what can be heard now. */
const MAX_NEXT = 20

/** Returns a learning path as a numbered list with its hours. */
export function pathText(path: LearningPath, graph: AtlasGraph, out: Stream): string {
  const title = out.style('bold', `What to hear for ${nameOfTarget(path, graph)}`)
  const goals = path.target === null ? undefined : goalsOf(graph, path.target)
  const own = (key: NodeKey) => (goals?.keys.includes(key) ? goals.how(key) : '')
  if (path.steps.length === 0)
    return lines([emptyPath(path, graph), ...budgetLines(path, graph, out)])
  return lines([
    title,
    '',
    ...stepLines(path.steps, 'required by', graph, out, { own }),
    '',
    totalOf(path),
    ...budgetLines(path, graph, out),
    ...namesakeLines(path, graph, out),
    ...cycleLines(path, graph, out),
    ...untaughtLines(path, graph, out),
    ...suggestedLines(path, graph, out),
  ])
}

/** Returns what can be heard after a node, as a numbered list with its hours. */
export function unlocksText(path: LearningPath, graph: AtlasGraph, out: Stream): string {
  const target = nameOfTarget(path, graph)
  if (path.steps.length === 0) return `Nothing requires ${target}.\n`
  const title = out.style('bold', `What ${target} leads to`)
  const isDirect = ({ because }: PathStep) =>
    because.some(({ key, via }) => key === path.target || via === path.target)
  const direct = path.steps.filter(isDirect).length
  const total = `${totalOf(path)}; ${direct} of them ${direct === 1 ? 'requires' : 'require'} it directly`
  const steps = stepLines(path.steps, 'requires', graph, out, { always: path.target })
  return lines([title, '', ...steps, '', total, ...cycleLines(path, graph, out)])
}

/** Returns what can be heard now: what is opened by what is known, then what requires nothing. */
export function nextText(path: LearningPath, graph: AtlasGraph, out: Stream): string {
  const way = path.target === null ? '' : ` on the way to ${nameOfTarget(path, graph)}`
  if (path.steps.length === 0) return `Nothing is left to hear${way}.\n`
  const isOpened = ({ because }: PathStep) => because.length > 0
  const part = (title: string, steps: readonly PathStep[], verb: string) =>
    steps.length === 0
      ? []
      : [
          out.style('bold', title),
          '',
          ...stepLines(steps.slice(0, MAX_NEXT), verb, graph, out),
          ...(steps.length > MAX_NEXT
            ? [`and ${grouped(steps.length - MAX_NEXT)} more; --json lists all`]
            : []),
          '',
        ]
  const free = path.steps.filter((step) => !isOpened(step))
  return lines([
    ...part(`Opened by what is known${way}`, path.steps.filter(isOpened), 'requires'),
    ...part(`Requires nothing${way}`, free, ''),
    totalOf(path),
    ...cycleLines(path, graph, out),
  ])
}

function emptyPath(path: LearningPath, graph: AtlasGraph): string {
  const target = nameOfTarget(path, graph)
  if (path.budget && path.budget.leftOut.length > 0)
    return `No step towards ${target} fits into ${duration(path.budget.minutes)}.`
  const isDocument =
    path.target !== null && graph.getNodeAttribute(path.target, 'path') !== undefined
  return isDocument
    ? `${target} is known: nothing is left to hear.`
    : `Nothing to hear for ${target}: no document teaches it, or it is known.`
}

function nameOfTarget({ target }: LearningPath, graph: AtlasGraph): string {
  return target === null ? 'the whole corpus' : titleOf(graph, target)
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`
}

interface StepOptions {
  /** Shown even where a longer way says the same. */
  always?: NodeKey | null
  /** What a step is there for by itself: "the goal". */
  own?: (key: NodeKey) => string
}

/**
 * Number, time and title in columns, the reason below the title, and where the text says so: only the
 * nearest requirements.
 */
function stepLines(
  steps: readonly PathStep[],
  verb: string,
  graph: AtlasGraph,
  out: Stream,
  { always, own = () => '' }: StepOptions = {},
): string[] {
  const numbers = column(
    steps.map((_, index) => String(index + 1)),
    alignRight,
  )
  const times = column(
    steps.map(({ minutes }) => (minutes === 0 ? '–' : duration(minutes))),
    alignRight,
  )
  const name = nameAmong(
    graph,
    steps.flatMap(({ key, because }) => [key, ...because.map((reason) => reason.key)]),
  )
  return steps.flatMap((step, index) => {
    const lead = `${numbers[index]}  ${times[index]}  `
    const indent = ' '.repeat(columnsOf(lead))
    const nearest = step.because.filter(({ isNearest, key }) => isNearest || key === always)
    const reason = [own(step.key), reasonOf(nearest, verb, graph, name)].filter(Boolean).join('; ')
    return [
      hang(lead, titleOf(graph, step.key), out.width),
      ...(reason === '' ? [] : [hang(indent, printable(reason, 400), out.width)]),
      ...placeLines(nearest, indent, out),
    ]
  })
}

function reasonOf(
  nearest: readonly Reason[],
  verb: string,
  graph: AtlasGraph,
  name: (key: NodeKey) => string,
): string {
  const keys = [...new Set(nearest.map(({ key }) => key))]
  if (keys.length === 0) return ''
  const shown = new Set(keys.slice(0, MAX_PLACES))
  const words = inWords(
    graph,
    nearest.filter(({ key }) => shown.has(key)),
    name,
  )
  const more = keys.length - shown.size
  return `${verb} ${words}${more > 0 ? ` and ${more} more` : ''}`
}

function placeLines(nearest: readonly Reason[], indent: string, out: Stream): string[] {
  const places = nearest.flatMap(({ evidence: [first] }) =>
    first === undefined ? [] : [`${printable(first.path)}:${first.line}`],
  )
  const shown = [...new Set(places)]
  if (shown.length === 0) return []
  const more = shown.length > MAX_PLACES ? [`and ${shown.length - MAX_PLACES} more`] : []
  const words = [...shown.slice(0, MAX_PLACES), ...more].join(', ')
  return [out.style('dim', hang(indent, words, out.width))]
}

/** Returns texts padded to the width of the widest. */
function column(texts: readonly string[], pad: (width: number, text: string) => string): string[] {
  const width = Math.max(...texts.map(columnsOf))
  return texts.map((text) => pad(width, text))
}
