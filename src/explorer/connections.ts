import type { NodeKey } from '../model/key.ts'
import type { NodeKind, Relation } from '../model/kind.ts'
import type { SiteConnection, SiteEdge } from '../model/site.ts'
import { naturalOrder } from '../text/compare.ts'
import { byDate, byNumber, type Lookup } from './lookup.ts'
import { RELATION_ORDER } from './relations.ts'

export type Direction = 'out' | 'in'

export interface EndGroup {
  relation: Relation
  direction: Direction
  ends: NodeKey[]
}

export interface ConnectionGroup {
  relation: Relation
  direction: Direction
  connections: SiteConnection[]
}

/** Returns the other ends of a node's edges by relation and direction, the most stated first. */
export function groupEdges(key: NodeKey, edges: readonly SiteEdge[]): EndGroup[] {
  const sorted = [...edges].sort((a, b) => core(b) - core(a) || b.weight - a.weight)
  return inOrder().flatMap(({ relation, direction }) => {
    const own = sorted.filter(
      (edge) =>
        edge.relation === relation && (direction === 'out' ? edge.source : edge.target) === key,
    )
    const ends = [...new Set(own.map((edge) => (direction === 'out' ? edge.target : edge.source)))]
    return ends.length === 0 ? [] : [{ relation, direction, ends }]
  })
}

/**
 * Returns a page's connections by relation and direction: episodes as their author counts them,
 * incidents by date, all others treated before mentioned, then by name.
 */
export function groupConnections(
  connections: readonly SiteConnection[],
  { nodes }: Pick<Lookup, 'nodes'>,
): ConnectionGroup[] {
  const sorted = [...connections].sort(
    (a, b) => kindRank(a.kind) - kindRank(b.kind) || byNature(a, b, nodes),
  )
  return inOrder().flatMap(({ relation, direction }) => {
    const own = sorted.filter((one) => one.relation === relation && one.direction === direction)
    return own.length === 0 ? [] : [{ relation, direction, connections: own }]
  })
}

/** Each kind has an order of its own, so that kinds stay together. */
const kindRank = (kind: NodeKind): number => (kind === 'episode' ? 0 : kind === 'incident' ? 1 : 2)

function byNature(a: SiteConnection, b: SiteConnection, nodes: Lookup['nodes']): number {
  const [left, right] = [nodes.get(a.key), nodes.get(b.key)]
  if (left && right && a.kind === 'episode') return byNumber(left, right)
  if (left && right && a.kind === 'incident') return byDate(left, right)
  return core(b) - core(a) || b.weight - a.weight || naturalOrder(a.label, b.label)
}

function inOrder(): { relation: Relation; direction: Direction }[] {
  return RELATION_ORDER.flatMap((relation) => [
    { relation, direction: 'out' as const },
    { relation, direction: 'in' as const },
  ])
}

const core = (edge: { salience?: string; origin: string }): number =>
  (edge.salience === 'mention' ? 0 : 2) + (edge.origin === 'inferred' ? 0 : 1)
