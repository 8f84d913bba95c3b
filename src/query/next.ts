import type { LearningPath, PathStep, Reason } from '../model/answer.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { goalsOf } from './goals.ts'
import { inWords, nameAmong } from './name.ts'
import { namesakesOf } from './namesakes.ts'
import { bareStep, minutesOf } from './path.ts'
import { type Plan, planOf } from './plan.ts'
import { closureOf, isMet, type Prerequisites, prerequisitesOf } from './prerequisites.ts'
import { isStep } from './teachers.ts'

export interface NextOptions {
  /** What is known: documents, patterns and concepts. */
  known?: readonly NodeKey[]
  /** Only what leads there; without it, of the whole corpus. */
  target?: NodeKey
}

/**
 * Returns the fringe (Falmagne and Doignon): the documents that are not known and all of whose stated
 * requirements are. First those that something known has opened, then those that require nothing. Of
 * documents that require each other all are there, once the rest of what they require is known.
 * What no document teaches holds nobody back: it is said as `untaught`.
 */
export function nextSteps(
  graph: AtlasGraph,
  { known = [], target }: NextOptions = {},
): LearningPath {
  const prerequisites = prerequisitesOf(graph)
  const namesakes = namesakesOf(graph, known)
  const heard = new Set([...known, ...namesakes.map(({ key }) => key)])
  const keys = candidates(graph, prerequisites, heard, target)
  const plan = planOf(graph, prerequisites, keys, heard)
  const free = plan.groups.filter((group) => isFree(group, plan))
  const freeKeys = new Set(free.flat())
  const name = nameAmong(graph, [...freeKeys, ...heard])
  const all = free.flat().map((key): PathStep => {
    const because = metReasons(prerequisites, key, heard)
    const words = inWords(graph, because, name)
    const why = because.length === 0 ? 'requires nothing' : `all it requires is known: ${words}`
    return { ...bareStep(graph, key), why, because }
  })
  const isOpened = ({ because }: PathStep) => because.length > 0
  const steps = [...all.filter(isOpened), ...all.filter((step) => !isOpened(step))]
  const untaught = [...plan.reasons].flatMap(([key, reasons]) => {
    const because = reasons.filter((reason) => freeKeys.has(reason.key))
    if (keys.has(key) || because.length === 0) return []
    return [{ key, label: graph.getNodeAttribute(key, 'label'), because }]
  })
  const cycles = plan.cycles.filter((cycle) => cycle.every((key) => freeKeys.has(key)))
  return { target: target ?? null, steps, minutes: minutesOf(steps), cycles, untaught, namesakes }
}

function candidates(
  graph: AtlasGraph,
  prerequisites: Prerequisites,
  known: ReadonlySet<NodeKey>,
  target: NodeKey | undefined,
): Set<NodeKey> {
  if (target === undefined) {
    const steps = graph.filterNodes((key) => isStep(graph, key)) as NodeKey[]
    return new Set(steps.filter((key) => !known.has(key)))
  }
  return known.has(target)
    ? new Set()
    : closureOf(prerequisites, goalsOf(graph, target).keys, known)
}

/** True where a group requires nothing but itself. */
function isFree(group: readonly NodeKey[], { requirements }: Plan): boolean {
  return group.every((key) =>
    requirements.everyOutNeighbor(key, (next) => group.includes(next as NodeKey)),
  )
}

/** What a document requires and is known: itself, by its name, or through another that teaches it. */
function metReasons(
  prerequisites: Prerequisites,
  from: NodeKey,
  known: ReadonlySet<NodeKey>,
): Reason[] {
  return (prerequisites.get(from) ?? [])
    .filter((requirement) => isMet(requirement, known))
    .flatMap(({ to, via, taughtBy, evidence }) => {
      const key = [to, ...taughtBy, via].find((one) => one !== undefined && known.has(one))
      if (key === undefined) return []
      return [{ key, ...(via === undefined ? {} : { via }), isNearest: true, evidence }]
    })
}
