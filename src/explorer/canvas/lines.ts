/** Keeps a name's writing direction to itself, as `<bdi>` does in HTML. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`
}

/** Returns a name in one line, or in two of about the same length where one would be longer than `most`. */
export function linesOf(name: string, most: number): string[] {
  if (name.length <= most) return [isolate(name)]
  const cut = bestCut(name)
  if (cut === undefined) return [isolate(name)]
  const [first, second] = [name.slice(0, cut).trimEnd(), name.slice(cut).trimStart()]
  return [isolate(first), isolate(second)]
}

/** The space nearest to the middle; a cut after a mark of its own ("Traces: …") is worth a little. */
function bestCut(name: string): number | undefined {
  let best: number | undefined
  let least = Infinity
  for (const { index } of name.matchAll(/\s/g)) {
    const isAfterMark = /[:·,–—]/.test(name[index - 1] ?? '')
    const distance = Math.abs(index - name.length / 2) - (isAfterMark ? 3 : 0)
    if (distance >= least) continue
    least = distance
    best = index
  }
  return best
}
