import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { isStep, titledAfter } from './teachers.ts'

/** Relations by which a document treats of something that is no document. */
const TEACHING = new Set(['covers', 'features', 'recounts', 'uses', 'cites', 'part-of'])

/** Documents that a target stands for, and how they treat of it. */
export interface Goals {
  keys: NodeKey[]
  /** Those that are called after the target, else all: what a budget tries to reach. */
  main: NodeKey[]
  /** Says of a document how it treats of the target: "the goal: teaches Saga". */
  how: (key: NodeKey) => string
}

/**
 * Returns the documents that a target stands for: itself, else the episodes that teach it (salience
 * `core`), else those that name it in passing, else those called after it.
 */
export function goalsOf(graph: AtlasGraph, target: NodeKey): Goals {
  if (isStep(graph, target)) return { keys: [target], main: [target], how: () => 'the goal' }
  const { kind, label } = graph.getNodeAttributes(target)
  const verb = kind === 'pattern' || kind === 'concept' ? 'teaches' : 'treats of'
  const titled = new Set(titledAfter(graph, target))
  const core = treatingOf(graph, target, (salience) => salience === 'core')
  const passing = core.length > 0 ? core : treatingOf(graph, target, () => true)
  const keys = passing.length > 0 ? passing : [...titled]
  const main = keys.filter((key) => titled.has(key))
  const goal = core.length > 0 || passing.length === 0 ? verb : 'names'
  return {
    keys,
    main: main.length > 0 ? main : keys,
    how: (key) =>
      main.length === 0 || titled.has(key) ? `the goal: ${goal} ${label}` : `covers ${label} too`,
  }
}

function treatingOf(
  graph: AtlasGraph,
  target: NodeKey,
  isGoal: (salience: string | undefined) => boolean,
): NodeKey[] {
  const edges = graph.filterInEdges(
    target,
    (_, { relation, salience }, source) =>
      TEACHING.has(relation) && isStep(graph, source) && isGoal(salience),
  )
  return [...new Set(edges.map((edge) => graph.source(edge) as NodeKey))]
}
