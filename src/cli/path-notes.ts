import type { LearningPath } from '../model/answer.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { nameAmong, nameOf } from '../query/name.ts'
import { hang } from './columns.ts'
import { titleOf } from './names.ts'
import { printable } from './printable.ts'
import type { Stream } from './streams.ts'
import { count, duration } from './words.ts'

/** Names and suggestions shown in a list; `--json` has all. */
const MAX_LISTED = 12

/** "3 steps, 1 of them without a stated duration; 2 h 15 min in all". */
export function totalOf({ steps, minutes }: LearningPath): string {
  const unknown = steps.filter((step) => step.minutes === 0).length
  if (unknown === steps.length) return `${count(unknown, 'step')}, none with a stated duration`
  const untold = unknown === 0 ? '' : `, ${unknown} of them without a stated duration`
  return `${count(steps.length, 'step')}${untold}; ${duration(minutes)} in all`
}

/** What a budget did to the path, and whether another choice could be better. */
export function budgetLines({ budget, steps }: LearningPath, graph: AtlasGraph, out: Stream) {
  if (!budget) return []
  const time = duration(budget.minutes)
  if (budget.leftOut.length === 0) return [`All of it fits into ${time}.`]
  const { reached, all } = budget.goals
  const goal =
    all > 1
      ? `${reached} of ${all} goals fit into ${time}`
      : `The goal ${reached === 1 ? 'fits' : 'does not fit'} into ${time}`
  const proof = budget.exact
    ? `no choice of steps that holds what it requires ${reached > 0 ? 'reaches more' : 'is larger'}.`
    : `the search was cut off: here are ${count(steps.length, 'step')} of at most ${budget.atMost.steps} that fit.`
  const names = budget.leftOut.map((key) => {
    const { durationMinutes } = graph.getNodeAttributes(key)
    return `${titleOf(graph, key)}${durationMinutes ? ` (${duration(durationMinutes)})` : ''}`
  })
  return [
    ...(steps.length === 0 ? [] : [hang('', `${goal}; ${proof}`, out.width)]),
    '',
    'Left out:',
    ...listed(names).map((name) => hang('  ', name, out.width)),
  ]
}

/** What was left out because its name says that it is known. */
export function namesakeLines({ namesakes }: LearningPath, graph: AtlasGraph, out: Stream) {
  if (namesakes.length === 0) return []
  const names = namesakes.map(
    ({ key, after }) => `${titleOf(graph, key)}, called after ${nameOf(graph, after)}`,
  )
  return ['', 'Taken as known:', ...listed(names).map((name) => hang('  ', name, out.width))]
}

export function cycleLines({ cycles }: LearningPath, graph: AtlasGraph, out: Stream): string[] {
  return cycles.flatMap((cycle) => {
    const names = cycle.map((key) => hang('  ', titleOf(graph, key), out.width))
    return ['', 'These require each other, so no order is right:', ...names]
  })
}

/** What is required by name and cannot be heard here. */
export function untaughtLines({ untaught, steps }: LearningPath, graph: AtlasGraph, out: Stream) {
  if (untaught.length === 0) return []
  const name = nameAmong(
    graph,
    steps.map((step) => step.key),
  )
  const rows = untaught.slice(0, MAX_LISTED).map(({ label, because }) => {
    const by = [...new Set(because.map(({ key }) => name(key)))].join(', ')
    return hang('  ', printable(`${label} (${by})`), out.width)
  })
  const more = untaught.length - rows.length
  const rest = more > 0 ? [`  and ${more} more`] : []
  return ['', 'Also required, and taught by no document here:', ...rows, ...rest]
}

/** What nobody states, apart from the path and with what it is worth. */
export function suggestedLines({ suggested }: LearningPath, graph: AtlasGraph, out: Stream) {
  if (!suggested) return []
  if (suggested.length === 0) return ['', 'Nothing else seems to be required.']
  const title = out.style('bold', 'Perhaps required too, though no text states it')
  const rows = suggested.slice(0, MAX_LISTED).flatMap(({ key, for: step, confidence, reasons }) => {
    const chance = `${String(Math.round(confidence * 100)).padStart(2)} of 100  `
    const words = `${titleOf(graph, key)}, before ${nameOf(graph, step as NodeKey)}`
    const why = out.style(
      'dim',
      hang(' '.repeat(chance.length), printable(reasons.join('; '), 400), out.width),
    )
    return [hang(chance, words, out.width), why]
  })
  const more = suggested.length - MAX_LISTED
  const honest =
    'Such guesses are right in 35 of 100 cases at best; the path above does not use them.'
  return [
    '',
    title,
    '',
    ...rows,
    ...(more > 0 ? [`and ${more} more`] : []),
    '',
    hang('', honest, out.width),
  ]
}

function listed(names: readonly string[]): string[] {
  const more = names.length > MAX_LISTED ? [`and ${names.length - MAX_LISTED} more`] : []
  return [...names.slice(0, MAX_LISTED), ...more]
}
