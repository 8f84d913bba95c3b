import type { NodeKey } from '../model/key.ts'
import type { SiteEdge, SiteNode } from '../model/site.ts'
import { DEFAULT_KINDS } from './kinds.ts'
import { byDegree, type Lookup } from './lookup.ts'
import { type EdgeName, isEdge, type MapFilter } from './mapState.ts'
import { stepsFrom } from './steps.ts'

/** What a filter leaves of the atlas: the map draws it, the list lists it. */
export interface Scene {
  /** Most linked first. */
  nodes: SiteNode[]
  edges: SiteEdge[]
  /** Nodes that pass the filter and have no link left; episodes are kept all the same. */
  alone: number
  /** Steps from the focus; empty without one. */
  distance: ReadonlyMap<NodeKey, number>
  /** Nodes that are shown although the filter leaves them out. */
  guests: ReadonlySet<NodeKey>
}

/** Returns what `filter` leaves. A focus is always part of it, whatever its kind; a list has room for the lonely. */
export function sceneOf(lookup: Lookup, filter: MapFilter, keepsAlone = false): Scene {
  const isNodeShown = nodeTest(filter)
  const isEdgeShown = edgeTest(filter)
  const { nodes } = lookup
  const all = lookup.atlas.edges.filter(
    (edge) =>
      isEdgeShown(edge) &&
      isNodeShown(nodes.get(edge.source)) &&
      isNodeShown(nodes.get(edge.target)),
  )
  const passing = filter.series === undefined ? all : aroundEpisodes(all)
  const { focus } = filter
  const distance = focus === undefined ? new Map() : stepsFrom(passing, focus, filter.depth)
  const inReach = (key: NodeKey): boolean => focus === undefined || distance.has(key)
  const edges = passing.filter(({ source, target }) => inReach(source) && inReach(target))
  const linked = new Set(edges.flatMap(({ source, target }) => [source, target]))
  const candidates = lookup.atlas.nodes.filter((node) => isNodeShown(node) && inReach(node.key))
  const kept = candidates.filter(
    ({ key, kind }) => keepsAlone || linked.has(key) || kind === 'episode' || key === focus,
  )
  return {
    nodes: kept.sort(byDegree),
    edges,
    distance,
    alone: candidates.length - kept.length,
    guests: new Set(),
  }
}

/** Returns the focus that an address names, if the atlas has it: an old link then shows everything. */
export function knownFocus(lookup: Lookup, { focus }: MapFilter): NodeKey | undefined {
  return focus !== undefined && lookup.nodes.has(focus) ? focus : undefined
}

/** Returns whether a filter shows a node, its links aside. */
export function nodeTest(filter: MapFilter): (node: SiteNode | undefined) => boolean {
  const kinds = new Set(filter.kinds ?? DEFAULT_KINDS)
  const series = filter.series && new Set(filter.series)
  const lasso = filter.isLassoOnly ? new Set(filter.lasso) : undefined
  return (node) =>
    node !== undefined &&
    (node.key === filter.focus ||
      (kinds.has(node.kind) &&
        (series === undefined || node.kind !== 'episode' || series.has(node.series ?? '')) &&
        (lasso === undefined || lasso.has(node.key))))
}

/** Returns whether a filter shows an edge, its ends aside. */
export function edgeTest(filter: MapFilter): (edge: SiteEdge) => boolean {
  const relations = filter.relations && new Set(filter.relations)
  const least = filter.strength ?? 1
  return ({ source, target, relation, origin, salience, weight }) =>
    source !== target &&
    weight >= least &&
    (relations === undefined || relations.has(relation)) &&
    (filter.mentions || salience !== 'mention') &&
    (filter.treated !== false || salience !== 'core') &&
    (filter.inferred || origin !== 'inferred')
}

/** Of a choice of series, only what its episodes are linked with: the rest is of other series. */
function aroundEpisodes(edges: readonly SiteEdge[]): SiteEdge[] {
  const isEpisode = (key: NodeKey): boolean => key.startsWith('episode:')
  const near = new Set<NodeKey>()
  for (const { source, target } of edges)
    if (isEpisode(source) || isEpisode(target)) near.add(source).add(target)
  return edges.filter(({ source, target }) => near.has(source) && near.has(target))
}

/** What is shown whatever the filter says: what is selected, pinned, or on a path. */
export interface Wanted {
  nodes: readonly NodeKey[]
  edges: readonly EdgeName[]
}

/**
 * Returns a scene with what must be seen although the filter leaves it out, and with its links to
 * what is there; the scene itself where nothing is missing.
 */
export function withGuests(lookup: Lookup, filter: MapFilter, scene: Scene, wanted: Wanted): Scene {
  const there = new Set(scene.nodes.map(({ key }) => key))
  const ends = wanted.edges.flatMap(({ source, target }) => [source, target])
  const guests = new Set(
    [...wanted.nodes, ...ends].filter((key) => lookup.nodes.has(key) && !there.has(key)),
  )
  const edges = new Set(scene.edges)
  for (const edge of guestEdges(lookup, filter, there, guests)) edges.add(edge)
  for (const name of wanted.edges)
    for (const edge of lookup.edges.get(name.source) ?? []) if (isEdge(edge, name)) edges.add(edge)
  if (guests.size === 0 && edges.size === scene.edges.length) return scene
  const added = [...guests].flatMap((key) => lookup.nodes.get(key) ?? [])
  const nodes = [...scene.nodes, ...added].sort(byDegree)
  return { ...scene, nodes, edges: [...edges], guests }
}

function guestEdges(
  lookup: Lookup,
  filter: MapFilter,
  there: ReadonlySet<NodeKey>,
  guests: ReadonlySet<NodeKey>,
): SiteEdge[] {
  const isEdgeShown = edgeTest(filter)
  return [...guests].flatMap((guest) =>
    (lookup.edges.get(guest) ?? []).filter((edge) => {
      const other = edge.source === guest ? edge.target : edge.source
      return (there.has(other) || guests.has(other)) && isEdgeShown(edge)
    }),
  )
}
