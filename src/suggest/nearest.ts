/** Another page and how near it is, 0..1. */
export type Near = readonly [index: number, strength: number]

/** For each page the pages nearest to it by one signal, nearest first. */
export type Signal = readonly (readonly Near[])[]

/** So many times what is kept is looked through at once. */
const ROOM = 4

/**
 * Keeps the k nearest of the pages that it is shown. What is too far is not even kept for a moment: in a large
 * corpus most pages have something in common with most others.
 */
export class Nearest {
  readonly #k: number
  #kept: Near[] = []
  /** Who is not even as near as this is none of them. */
  #least = Number.NEGATIVE_INFINITY

  constructor(k: number) {
    this.#k = k
  }

  add(index: number, strength: number): void {
    if (strength < this.#least) return
    this.#kept.push([index, strength])
    if (this.#kept.length >= ROOM * this.#k) this.#leaveOut()
  }

  /** Returns the k nearest, equal ones in page order, and begins anew. */
  take(): Near[] {
    this.#leaveOut()
    const taken = this.#kept
    this.#kept = []
    this.#least = Number.NEGATIVE_INFINITY
    return taken
  }

  #leaveOut(): void {
    this.#kept.sort((a, b) => b[1] - a[1] || a[0] - b[0])
    if (this.#kept.length < this.#k) return
    this.#kept.length = this.#k
    this.#least = this.#kept.at(-1)?.[1] ?? Number.POSITIVE_INFINITY
  }
}

/** Returns the k nearest of some pages; equal ones in page order. */
export function nearest(found: readonly Near[], k: number): Near[] {
  const kept = new Nearest(k)
  for (const [index, strength] of found) kept.add(index, strength)
  return kept.take()
}

/** Returns the strength of one page in a list of near ones. */
export function strengthOf(near: readonly Near[] | undefined, index: number): number {
  return near?.find(([other]) => other === index)?.[1] ?? 0
}

/** Returns a signal read against its direction. */
export function reverse(signal: Signal): Near[][] {
  const back: Near[][] = signal.map(() => [])
  for (const [from, near] of signal.entries())
    for (const [to, strength] of near) back[to]?.push([from, strength])
  return back
}
