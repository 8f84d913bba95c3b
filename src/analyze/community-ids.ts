import type { Place } from '../model/previous.ts'

/**
 * Returns a number for each group of nodes, in the order of the groups: that of the earlier community
 * with which it shares the most nodes, the largest shares first, so that a community keeps its number
 * when files come and go; else the lowest that none has had. Without earlier ones: 0, 1, 2, ….
 */
export function communityIds(
  groups: readonly (readonly string[])[],
  earlier: ReadonlyMap<string, Place>,
): number[] {
  const ids: (number | undefined)[] = groups.map(() => undefined)
  const taken = new Set<number>()
  for (const { group, id } of sharesOf(groups, earlier)) {
    if (ids[group] !== undefined || taken.has(id)) continue
    ids[group] = id
    taken.add(id)
  }
  const used = new Set([...earlier.values()].map(({ community }) => community))
  let free = 0
  return ids.map((id) => {
    if (id !== undefined) return id
    while (used.has(free)) free++
    return free++
  })
}

interface Share {
  group: number
  /** Of the earlier community. */
  id: number
  nodes: number
}

/** How many nodes each group has of each earlier community, the most first. */
function sharesOf(
  groups: readonly (readonly string[])[],
  earlier: ReadonlyMap<string, Place>,
): Share[] {
  const shares = groups.flatMap((keys, group) => {
    const counts = new Map<number, number>()
    for (const key of keys) {
      const id = earlier.get(key)?.community
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return [...counts].map(([id, nodes]): Share => ({ group, id, nodes }))
  })
  return shares.sort((a, b) => b.nodes - a.nodes || a.group - b.group || a.id - b.id)
}
