import type { NodeKey } from '../../model/key.ts'
import type { SiteEdge } from '../../model/site.ts'

/** So much further the next level goes: an area a quarter as large shows nearly as many links. */
const GROWTH = 3
/** A scene of a few more links than the first level has room for is shown at once. */
const SLACK = 1.25

/**
 * Returns for each edge the level of detail from which it is drawn. The first level has the `room`
 * strongest, taken in turns: the strongest of every node, then the second of every node, and so on.
 */
export function levelsOf(edges: readonly SiteEdge[], room: number): Map<SiteEdge, number> {
  const ranked = inTurns(edges)
  if (ranked.length <= room * SLACK) return new Map(ranked.map((edge) => [edge, 0]))
  return new Map(
    ranked.map((edge, at) => [
      edge,
      Math.max(0, Math.ceil(Math.log((at + 1) / room) / Math.log(GROWTH))),
    ]),
  )
}

function inTurns(edges: readonly SiteEdge[]): SiteEdge[] {
  const taken = new Map<NodeKey, number>()
  const turns = [...edges]
    .sort((a, b) => strengthOf(b) - strengthOf(a))
    .map((edge, at) => {
      const source = taken.get(edge.source) ?? 0
      const target = taken.get(edge.target) ?? 0
      taken.set(edge.source, source + 1)
      taken.set(edge.target, target + 1)
      return { edge, at, turn: Math.min(source, target) }
    })
  return turns.sort((a, b) => a.turn - b.turn || a.at - b.at).map(({ edge }) => edge)
}

/** What comes first counts most, then what a text treats, then how often it says so. */
function strengthOf({ relation, salience, weight }: SiteEdge): number {
  return (relation === 'requires' ? 100 : 0) + (salience === 'core' ? 50 : 0) + Math.min(weight, 40)
}

/** Returns the level of detail at which something is seen `zoom` times as large as at home. */
export function levelAt(zoom: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.max(zoom, 1)) + 0.25))
}
