import type { MapState } from '../mapState.ts'
import { placeOf, type Route, readRoute } from '../url.ts'
import type { Left } from '../visits.ts'

/** Where the reader is. */
export interface Place {
  route: Route
  /** The map as the reader last saw it, without what was picked there. */
  map: MapState
  /** Counts moves from one page to another: each moves focus to the new heading. */
  moves: number
  /** Of a page that the last move came back to. */
  left?: Left | undefined
}

/** Returns where an address leads from where the reader is. */
export function arrivalAt(hash: string, from: Place, left?: Left): Place {
  const route = readRoute(hash)
  const hasMoved = placeOf(route) !== placeOf(from.route)
  return {
    route,
    map: mapLeft(route) ?? from.map,
    moves: from.moves + (hasMoved ? 1 : 0),
    left: hasMoved ? left : undefined,
  }
}

/** Returns what a map or list keeps when it is left: its filters and its look, not what was picked. */
export function mapLeft(route: Route): MapState | undefined {
  if (route.view !== 'map' && route.view !== 'list') return undefined
  const { kinds, relations, series, mentions, treated, inferred, strength } = route
  const filter = { kinds, relations, series, mentions, treated, inferred, strength }
  const { pins, color, size } = route
  return { ...filter, depth: 1, pins, color, size }
}
