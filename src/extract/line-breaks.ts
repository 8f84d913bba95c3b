interface HasText {
  text: string
}

/** Where the lines of a text end: looked for once, however many places in it are asked for. */
const lineEnds = new WeakMap<HasText, { length: number; ends: readonly number[] }>()

function lineEndsOf(inline: HasText): readonly number[] {
  const { text } = inline
  const known = lineEnds.get(inline)
  if (known?.length === text.length) return known.ends
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at)
  lineEnds.set(inline, { length: text.length, ends })
  return ends
}

/** Returns how many line ends stand from `start` up to `end`, and the index of the last. */
export function breaksBetween(inline: HasText, start: number, end: number) {
  const ends = lineEndsOf(inline)
  const behind = firstAtLeast(ends, end)
  const count = behind - firstAtLeast(ends, start)
  return { count, last: ends[behind - 1] ?? -1 }
}

/** Returns the place in sorted numbers of the first that is not below `least`. */
function firstAtLeast(sorted: readonly number[], least: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
