import type { Chain, Hop } from '../model/answer.ts'
import type { AtlasGraph, EdgeAttributes } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import type { Relation } from '../model/kind.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { Heap } from './heap.ts'
import { nameOf } from './name.ts'

/** Longer chains explain nothing any more. */
const MAX_HOPS = 4
/** How many partial chains are followed at most; the strongest are followed first. */
const MAX_VISITED = 20_000

/**
 * Returns the strongest chains between two nodes, strongest first, none running through what another
 * already explains. The strength of a chain is the product of its links: a statement counts more than
 * a passing mention, and a node in the middle counts less the more it is linked with (Adamic and
 * Adar 2003: what two things share says most where few others share it).
 */
export function connect(
  graph: AtlasGraph,
  a: NodeKey,
  b: NodeKey,
  { limit = 5 }: { limit?: number } = {},
): Chain[] {
  if (!graph.hasNode(a) || !graph.hasNode(b) || a === b) return []
  const found: Trail[] = []
  const queue = new Heap<Trail>(isBefore)
  queue.push({ at: a, edges: [], strength: 1, seen: new Set([a]) })
  const inner = new Set<string>()
  for (
    let visited = 0;
    queue.size > 0 && visited < MAX_VISITED && found.length < limit;
    visited++
  ) {
    const current = queue.pop() as Trail
    if (current.at === b) {
      const between = [...current.seen].filter((key) => key !== a && key !== b)
      if (between.length > 0 && between.every((key) => inner.has(key))) continue
      for (const key of between) inner.add(key)
      found.push(current)
    } else if (current.edges.length < MAX_HOPS) extend(graph, current, b, queue)
  }
  return found.map((trail) => toChain(graph, trail, a))
}

interface Trail {
  at: string
  edges: string[]
  strength: number
  seen: Set<string>
}

/** The stronger first, then the shorter, then by the keys of the edges: a total order. */
function isBefore(a: Trail, b: Trail): boolean {
  if (a.strength !== b.strength) return a.strength > b.strength
  if (a.edges.length !== b.edges.length) return a.edges.length < b.edges.length
  return codeUnitOrder(a.edges.join('\n'), b.edges.join('\n')) < 0
}

/** Follows the best edge to each neighbour that the chain has not passed. */
function extend(graph: AtlasGraph, from: Trail, goal: string, queue: Heap<Trail>): void {
  const best = new Map<string, { edge: string; strength: number }>()
  graph.forEachEdge(from.at, (edge, attributes, source, target) => {
    const to = source === from.at ? target : source
    if (from.seen.has(to)) return
    const strength =
      from.strength * linkStrength(attributes) * (to === goal ? 1 : rarity(graph, to))
    const known = best.get(to)
    if (!known || strength > known.strength) best.set(to, { edge, strength })
  })
  for (const [to, { edge, strength }] of best)
    queue.push({ at: to, edges: [...from.edges, edge], strength, seen: new Set(from.seen).add(to) })
}

const RELATION_STRENGTH: { [R in Relation]?: number } = {
  'part-of': 0.02,
  'refers-to': 0.6,
  next: 0.5,
  previous: 0.5,
  uses: 0.5,
  features: 0.6,
}

function linkStrength({ relation, salience, origin }: EdgeAttributes): number {
  const stated = origin === 'stated' ? 1 : 0.4
  return (RELATION_STRENGTH[relation] ?? 0.9) * (salience === 'mention' ? 0.3 : 1) * stated
}

function rarity(graph: AtlasGraph, key: string): number {
  return Math.min(1, 1.5 / Math.log2(2 + graph.degree(key)))
}

function toChain(graph: AtlasGraph, partial: Trail, start: NodeKey): Chain {
  let at: string = start
  const hops = partial.edges.map((edge): Hop => {
    const { relation, detail, evidence } = graph.getEdgeAttributes(edge)
    const forward = graph.source(edge) === at
    const from = at as NodeKey
    at = graph.opposite(at, edge)
    return { from, to: at as NodeKey, relation, forward, ...(detail ? { detail } : {}), evidence }
  })
  const strength = Math.round(partial.strength * 1000) / 1000
  return { hops, strength, words: wordsOf(graph, hops) }
}

/** "Episode 9 covers Circuit Breaker, which is covered by Episode 14". */
function wordsOf(graph: AtlasGraph, hops: readonly Hop[]): string {
  return hops
    .map((hop, index) => {
      const subject = index === 0 ? nameOf(graph, hop.from) : 'which'
      return `${subject} ${verb(hop.relation, hop.forward)} ${nameOf(graph, hop.to)}`
    })
    .join(', ')
}

const VERBS: Record<Relation, readonly [string, string]> = {
  covers: ['covers', 'is covered by'],
  features: ['features', 'is featured by'],
  recounts: ['recounts', 'is recounted by'],
  uses: ['uses', 'is used by'],
  cites: ['cites', 'is cited by'],
  'part-of': ['is part of', 'contains'],
  requires: ['requires', 'is required by'],
  'deep-dives': ['is deepened by', 'deepens'],
  'case-study': ['has a case study in', 'is a case study for'],
  'combines-with': ['combines with', 'is combined with by'],
  next: ['is followed by', 'follows'],
  previous: ['follows', 'is followed by'],
  'refers-to': ['refers to', 'is referred to by'],
  'variant-of': ['is a variant of', 'has the variant'],
  implements: ['implements', 'is implemented by'],
  struck: ['struck', 'was struck by'],
  violated: ['violated', 'was violated by'],
  'alternative-to': ['is an alternative to', 'has the alternative'],
  extends: ['extends', 'is extended by'],
  'related-to': ['is related to', 'is related to'],
}

/** Returns the words between two nodes: "covers", or "is covered by" against the arrow. */
export function verb(relation: Relation, forward: boolean): string {
  return VERBS[relation][forward ? 0 : 1]
}
