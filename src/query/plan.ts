import type { DirectedGraph } from 'graphology'
import type { Reason } from '../model/answer.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { groupBy } from '../text/group-by.ts'
import { groupsInOrder, listenOrder, listenRanks } from './order.ts'
import {
  closureOf,
  cyclesIn,
  isMet,
  type Prerequisites,
  type Requirement,
  requirementGraph,
} from './prerequisites.ts'
import { nearestOnly } from './reduce.ts'

/** A set of documents with what they require of each other. */
export interface Plan {
  /** `a → b`: a requires b. */
  requirements: DirectedGraph
  cycles: NodeKey[][]
  /** The documents, none before what it requires; those that require each other in one group. */
  groups: NodeKey[][]
  /** Who requires each document or name, in listening order. */
  reasons: ReadonlyMap<NodeKey, Reason[]>
}

/** Returns some documents and all that they require, sorted. */
export function planFor(
  graph: AtlasGraph,
  prerequisites: Prerequisites,
  goals: readonly NodeKey[],
  known: ReadonlySet<NodeKey>,
): Plan {
  return planOf(graph, prerequisites, closureOf(prerequisites, goals, known), known)
}

/** Returns some documents alone, sorted by what they require of each other. */
export function planOf(
  graph: AtlasGraph,
  prerequisites: Prerequisites,
  keys: ReadonlySet<NodeKey>,
  known: ReadonlySet<NodeKey>,
): Plan {
  const requirements = requirementGraph(prerequisites, keys, known)
  const cycles = cyclesIn(requirements, listenOrder(graph))
  const ranks = listenRanks(graph, keys)
  const groups = groupsInOrder(requirements, cycles, ranks)
  const unmet = [...keys]
    .sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
    .flatMap((key) => prerequisites.get(key) ?? [])
    .filter((requirement) => !isMet(requirement, known))
  const nearest = nearestOnly(requirements, groups)
  const reasons = groupBy(unmet, ({ to, via }) => to ?? via)
  return {
    requirements,
    cycles,
    groups,
    reasons: new Map(
      [...reasons].flatMap(([key, all]) =>
        key === undefined ? [] : [[key, all.map((one) => toReason(one, nearest))]],
      ),
    ),
  }
}

function toReason(
  { from, to, via, evidence }: Requirement,
  nearest: ReadonlyMap<string, ReadonlySet<string>>,
): Reason {
  const isNearest = to === undefined || (nearest.get(from)?.has(to) ?? false)
  return { key: from, ...(via === undefined ? {} : { via }), isNearest, evidence }
}
