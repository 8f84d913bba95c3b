/** A graph without directions as lists of neighbours, nodes by number. */
export type Neighbours = readonly (readonly number[])[]

/**
 * A graph without its leaves: nodes that hang on one other by their only edge. All shortest paths from
 * and to a leaf go through the node it hangs on, so that whoever counts them need not walk to it.
 */
export interface Pruned {
  /** The nodes that stay, by their number before. */
  kept: readonly number[]
  /** Of those that stay, by their new numbers: those of node i stand from `start[i]` to `start[i + 1]`. */
  start: Int32Array
  target: Int32Array
  /** By new number: the leaves that hang there, by their number before. */
  leaves: readonly (readonly number[])[]
}

/** Returns a graph without its leaves; of two nodes that hang on each other both stay. */
export function withoutLeaves(neighbours: Neighbours): Pruned {
  const isLeaf = neighbours.map((list) => {
    const [only] = list
    return list.length === 1 && only !== undefined && (neighbours[only]?.length ?? 0) > 1
  })
  const kept = neighbours.flatMap((_, at) => (isLeaf[at] ? [] : [at]))
  const numbers = new Map(kept.map((at, number) => [at, number]))
  const start = new Int32Array(kept.length + 1)
  const target: number[] = []
  const leaves: number[][] = []
  for (const [number, at] of kept.entries()) {
    const own: number[] = []
    for (const other of neighbours[at] ?? []) {
      const known = numbers.get(other)
      if (known === undefined) own.push(other)
      else target.push(known)
    }
    leaves.push(own)
    start[number + 1] = target.length
  }
  return { kept, start, target: Int32Array.from(target), leaves }
}
