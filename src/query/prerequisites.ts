import { DirectedGraph } from 'graphology'
import { stronglyConnectedComponents } from 'graphology-components'
import type { Evidence } from '../model/evidence.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { groupBy } from '../text/group-by.ts'
import { isStep, type Teachers, teachersIn } from './teachers.ts'

/** One stated requirement, with every source that states it. */
export interface Requirement {
  from: NodeKey
  /** A document; absent where a pattern or concept is required that none teaches. */
  to?: NodeKey
  /** The pattern or concept that the text names instead of a document. */
  via?: NodeKey
  /** Documents any of which teaches `via`: to know one of them is enough. */
  taughtBy: readonly NodeKey[]
  evidence: Evidence[]
}

/** The stated requirements of a corpus, by the document that requires, in the order of the keys. */
export type Prerequisites = ReadonlyMap<NodeKey, readonly Requirement[]>

/**
 * Returns all stated requirements between documents. What is required by name leads to the document that
 * teaches it: its home page, else the one that `teachersIn` ranks first, unless that one
 * requires the reader itself, since what the text states has no such circle.
 */
export function prerequisitesOf(graph: AtlasGraph): Prerequisites {
  const all = groupBy(statedIn(graph), ({ from }) => from)
  const named = [...all.values()].flat().filter(isNamed)
  if (named.length === 0) return all
  const teachers = teachersIn(graph)
  for (const requirement of named) teach(requirement, all, teachers)
  return all
}

type Named = Requirement & { via: NodeKey }

function isNamed(requirement: Requirement): requirement is Named {
  return requirement.via !== undefined
}

/** Every `requires` edge between what can be heard and what it names, in the order of the keys. */
function statedIn(graph: AtlasGraph): Requirement[] {
  const stated: Requirement[] = []
  graph.forEachEdge((_, { relation, origin, evidence }, source, target) => {
    if (relation !== 'requires' || origin !== 'stated' || source === target) return
    if (!isStep(graph, source)) return
    const from = source as NodeKey
    const to = target as NodeKey
    const end = isStep(graph, target) ? { to } : { via: to }
    stated.push({ from, ...end, taughtBy: [], evidence })
  })
  const end = ({ to, via }: Requirement) => to ?? via ?? ''
  return stated.sort((a, b) => codeUnitOrder(a.from, b.from) || codeUnitOrder(end(a), end(b)))
}

/** Replaces a requirement of a name by one of the document that teaches it. */
function teach(named: Named, all: Map<NodeKey, Requirement[]>, teachers: Teachers): void {
  const { from, via } = named
  const taughtBy = teachers(via, from, closureOf(all, [from]))
  const to = taughtBy.find((key) => !closureOf(all, [key]).has(from))
  const own = all.get(from)
  if (to === undefined || own === undefined) return
  own[own.indexOf(named)] = { ...named, to, taughtBy }
}

/** Returns the nodes and everything they require, directly or not, without what is known and what only it needs. */
export function closureOf(
  prerequisites: Prerequisites,
  targets: readonly NodeKey[],
  known: ReadonlySet<NodeKey> = new Set(),
): Set<NodeKey> {
  const closure = new Set<NodeKey>()
  const pending = targets.filter((target) => !known.has(target))
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    if (closure.has(key)) continue
    closure.add(key)
    for (const requirement of prerequisites.get(key) ?? [])
      if (requirement.to !== undefined && !isMet(requirement, known)) pending.push(requirement.to)
  }
  return closure
}

/** True where the document is known, or the name itself, or another document that teaches it. */
export function isMet({ to, via, taughtBy }: Requirement, known: ReadonlySet<NodeKey>): boolean {
  if (to !== undefined && known.has(to)) return true
  return via !== undefined && (known.has(via) || taughtBy.some((key) => known.has(key)))
}

/** Returns the unmet requirements within a set of documents as a graph, `a → b` meaning a requires b. */
export function requirementGraph(
  prerequisites: Prerequisites,
  keys: ReadonlySet<NodeKey>,
  known: ReadonlySet<NodeKey> = new Set(),
): DirectedGraph {
  const within = new DirectedGraph()
  for (const key of keys) within.addNode(key)
  for (const key of keys)
    for (const requirement of prerequisites.get(key) ?? []) {
      const { to } = requirement
      if (to !== undefined && keys.has(to) && !isMet(requirement, known)) within.mergeEdge(key, to)
    }
  return within
}

/** Returns the groups of nodes that require each other, each sorted by `order`. */
export function cyclesIn(
  requirements: DirectedGraph,
  order: (a: string, b: string) => number,
): NodeKey[][] {
  return stronglyConnectedComponents(requirements)
    .filter((group) => group.length > 1)
    .map((group) => [...group].sort(order) as NodeKey[])
    .sort((a, b) => order(a[0] ?? '', b[0] ?? ''))
}
