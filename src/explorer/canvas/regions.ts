import { shorten } from '../format.ts'
import type { Lookup } from '../lookup.ts'
import type { Scene } from '../scene.ts'
import type { RegionName } from './labels.ts'

export interface Extent {
  x: [number, number]
  y: [number, number]
}

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
        name: shorten(name, 60),
      },
    ]
  })
}

/** Returns the bounds of some places. */
export function extentOf(nodes: readonly { x: number; y: number }[]): Extent {
  const extent: Extent = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] }
  for (const node of nodes) {
    extent.x = [Math.min(extent.x[0], node.x), Math.max(extent.x[1], node.x)]
    extent.y = [Math.min(extent.y[0], node.y), Math.max(extent.y[1], node.y)]
  }
  return nodes.length === 0 ? { x: [-1, 1], y: [-1, 1] } : extent
}
