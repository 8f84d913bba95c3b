/** Another page and how near it is, 0..1. */
export type Near = readonly [index: number, strength: number]

/** For each page the pages nearest to it by one signal, nearest first. */
export type Signal = readonly (readonly Near[])[]

/** Returns the k nearest of some pages; equal ones in page order. */
export function nearest(found: Iterable<Near>, k: number): Near[] {
  return [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, k)
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
