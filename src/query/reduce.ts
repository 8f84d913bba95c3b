import type { DirectedGraph } from 'graphology'
import type { NodeKey } from '../model/key.ts'

/**
 * Returns which requirements a reader has to see, `from` to the nearest it requires: the transitive
 * reduction of the graph with its cycles condensed, which is unique (Aho, Garey and Ullman 1972). A
 * requirement stays unless a longer way says the same; those inside a cycle all stay. `groups`
 * are the condensed nodes, none before what it requires.
 */
export function nearestOnly(
  requirements: DirectedGraph,
  groups: readonly (readonly NodeKey[])[],
): Map<string, Set<string>> {
  const place = new Map<string, number>()
  for (const [index, group] of groups.entries()) for (const key of group) place.set(key, index)
  const reach: Set<number>[] = []
  const nearest = new Map<string, Set<string>>()
  for (const [index, group] of groups.entries()) {
    const direct = new Set(
      group.flatMap((key) => requirements.mapOutNeighbors(key, (next) => place.get(next) ?? index)),
    )
    direct.delete(index)
    const own = new Set<number>()
    const kept = new Set([index])
    // What stands later cannot be reached from what stands before it.
    for (const next of [...direct].sort((a, b) => b - a)) {
      if (own.has(next)) continue
      kept.add(next)
      own.add(next)
      for (const far of reach[next] ?? []) own.add(far)
    }
    reach.push(own)
    for (const key of group) {
      const near = requirements.filterOutNeighbors(key, (next) => kept.has(place.get(next) ?? -1))
      nearest.set(key, new Set(near))
    }
  }
  return nearest
}
