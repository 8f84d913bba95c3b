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

/** Where a reader may get from each page: those of one page stand side by side. */
interface Exits {
  /** By page: where its exits begin; those of the next page begin where they end. */
  starts: Int32Array
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

function advance(here: Crowd, { starts, to, share }: Exits, next: Crowd): void {
  for (const page of here.pages) {
    const mass = here.at[page] as number
    if (mass < LEAST) continue
    const end = starts[page + 1] as number
    for (let i = starts[page] as number; i < end; i++)
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

function exitsOf(pages: number, ways: readonly Way[]): Exits {
  const starts = new Int32Array(pages + 1)
  const most = countSteps(pages, ways)
  const to = new Int32Array(most)
  const share = new Float64Array(most)
  let end = 0
  for (let page = 0; page < pages; page++) {
    const shares = sharesOf(page, ways)
    const all = [...shares.values()].reduce((sum, one) => sum + one, 0)
    for (const [other, one] of shares) {
      to[end] = other
      share[end] = one / all
      end++
    }
    starts[page + 1] = end
  }
  return { starts, to, share }
}

function countSteps(pages: number, ways: readonly Way[]): number {
  let count = 0
  for (const { steps } of ways)
    for (let page = 0; page < pages; page++) count += steps[page]?.length ?? 0
  return count
}

/** A page that lacks a way gives its weight to the others. */
function sharesOf(page: number, ways: readonly Way[]): Map<number, number> {
  const shares = new Map<number, number>()
  for (const { weight, steps, isPartial } of ways) {
    const near = steps[page] ?? []
    const all = near.reduce((sum, [, strength]) => sum + strength, 0)
    const whole = isPartial ? Math.max(1, all) : all
    if (whole > 0)
      for (const [other, strength] of near)
        shares.set(other, (shares.get(other) ?? 0) + (weight * strength) / whole)
  }
  return shares
}
