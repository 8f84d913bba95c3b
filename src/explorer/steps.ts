import type { NodeKey } from '../model/key.ts'
import type { SiteEdge } from '../model/site.ts'
import { groupByEach } from '../text/group-by.ts'

/** Returns the nodes within `depth` links of `start`, in both directions, with their distance. */
export function stepsFrom(
  edges: readonly SiteEdge[],
  start: NodeKey,
  depth: number,
): Map<NodeKey, number> {
  const links = groupByEach(edges, ({ source, target }) => [source, target])
  const distance = new Map([[start, 0]])
  let ring = [start]
  for (let step = 1; step <= depth; step++) {
    const next = ring
      .flatMap((key) => links.get(key) ?? [])
      .flatMap(({ source, target }) => [source, target])
      .filter((key) => !distance.has(key))
    ring = [...new Set(next)]
    for (const key of ring) distance.set(key, step)
  }
  return distance
}
