import type { LearningPath } from '../model/answer.ts'
import type { NodeKey } from '../model/key.ts'
import { bestSet } from './best-set.ts'
import type { Choice } from './choice.ts'
import type { Plan } from './plan.ts'

/**
 * Returns what of a path to hear where there is not time for all of it: of all sets of steps that fit and
 * hold what they require, the one with the most goals, then the most steps, then the fewest minutes,
 * then the earliest steps. A step without a stated duration counts as 0 minutes, which the
 * shell has to say. Documents that require each other are heard together or not at all.
 */
export function withinBudget(
  path: LearningPath,
  { groups, requirements }: Plan,
  goals: readonly NodeKey[],
  minutes: number,
): LearningPath {
  const steps = new Map(path.steps.map((step) => [step.key, step]))
  const place = new Map(groups.flatMap((group, index) => group.map((key) => [key, index])))
  const choices = groups.map((group, index): Choice => {
    const needs = group.flatMap((key) => requirements.outNeighbors(key) as NodeKey[])
    return {
      minutes: group.reduce((sum, key) => sum + (steps.get(key)?.minutes ?? 0), 0),
      goals: group.filter((key) => goals.includes(key)).length,
      steps: group.length,
      needs: needs.map((key) => place.get(key) ?? index).filter((at) => at !== index),
    }
  })
  const { chosen, exact, atMost } = bestSet(choices, minutes)
  const heard = new Set(chosen.flatMap((index) => groups[index] ?? []))
  const kept = path.steps.filter(({ key }) => heard.has(key))
  return {
    ...path,
    steps: kept,
    minutes: kept.reduce((sum, step) => sum + step.minutes, 0),
    cycles: path.cycles.filter((cycle) => cycle.every((key) => heard.has(key))),
    budget: {
      minutes,
      exact,
      atMost,
      goals: {
        reached: goals.filter((key) => heard.has(key)).length,
        all: goals.filter((key) => steps.has(key)).length,
      },
      leftOut: path.steps.flatMap(({ key }) => (heard.has(key) ? [] : [key])),
    },
  }
}
