import type { NodeKey } from '../../model/key.ts'
import { NODE_KINDS } from '../../model/kind.ts'
import type { SiteNode } from '../../model/site.ts'
import type { Scene } from '../scene.ts'

const STEP = 40
/** Room that a name needs along a ring. */
const SPACING = 11

/**
 * Returns places around a focus: it sits in the middle, what is one step away on the rings around it,
 * sorted by kind, then what is two steps away. A ring that is full goes on in the next.
 */
export function ringsOf(scene: Scene, focus: NodeKey): Map<NodeKey, { x: number; y: number }> {
  const places = new Map([[focus, { x: 0, y: 0 }]])
  let radius = 0
  for (const step of [1, 2, 3]) {
    const nodes = scene.nodes.filter((node) => scene.distance.get(node.key) === step).sort(byKind)
    let rest = nodes
    while (rest.length > 0) {
      radius += STEP
      const room = Math.max(8, Math.floor((2 * Math.PI * radius) / SPACING))
      const ring = rest.slice(0, room)
      rest = rest.slice(ring.length)
      for (const [index, node] of ring.entries())
        places.set(node.key, onRing(radius, index, ring.length))
    }
  }
  return places
}

/** Starts beside the top, so that two nodes stand left and right and their names have room. */
function onRing(radius: number, index: number, count: number): { x: number; y: number } {
  const angle = Math.PI / 2 - ((index + 0.5) / count) * 2 * Math.PI
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}

function byKind(a: SiteNode, b: SiteNode): number {
  return NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind) || b.degree - a.degree
}
