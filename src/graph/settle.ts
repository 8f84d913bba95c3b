import type { AtlasGraph } from '../model/graph.ts'
import type { Place } from '../model/previous.ts'
import type { Projection } from '../model/projection.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { hash32 } from '../text/hash.ts'
import { freeSpots } from './free-spots.ts'

/** Where a node without neighbours goes: outside of what is linked. */
const RIM = 105

/**
 * Returns a place for every node of a graph: the earlier one where there is one, else a free spot
 * near the middle of its neighbours, of whom the most strongly linked count most.
 */
export function settle(
  graph: AtlasGraph,
  lines: Projection,
  earlier: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  const spots = freeSpots()
  const put = (key: string, place: Place) => {
    places.set(key, place)
    spots.take(place)
  }
  for (const key of graph.nodes()) {
    const place = earlier.get(key)
    if (place) put(key, place)
  }
  if (places.size === graph.order) return places
  let open = graph.filterNodes((key) => !places.has(key)).sort(codeUnitOrder)
  while (open.length > 0) {
    const linked = open.filter((key) => lines.someNeighbor(key, (other) => places.has(other)))
    // Where nobody of the rest knows anyone with a place, one goes to the rim and others may follow.
    const next = linked.length > 0 ? linked : open.slice(0, 1)
    for (const key of next) put(key, spots.near(middleOf(key, lines, places), hash32(key)))
    open = open.filter((key) => !places.has(key))
  }
  return places
}

/** The weighted middle of the neighbours that have a place; a point of the rim where there is none. */
function middleOf(key: string, lines: Projection, places: ReadonlyMap<string, Place>): Place {
  const sum = { x: 0, y: 0, weight: 0 }
  // In key order: sums of numbers depend on it in their last digit.
  for (const other of lines.neighbors(key).sort(codeUnitOrder)) {
    const place = places.get(other)
    if (!place) continue
    const weight = lines.getEdgeAttribute(lines.edge(key, other), 'weight')
    sum.x += place.x * weight
    sum.y += place.y * weight
    sum.weight += weight
  }
  if (sum.weight > 0) return { x: sum.x / sum.weight, y: sum.y / sum.weight }
  const angle = (hash32(key) / 0x1_0000_0000) * 2 * Math.PI
  return { x: Math.cos(angle) * RIM, y: Math.sin(angle) * RIM }
}
