import type { NodeKey } from '../../model/key.ts'
import type { NodeKind } from '../../model/kind.ts'
import type { SiteEdge, SiteNode } from '../../model/site.ts'
import { backbone, type Scene } from '../scene.ts'

/** A scene of more nodes than this is a hairball: its most linked part is drawn, and the map says so. */
const CROWD_FROM = 450
/** What a window as narrow as a phone has room for. */
const NARROW_SHARE = 0.4
/** How many nodes of such a scene are drawn: the most linked of each kind, episodes and patterns first. */
const MOST: Record<NodeKind, number> = {
  episode: 80,
  pattern: 90,
  company: 15,
  incident: 15,
  technology: 15,
  concept: 10,
  series: 5,
  resource: 10,
}
/** How many neighbours of a node that is meant are drawn with it. */
const NEIGHBOURS = 40

/** What a drawing must show, whatever its rank, and where. */
export interface Meant {
  isNarrow: boolean
  focus: NodeKey | undefined
  selected: NodeKey | undefined
}

export function isCrowd({ nodes }: Scene, isNarrow: boolean): boolean {
  return nodes.length > (isNarrow ? NARROW_SHARE * CROWD_FROM : CROWD_FROM)
}

/** Returns the part of a scene that is drawn at first: all of a small one. */
export function partOf(scene: Scene, { focus, selected, isNarrow }: Meant): Scene {
  if (!isCrowd(scene, isNarrow)) return scene
  const degrees = degreesOf(scene.edges)
  const rank = (node: SiteNode): number =>
    (degrees.get(node.key) ?? 0) - 1e6 * (scene.distance.get(node.key) ?? 0)
  const ranked = [...scene.nodes].sort((a, b) => rank(b) - rank(a))
  const kept = new Set<NodeKey>(focus === undefined ? [] : [focus])
  const share = isNarrow ? NARROW_SHARE : 1
  const room = new Map(Object.entries(MOST).map(([kind, most]) => [kind, Math.ceil(most * share)]))
  for (const { key, kind } of ranked) {
    const left = room.get(kind) ?? 0
    if (left > 0) kept.add(key)
    room.set(kind, left - 1)
  }
  if (selected !== undefined) for (const key of around(scene.edges, selected)) kept.add(key)
  const edges = scene.edges.filter(({ source, target }) => kept.has(source) && kept.has(target))
  const nodes = scene.nodes.filter(({ key }) => kept.has(key))
  return { ...scene, nodes, edges }
}

function degreesOf(edges: readonly SiteEdge[]): Map<NodeKey, number> {
  const degrees = new Map<NodeKey, number>()
  for (const { source, target } of edges)
    for (const key of [source, target]) degrees.set(key, (degrees.get(key) ?? 0) + 1)
  return degrees
}

/** A node with those that its strongest links lead to. */
function around(edges: readonly SiteEdge[], key: NodeKey): NodeKey[] {
  const own = edges.filter(({ source, target }) => source === key || target === key)
  const strongest = own.sort((a, b) => b.weight - a.weight).slice(0, NEIGHBOURS)
  return [key, ...strongest.flatMap(({ source, target }) => [source, target])]
}

/** Returns the links that are drawn at rest: of a part, the two strongest of each node. */
export function restingLinks(scene: Scene, isPart: boolean): Set<SiteEdge> {
  return backbone(scene.edges, isPart ? 2 * scene.nodes.length : 1200)
}
