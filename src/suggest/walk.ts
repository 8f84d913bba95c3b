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
const LEAST = 5e-4

/** Seldomer than this is chance, and no reason for a link. */
const CHANCE = 1e-3

/** Where a reader may get from one page, in one list of pages and one of shares. */
interface Exits {
  to: Int32Array
  share: Float64Array
}

/** How much of a reader is at each page; `pages` are those where any is, in the order of coming there. */
interface Crowd {
  at: Float64Array
  pages: number[]
}

/**
 * Returns how often a reader who starts at a page comes by each other page within a few steps: a random
 * walk with restart over all ways at once, so that what is linked to something alike is found too.
 */
export function walker(pages: number, ways: readonly Way[]): Walk {
  const exits = exitsOf(pages, ways)
  // Used for each start anew: where nobody is they are 0.
  let here = emptyCrowd(pages)
  let next = emptyCrowd(pages)
  const visits = emptyCrowd(pages)
  return (start) => {
    add(here, start, 1)
    for (let step = 0; step < STEPS; step++) {
      advance(here, exits, next)
      for (const page of next.pages) add(visits, page, next.at[page] as number)
      clear(here)
      ;[here, next] = [next, here]
    }
    clear(here)
    const often = new Map<number, number>()
    for (const page of visits.pages) {
      const share = visits.at[page] as number
      if (page !== start && share >= CHANCE) often.set(page, share)
    }
    clear(visits)
    return often
  }
}

function advance(here: Crowd, exits: readonly Exits[], next: Crowd): void {
  for (const page of here.pages) {
    const mass = here.at[page] as number
    const from = exits[page]
    if (mass < LEAST || !from) continue
    const { to, share } = from
    for (let i = 0; i < to.length; i++)
      add(next, to[i] as number, GO_ON * mass * (share[i] as number))
  }
}

function emptyCrowd(pages: number): Crowd {
  return { at: new Float64Array(pages), pages: [] }
}

function add({ at, pages }: Crowd, page: number, mass: number): void {
  if (at[page] === 0) pages.push(page)
  at[page] = (at[page] as number) + mass
}

function clear({ at, pages }: Crowd): void {
  for (const page of pages) at[page] = 0
  pages.length = 0
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
    return {
      to: Int32Array.from(shares.keys()),
      share: Float64Array.from(shares.values(), (share) => share / all),
    }
  })
}
