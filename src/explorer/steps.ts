import type { NodeKey } from '../model/key.ts'
import type { SiteEdge } from '../model/site.ts'

/** Returns the nodes within `depth` links of `start`, in both directions, with their distance. */
export function stepsFrom(
  edges: readonly SiteEdge[],
  start: NodeKey,
  depth: number,
): Map<NodeKey, number> {
  const neighbours = neighboursOf(edges)
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

function neighboursOf(edges: readonly SiteEdge[]): Map<NodeKey, NodeKey[]> {
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
  return neighbours
}
