import type { LearningPath, PathStep, Reason } from '../model/answer.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { groupBy } from '../text/group-by.ts'
import { inWords, nameAmong } from './name.ts'
import { listenOrder } from './order.ts'
import { bareStep, minutesOf } from './path.ts'
import { planOf } from './plan.ts'
import { type Prerequisites, prerequisitesOf } from './prerequisites.ts'
import { isStep } from './teachers.ts'

/** Returns the documents that require a node, directly or not, in listening order. */
export function unlockedBy(graph: AtlasGraph, key: NodeKey): NodeKey[] {
  return [...dependentsOf(prerequisitesOf(graph), key)].sort(listenOrder(graph))
}

/**
 * Returns the documents that require a node as steps, none before what it requires. A name without a
 * document unlocks what requires it by name; `because` holds what each step requires of the others.
 */
export function unlockingPath(graph: AtlasGraph, target: NodeKey): LearningPath {
  const prerequisites = prerequisitesOf(graph)
  const unlocked = dependentsOf(prerequisites, target)
  const keys = new Set(isStep(graph, target) ? [...unlocked, target] : unlocked)
  const { groups, cycles, reasons } = planOf(graph, prerequisites, keys, new Set())
  const required = [...reasons].flatMap(([to, all]) =>
    all.map(({ key: from, via, ...rest }) => {
      if (via === target && !keys.has(to))
        return { from, reason: { ...rest, key: target, isNearest: true } }
      return { from, reason: { key: to, ...(via === undefined ? {} : { via }), ...rest } }
    }),
  )
  const isWithin = ({ key }: Reason) => key === target || unlocked.has(key)
  const byStep = groupBy(
    required.filter(({ reason }) => isWithin(reason)),
    ({ from }) => from,
  )
  const name = nameAmong(graph, [...keys, target])
  const steps = groups.flat().flatMap((key): PathStep[] => {
    if (key === target) return []
    const because: Reason[] = (byStep.get(key) ?? []).map(({ reason }) => reason)
    return [{ ...bareStep(graph, key), why: `requires ${inWords(graph, because, name)}`, because }]
  })
  return { target, steps, minutes: minutesOf(steps), cycles, untaught: [], namesakes: [] }
}

function dependentsOf(prerequisites: Prerequisites, key: NodeKey): Set<NodeKey> {
  const all = [...prerequisites.values()].flat()
  const requiredBy = groupBy(all, ({ to, via }) => to ?? via)
  const found = new Set<NodeKey>()
  const direct = all.filter(({ to, via }) => to === key || via === key)
  const pending = direct.map(({ from }) => from)
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next) || next === key) continue
    found.add(next)
    for (const { from } of requiredBy.get(next) ?? []) pending.push(from)
  }
  return found
}
