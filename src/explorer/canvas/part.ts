import type { NodeKey } from '../../model/key.ts'
import type { NodeKind } from '../../model/kind.ts'
import type { SiteEdge } from '../../model/site.ts'
import type { Scene } from '../scene.ts'
import { levelsOf } from './levels.ts'

/** A scene of more nodes than this is too much for a small picture: its most linked part is drawn. */
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

/** Returns the part of a scene that a small picture has room for: all of a small one. */
export function partOf(scene: Scene, isNarrow: boolean): Scene {
  const share = isNarrow ? NARROW_SHARE : 1
  if (scene.nodes.length <= share * CROWD_FROM) return scene
  const kept = new Set<NodeKey>()
  const room = new Map(Object.entries(MOST).map(([kind, most]) => [kind, Math.ceil(most * share)]))
  for (const { key, kind } of scene.nodes) {
    const left = room.get(kind) ?? 0
    if (left > 0) kept.add(key)
    room.set(kind, left - 1)
  }
  const edges = scene.edges.filter(({ source, target }) => kept.has(source) && kept.has(target))
  return { ...scene, nodes: scene.nodes.filter(({ key }) => kept.has(key)), edges }
}

/** Returns the strongest links of a scene, two for each of its nodes. */
export function restingLinks({ edges, nodes }: Scene): SiteEdge[] {
  const levels = levelsOf(edges, 2 * nodes.length)
  return edges.filter((edge) => levels.get(edge) === 0)
}
