import type { LearningPath, PathStep, Untaught } from '../model/answer.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { withinBudget } from './budget.ts'
import { type Goals, goalsOf } from './goals.ts'
import { inWords, nameAmong } from './name.ts'
import { namesakesOf } from './namesakes.ts'
import { type Plan, planFor } from './plan.ts'
import { closureOf, prerequisitesOf } from './prerequisites.ts'

export interface PathOptions {
  /** Documents, patterns and concepts; what is needed for them alone is left out, and what is called after them. */
  known?: readonly NodeKey[]
  /** Minutes. */
  budget?: number
}

/**
 * Returns what to hear before and up to `target`: the exact closure of its stated prerequisites, in
 * an order in which nothing comes before what it requires; ties by series and number. Documents
 * that require each other stay together and are reported as cycles. A pattern as target means the
 * episodes that teach it, a pattern or concept as prerequisite the one document that
 * `prerequisitesOf` takes for it. To know a document is not to know what it requires: that
 * stays where something else requires it too.
 */
export function learningPath(
  graph: AtlasGraph,
  target: NodeKey,
  { known = [], budget }: PathOptions = {},
): LearningPath {
  const goals = goalsOf(graph, target)
  const wanted = known.includes(target) ? [] : goals.keys
  const prerequisites = prerequisitesOf(graph)
  const heard = new Set(known)
  const needed = closureOf(prerequisites, wanted, heard)
  // The goal itself was asked for, whatever it is called after.
  const namesakes = namesakesOf(graph, known).filter(
    ({ key }) => needed.has(key) && !goals.keys.includes(key),
  )
  for (const { key } of namesakes) heard.add(key)
  const plan = planFor(graph, prerequisites, wanted, heard)
  const steps = stepsOf(graph, plan, goals)
  const { cycles } = plan
  const path = {
    target,
    steps,
    minutes: minutesOf(steps),
    cycles,
    untaught: untaughtIn(graph, plan),
    namesakes,
  }
  return budget === undefined ? path : withinBudget(path, plan, goals.main, budget)
}

function stepsOf(graph: AtlasGraph, { groups, reasons }: Plan, goals: Goals): PathStep[] {
  const keys = groups.flat()
  const name = nameAmong(graph, keys)
  const isGoal = new Set(goals.keys)
  return keys.map((key) => {
    const because = reasons.get(key) ?? []
    const required = because.length === 0 ? '' : `required by ${inWords(graph, because, name)}`
    const parts = [isGoal.has(key) ? goals.how(key) : '', required]
    return { ...bareStep(graph, key), why: parts.filter(Boolean).join('; '), because }
  })
}

/** What is required by name and taught nowhere. */
function untaughtIn(graph: AtlasGraph, { requirements, reasons }: Plan): Untaught[] {
  return [...reasons]
    .filter(([key]) => !requirements.hasNode(key))
    .map(([key, because]) => ({ key, label: graph.getNodeAttribute(key, 'label'), because }))
}

/** Returns a document as a step, without the reason. */
export function bareStep(graph: AtlasGraph, key: NodeKey): Omit<PathStep, 'why' | 'because'> {
  const { label, kind, durationMinutes } = graph.getNodeAttributes(key)
  return { key, label, kind, minutes: durationMinutes ?? 0 }
}

export function minutesOf(steps: readonly PathStep[]): number {
  return steps.reduce((sum, step) => sum + step.minutes, 0)
}
