import type { DirectedGraph } from 'graphology'
import type { LearningPath, PathStep } from '../model/answer.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { listenOrder } from './order.ts'
import { closureOf, cyclesIn, isStep, requirementGraph } from './prerequisites.ts'

/**
 * Returns what to hear before and up to `target`: the exact closure of its stated prerequisites, in
 * an order in which nothing comes before what it requires; ties by series and number. Documents
 * that require each other stay together and are reported as cycles. A pattern as target means
 * the episodes that teach it.
 */
export function learningPath(
  graph: AtlasGraph,
  target: NodeKey,
  { known = [] }: { known?: readonly NodeKey[] } = {},
): LearningPath {
  const goals = goalsOf(graph, target)
  const closure = closureOf(graph, goals, new Set(known))
  const requirements = requirementGraph(graph, closure)
  const order = listenOrder(graph)
  const cycles = cyclesIn(requirements, order)
  const steps = sortedSteps(requirements, cycles, order).map((key) =>
    toStep(graph, key, requirements, goals),
  )
  return { target, steps, minutes: steps.reduce((sum, step) => sum + step.minutes, 0), cycles }
}

/** Relations by which a document treats of something that is no document. */
const TEACHING = new Set(['covers', 'features', 'recounts', 'uses', 'cites', 'part-of'])

/** The documents that a target stands for: itself, or the episodes that teach it (core). */
export function goalsOf(graph: AtlasGraph, target: NodeKey): NodeKey[] {
  if (isStep(graph, target)) return [target]
  const inbound = (isGoal: (salience: string | undefined) => boolean) =>
    graph
      .filterInEdges(
        target,
        (_, { relation, salience }, source) =>
          TEACHING.has(relation) && isStep(graph, source) && isGoal(salience),
      )
      .map((edge) => graph.source(edge) as NodeKey)
  const teaching = [...new Set(inbound((salience) => salience === 'core'))]
  return teaching.length > 0 ? teaching : [...new Set(inbound(() => true))]
}

/** Kahn's algorithm over cycles condensed to one place; among what is free the first in listening order. */
function sortedSteps(
  requirements: DirectedGraph,
  cycles: readonly NodeKey[][],
  order: (a: string, b: string) => number,
): NodeKey[] {
  const groupOf = new Map<string, readonly NodeKey[]>()
  requirements.forEachNode((key) => groupOf.set(key, [key as NodeKey]))
  for (const cycle of cycles) for (const key of cycle) groupOf.set(key, cycle)
  const waiting = new Set(groupOf.values())
  const done = new Set<string>()
  const sorted: NodeKey[] = []
  const first = (group: readonly NodeKey[]) => group[0] as string
  while (waiting.size > 0) {
    const free = [...waiting].filter((group) =>
      group.every((key) =>
        requirements.everyOutNeighbor(key, (next) => done.has(next) || groupOf.get(next) === group),
      ),
    )
    const next = free.sort((a, b) => order(first(a), first(b)))[0]
    if (!next) break
    waiting.delete(next)
    for (const key of next) done.add(key)
    sorted.push(...next)
  }
  return sorted
}

function toStep(
  graph: AtlasGraph,
  key: NodeKey,
  requirements: DirectedGraph,
  goals: readonly NodeKey[],
): PathStep {
  const { label, kind, durationMinutes } = graph.getNodeAttributes(key)
  const order = listenOrder(graph)
  const by = requirements.inNeighbors(key).sort(order)
  const reasons = by.map((source) => nameOf(graph, source))
  const required = reasons.length === 0 ? '' : `required by ${reasons.join(', ')}`
  const why = goals.includes(key) ? ['the goal', required].filter(Boolean).join('; ') : required
  return { key, label, kind, minutes: durationMinutes ?? 0, why }
}

/** "Episode 5" where a document has a number, else its title. */
export function nameOf(graph: AtlasGraph, key: string): string {
  const { kind, number, label } = graph.getNodeAttributes(key)
  return kind === 'episode' && number !== undefined ? `Episode ${number}` : label
}
