import type { Place } from '../model/previous.ts'

/** Nodes nearer than this would be drawn over each other. */
const ROOM = 1.2
/** A spot is sought this often, in ever wider turns; then two nodes may stand close. */
const TRIES = 500
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

export interface FreeSpots {
  take(place: Place): void
  /** Returns the free spot nearest to a place; `turn` says on which side it is sought first. */
  near(place: Place, turn: number): Place
}

/** Returns a plane on which places are taken, all of them in cells of the size of one. */
export function freeSpots(): FreeSpots {
  const cells = new Map<string, Place[]>()
  const cellOf = (value: number) => Math.floor(value / ROOM)
  const isFree = ({ x, y }: Place): boolean => {
    for (let column = cellOf(x) - 1; column <= cellOf(x) + 1; column++)
      for (let row = cellOf(y) - 1; row <= cellOf(y) + 1; row++)
        for (const other of cells.get(`${column} ${row}`) ?? [])
          if (Math.hypot(other.x - x, other.y - y) < ROOM) return false
    return true
  }
  return {
    take(place) {
      const cell = `${cellOf(place.x)} ${cellOf(place.y)}`
      const others = cells.get(cell)
      if (others) others.push(place)
      else cells.set(cell, [place])
    },
    near(place, turn) {
      // A sunflower's spiral: even in all directions, so that the first free spot is about the nearest.
      for (let step = 0; step < TRIES; step++) {
        const angle = turn + step * GOLDEN_ANGLE
        const distance = ROOM * Math.sqrt(step)
        const spot = {
          x: round(place.x + Math.cos(angle) * distance),
          y: round(place.y + Math.sin(angle) * distance),
        }
        if (isFree(spot)) return spot
      }
      return { x: round(place.x), y: round(place.y) }
    },
  }
}

/** As exact as the published places. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
