import louvain from 'graphology-communities-louvain'
import type { Community } from '../model/atlas.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { Place } from '../model/previous.ts'
import type { Projection } from '../model/projection.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { groupBy } from '../text/group-by.ts'
import { communityIds } from './community-ids.ts'
import { seededRandom } from './random.ts'

const SEED = 20_260_101
/** Smaller groups get no name of their own. */
const MIN_SIZE = 4

/**
 * Gives every node its community (Louvain, Blondel et al. 2008, seeded) and returns the larger ones
 * by size, each named by its most distinctive patterns. A community keeps the number that most of its
 * nodes had before.
 */
export function findCommunities(
  graph: AtlasGraph,
  lines: Projection,
  earlier: ReadonlyMap<string, Place> = new Map(),
): Community[] {
  if (graph.size === 0) return []
  const found = louvain(lines, { rng: seededRandom(SEED), getEdgeWeight: 'weight', resolution: 1 })
  const members = groupBy(graph.nodes(), (key) => found[key] ?? 0)
  const ranked = [...members.values()].sort(
    (a, b) => b.length - a.length || codeUnitOrder(a[0] ?? '', b[0] ?? ''),
  )
  const ids = communityIds(ranked, earlier)
  return ranked.flatMap((keys, rank) => {
    const id = ids[rank] ?? rank
    for (const key of keys) graph.setNodeAttribute(key, 'community', id)
    return keys.length < MIN_SIZE
      ? []
      : [{ id, size: keys.length, name: nameOf(keys, graph, lines) }]
  })
}

/** The two patterns (else any nodes) with most of their links inside, the larger ones first. */
function nameOf(keys: readonly string[], graph: AtlasGraph, lines: Projection): string {
  const inside = new Set(keys)
  const patterns = keys.filter((key) => graph.getNodeAttribute(key, 'kind') === 'pattern')
  const named = patterns.length > 0 ? patterns : keys
  const rated = named.map((key) => {
    let own = 0
    let all = 0
    lines.forEachEdge(key, (_, { weight }, a, b) => {
      all += weight
      if (inside.has(a) && inside.has(b)) own += weight
    })
    return { key, distinct: all === 0 ? 0 : (own * own) / all }
  })
  rated.sort((a, b) => b.distinct - a.distinct || codeUnitOrder(a.key, b.key))
  return rated
    .slice(0, 2)
    .map(({ key }) => graph.getNodeAttribute(key, 'label'))
    .join(' · ')
}
