import type { NodeKey } from '../model/key.ts'
import type { NodeKind } from '../model/kind.ts'
import type { SiteEdge, SiteNode } from '../model/site.ts'
import { DEFAULT_KINDS } from './kinds.ts'
import { byDegree, type Lookup } from './lookup.ts'
import { groupOf, RELATION_GROUPS, type RelationGroup } from './relations.ts'
import type { MapFilter } from './url.ts'

/** What a filter leaves of the atlas: the map draws it, the list lists it. */
export interface Scene {
  /** Most linked first. */
  nodes: SiteNode[]
  edges: SiteEdge[]
  /** Nodes that pass the filter and have no link left; episodes are kept all the same. */
  alone: number
  /** Steps from the focus; empty without one. */
  distance: ReadonlyMap<NodeKey, number>
}

/** Returns what `filter` leaves. A focus is always part of it, whatever its kind; a list has room for the lonely. */
export function sceneOf(lookup: Lookup, filter: MapFilter, keepsAlone = false): Scene {
  const kinds = new Set(filter.kinds ?? DEFAULT_KINDS)
  const isShown = (node: SiteNode): boolean => kinds.has(node.kind) || node.key === filter.focus
  const passing = lookup.atlas.edges.filter(
    (edge) => passes(edge, filter) && joins(lookup, edge, isShown),
  )
  const distance =
    filter.focus === undefined ? new Map() : walk(passing, filter.focus, filter.depth)
  const inReach = (key: NodeKey): boolean => filter.focus === undefined || distance.has(key)
  const edges = passing.filter((edge) => inReach(edge.source) && inReach(edge.target))
  const linked = new Set(edges.flatMap((edge) => [edge.source, edge.target]))
  const candidates = lookup.atlas.nodes.filter((node) => isShown(node) && inReach(node.key))
  const nodes = candidates.filter(
    (node) =>
      keepsAlone || linked.has(node.key) || node.kind === 'episode' || node.key === filter.focus,
  )
  return { nodes: nodes.sort(byDegree), edges, alone: candidates.length - nodes.length, distance }
}

/** Returns the focus that an address names, if the atlas has it: an old link then shows everything. */
export function knownFocus(lookup: Lookup, { focus }: MapFilter): NodeKey | undefined {
  return focus !== undefined && lookup.nodes.has(focus) ? focus : undefined
}

/** Returns how many nodes of each kind, and links of each group, the filter chooses from. */
export function countChoices(lookup: Lookup, filter: MapFilter): Choices {
  const kinds = new Map<NodeKind, number>()
  for (const node of lookup.atlas.nodes) kinds.set(node.kind, (kinds.get(node.kind) ?? 0) + 1)
  const groups = new Map<RelationGroup, number>()
  for (const edge of lookup.atlas.edges) {
    if (!passesWeight(edge, filter)) continue
    const group = groupOf(edge.relation)
    groups.set(group, (groups.get(group) ?? 0) + 1)
  }
  return {
    kinds,
    groups,
    mentions: lookup.atlas.edges.filter((edge) => edge.salience === 'mention').length,
    inferred: lookup.atlas.edges.filter((edge) => edge.origin === 'inferred').length,
  }
}

export interface Choices {
  kinds: ReadonlyMap<NodeKind, number>
  groups: ReadonlyMap<RelationGroup, number>
  mentions: number
  inferred: number
}

/**
 * Returns the links worth drawing when all would be a hairball: for each node its strongest, as many
 * rounds of them as stay within `limit`. Every linked node keeps at least one.
 */
export function backbone(edges: readonly SiteEdge[], limit: number): Set<SiteEdge> {
  if (edges.length <= limit) return new Set(edges)
  const strongest = [...edges].sort((a, b) => strength(b) - strength(a))
  let kept = new Set<SiteEdge>()
  for (let each = 1; each < edges.length; each++) {
    const next = strongestOfEach(strongest, each)
    if (next.size > limit && each > 1) return kept
    if (next.size === kept.size) return kept
    kept = next
  }
  return kept
}

function strongestOfEach(edges: readonly SiteEdge[], each: number): Set<SiteEdge> {
  const taken = new Map<NodeKey, number>()
  const kept = new Set<SiteEdge>()
  for (const edge of edges) {
    const source = taken.get(edge.source) ?? 0
    const target = taken.get(edge.target) ?? 0
    if (source >= each && target >= each) continue
    taken.set(edge.source, source + 1)
    taken.set(edge.target, target + 1)
    kept.add(edge)
  }
  return kept
}

/** What comes first counts most, then what a text treats, then how often it says so. */
function strength(edge: SiteEdge): number {
  return (
    (edge.relation === 'requires' ? 100 : 0) +
    (edge.salience === 'core' ? 50 : 0) +
    Math.min(edge.weight, 40)
  )
}

function passes(edge: SiteEdge, filter: MapFilter): boolean {
  const groups = filter.groups ?? RELATION_GROUPS
  return (
    groups.includes(groupOf(edge.relation)) &&
    passesWeight(edge, filter) &&
    edge.source !== edge.target
  )
}

function passesWeight(edge: SiteEdge, filter: MapFilter): boolean {
  if (!filter.mentions && edge.salience === 'mention') return false
  return filter.inferred || edge.origin !== 'inferred'
}

function joins(lookup: Lookup, edge: SiteEdge, isShown: (node: SiteNode) => boolean): boolean {
  const source = lookup.nodes.get(edge.source)
  const target = lookup.nodes.get(edge.target)
  return source !== undefined && target !== undefined && isShown(source) && isShown(target)
}

/** Breadth first over links in both directions: nodes by their distance from `start`. */
function walk(edges: readonly SiteEdge[], start: NodeKey, depth: number): Map<NodeKey, number> {
  const neighbours = new Map<NodeKey, NodeKey[]>()
  const add = (from: NodeKey, to: NodeKey): void => {
    const list = neighbours.get(from)
    if (list) list.push(to)
    else neighbours.set(from, [to])
  }
  for (const { source, target } of edges) {
    add(source, target)
    add(target, source)
  }
  const distance = new Map([[start, 0]])
  let ring = [start]
  for (let step = 1; step <= depth; step++) {
    const next = ring
      .flatMap((key) => neighbours.get(key) ?? [])
      .filter((key) => !distance.has(key))
    ring = [...new Set(next)]
    for (const key of ring) distance.set(key, step)
  }
  return distance
}
