import { type Neighbours, withoutLeaves } from './neighbours.ts'

/**
 * Returns the betweenness of every node of an unweighted graph, between 0 and 1 (Brandes 2001,
 * normalised as in Freeman 1977). From `pivots` it follows shortest paths and scales up, an estimate
 * where they are not all nodes (Brandes and Pich 2007). Leaves are counted where they hang.
 */
export function betweenness(neighbours: Neighbours, pivots: readonly number[]): Float64Array {
  const { kept, start, target, leaves } = withoutLeaves(neighbours)
  const isPivot = new Set(pivots)
  const order = kept.length
  const hanging = Int32Array.from(leaves, (own) => own.length)
  const sum = new Float64Array(order)
  const distance = new Int32Array(order)
  const paths = new Float64Array(order)
  const dependency = new Float64Array(order)
  const queue = new Int32Array(order)
  for (let source = 0; source < order; source++) {
    const own = leaves[source]?.filter((leaf) => isPivot.has(leaf)).length ?? 0
    const pivotsHere = own + (isPivot.has(kept[source] ?? -1) ? 1 : 0)
    if (pivotsHere === 0) continue
    distance.fill(-1)
    paths.fill(0)
    distance[source] = 0
    paths[source] = 1
    queue[0] = source
    let end = 1
    for (let head = 0; head < end; head++) {
      const at = queue[head] as number
      const next = (distance[at] as number) + 1
      for (let i = start[at] as number; i < (start[at + 1] as number); i++) {
        const to = target[i] as number
        if (distance[to] === -1) {
          distance[to] = next
          queue[end++] = to
        }
        if (distance[to] === next) paths[to] = (paths[to] as number) + (paths[at] as number)
      }
    }
    dependency.fill(0)
    for (let tail = end - 1; tail > 0; tail--) {
      const at = queue[tail] as number
      // On the way to the leaves that hang there; then a target itself, and they with it.
      const behind = (dependency[at] as number) + (hanging[at] as number)
      const share = (1 + behind) / (paths[at] as number)
      for (let i = start[at] as number; i < (start[at + 1] as number); i++) {
        const to = target[i] as number
        if (distance[to] === (distance[at] as number) - 1)
          dependency[to] = (dependency[to] as number) + (paths[to] as number) * share
      }
      sum[at] = (sum[at] as number) + pivotsHere * behind
    }
    // Of a leaf that hangs on the source, all paths go through it: to all others, and to its other leaves.
    const through = (dependency[source] as number) + (hanging[source] as number) - 1
    sum[source] = (sum[source] as number) + own * through
  }
  const all = neighbours.length
  const pairs = (all - 1) * (all - 2)
  const scale = pairs <= 0 || pivots.length === 0 ? 0 : all / pivots.length / pairs
  const between = new Float64Array(all)
  for (const [number, at] of kept.entries()) between[at] = (sum[number] as number) * scale
  return between
}
