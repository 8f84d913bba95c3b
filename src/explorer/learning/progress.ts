import type { LearningPath } from '../../model/answer.ts'
import type { AtlasGraph } from '../../model/graph.ts'
import type { NodeKey } from '../../model/key.ts'
import { nextSteps } from '../../query/next.ts'
import { learningPath } from '../../query/path.ts'

/**
 * How a step stands: `next` can be heard now, `later` waits for another, for `left-out` there is no time,
 * and `needless` is what only steps require that were heard.
 */
export type StepState = 'heard' | 'next' | 'later' | 'left-out' | 'needless'

export interface Progress {
  /** All steps towards the goal, whatever was heard and however little time there is. */
  path: LearningPath
  /** What of it is to be heard still, within the time. */
  rest: LearningPath
  states: ReadonlyMap<NodeKey, StepState>
  /** Minutes of the steps that were heard. */
  heardMinutes: number
}

export interface Standing {
  known: readonly NodeKey[]
  heard: readonly NodeKey[]
  /** Minutes that there are. */
  time?: number | undefined
}

/** Returns the way to a goal, and how far along it somebody is: what was heard counts as known. */
export function progressTo(
  graph: AtlasGraph,
  target: NodeKey,
  { known, heard, time }: Standing,
): Progress {
  const path = learningPath(graph, target, { known })
  const isHeard = new Set(heard)
  const ticked = path.steps.filter(({ key }) => isHeard.has(key))
  const both = [...known, ...ticked.map(({ key }) => key)]
  const rest = learningPath(graph, target, {
    known: both,
    ...(time === undefined ? {} : { budget: time }),
  })
  const free = new Set(nextSteps(graph, { known: both, target }).steps.map(({ key }) => key))
  const kept = new Set(rest.steps.map(({ key }) => key))
  const leftOut = new Set(rest.budget?.leftOut)
  const stateOf = (key: NodeKey): StepState => {
    if (isHeard.has(key)) return 'heard'
    if (kept.has(key)) return free.has(key) ? 'next' : 'later'
    return leftOut.has(key) ? 'left-out' : 'needless'
  }
  return {
    path,
    rest,
    states: new Map(path.steps.map(({ key }) => [key, stateOf(key)])),
    heardMinutes: ticked.reduce((sum, step) => sum + step.minutes, 0),
  }
}
