/** Another page and how near it is, 0..1. */
export type Near = readonly [index: number, strength: number]

/** For each page the pages nearest to it by one signal, nearest first. */
export type Signal = readonly (readonly Near[])[]

/** Returns the k nearest of some pages; equal ones in page order. */
export function nearest(found: readonly Near[], k: number): Near[] {
  return strongest(found, k)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, k)
}

/** Sorting numbers alone is cheap: what is weaker than the k-th need not be compared by two keys. */
function strongest(found: readonly Near[], k: number): Near[] {
  if (found.length <= 2 * k) return [...found]
  const strengths = new Float64Array(found.length)
  for (const [i, [, strength]] of found.entries()) strengths[i] = strength
  const least = strengths.sort()[found.length - k] ?? 0
  return found.filter(([, strength]) => strength >= least)
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
