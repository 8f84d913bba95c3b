/** A graph without directions as lists of neighbours, nodes by number. */
export type Neighbours = readonly (readonly number[])[]

/**
 * Returns the betweenness of every node of an unweighted graph, between 0 and 1 (Brandes 2001,
 * normalised as in Freeman 1977). From `pivots` it follows shortest paths and scales up, an estimate
 * where they are not all nodes (Brandes and Pich 2007).
 */
export function betweenness(neighbours: Neighbours, pivots: readonly number[]): Float64Array {
  const order = neighbours.length
  const { start, target } = packed(neighbours)
  const sum = new Float64Array(order)
  const distance = new Int32Array(order)
  const paths = new Float64Array(order)
  const dependency = new Float64Array(order)
  const queue = new Int32Array(order)
  for (const source of pivots) {
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
      const share = (1 + (dependency[at] as number)) / (paths[at] as number)
      for (let i = start[at] as number; i < (start[at + 1] as number); i++) {
        const to = target[i] as number
        if (distance[to] === (distance[at] as number) - 1)
          dependency[to] = (dependency[to] as number) + (paths[to] as number) * share
      }
      sum[at] = (sum[at] as number) + (dependency[at] as number)
    }
  }
  const pairs = (order - 1) * (order - 2)
  const scale = pairs <= 0 || pivots.length === 0 ? 0 : order / pivots.length / pairs
  return sum.map((value) => value * scale)
}

/** All neighbours in one array; those of node i stand from `start[i]` to `start[i + 1]`. */
function packed(neighbours: Neighbours): { start: Int32Array; target: Int32Array } {
  const start = new Int32Array(neighbours.length + 1)
  for (const [at, list] of neighbours.entries()) start[at + 1] = (start[at] as number) + list.length
  const target = new Int32Array(start[neighbours.length] as number)
  for (const [at, list] of neighbours.entries()) target.set(list, start[at] as number)
  return { start, target }
}
