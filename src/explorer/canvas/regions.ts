import type { NodeKey } from '../../model/key.ts'
import { shorten } from '../format.ts'
import type { Lookup } from '../lookup.ts'
import type { Scene } from '../scene.ts'
import type { RegionName } from './labels.ts'
import type { Extent } from './mapView.ts'
import { isolate } from './placing.ts'

const MOST = 12
const LEAST_NODES = 5

/** Returns the names of the largest communities on the map, each at the middle of its nodes. */
export function regionsOf(lookup: Lookup, scene: Scene): RegionName[] {
  const largest = [...lookup.atlas.communities].sort((a, b) => b.size - a.size || a.id - b.id)
  return largest.slice(0, MOST).flatMap(({ id, name }) => {
    const nodes = scene.nodes.filter((node) => node.community === id)
    if (name === '' || nodes.length < LEAST_NODES) return []
    const middle = (pick: (node: { x: number; y: number }) => number): number =>
      nodes.reduce((sum, node) => sum + pick(node), 0) / nodes.length
    return [
      {
        x: middle((node) => node.x),
        y: middle((node) => node.y),
        name: isolate(shorten(name, 40)),
      },
    ]
  })
}

/** Returns the bounds of the whole atlas, so that filters do not move what stays. */
export function extentOf(lookup: Lookup, focus: NodeKey | undefined): Extent | null {
  const { nodes } = lookup.atlas
  if (focus !== undefined || nodes.length === 0) return null
  const extent: Extent = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] }
  for (const node of nodes) {
    extent.x = [Math.min(extent.x[0], node.x), Math.max(extent.x[1], node.x)]
    extent.y = [Math.min(extent.y[0], node.y), Math.max(extent.y[1], node.y)]
  }
  return extent
}
