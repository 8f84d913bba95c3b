import type { Signal } from './nearest.ts'

/** Returns how often a reader who starts at a page comes by each other page. */
export type Walk = (start: number) => Map<number, number>

/** One way of getting from page to page, and how much of a step goes that way. */
export interface Way {
  weight: number
  steps: Signal
  /** True where weak neighbours take only a part of the weight, instead of sharing all of it. */
  isPartial?: true
}

/** PageRank's usual damping: how surely a reader goes on after a page. */
const GO_ON = 0.85
const STEPS = 4

/** What is less than this of a reader is not followed further: it keeps the time linear. */
const LEAST = 1e-4

/** Where a reader may get from one page, in one list of pages and one of shares. */
interface Exits {
  to: number[]
  share: number[]
}

/**
 * Returns how often a reader who starts at a page comes by each other page within a few steps: a random
 * walk with restart over all ways at once, so that what is linked to something alike is found too.
 */
export function walker(pages: number, ways: readonly Way[]): Walk {
  const exits = exitsOf(pages, ways)
  return (start) => {
    const visits = new Map<number, number>()
    let here = new Map([[start, 1]])
    for (let step = 0; step < STEPS; step++) {
      here = advance(here, exits)
      for (const [page, share] of here) visits.set(page, (visits.get(page) ?? 0) + share)
    }
    visits.delete(start)
    return visits
  }
}

function advance(here: ReadonlyMap<number, number>, exits: readonly Exits[]): Map<number, number> {
  const next = new Map<number, number>()
  for (const [page, mass] of here) {
    if (mass < LEAST) continue
    const { to, share } = exits[page] ?? { to: [], share: [] }
    for (let i = 0; i < to.length; i++) {
      const target = to[i] as number
      next.set(target, (next.get(target) ?? 0) + GO_ON * mass * (share[i] as number))
    }
  }
  return next
}

/** A page that lacks a way gives its weight to the others. */
function exitsOf(pages: number, ways: readonly Way[]): Exits[] {
  return Array.from({ length: pages }, (_, page) => {
    const shares = new Map<number, number>()
    for (const { weight, steps, isPartial } of ways) {
      const near = steps[page] ?? []
      const all = near.reduce((sum, [, strength]) => sum + strength, 0)
      const whole = isPartial ? Math.max(1, all) : all
      if (whole > 0)
        for (const [other, strength] of near)
          shares.set(other, (shares.get(other) ?? 0) + (weight * strength) / whole)
    }
    const all = [...shares.values()].reduce((sum, share) => sum + share, 0)
    return { to: [...shares.keys()], share: [...shares.values()].map((share) => share / all) }
  })
}
