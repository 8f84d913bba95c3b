/** Keeps a name's writing direction to itself, as `<bdi>` does in HTML. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`
}

/** Returns a name in one line, or in two of about the same length where one would be longer than `most`. */
export function linesOf(name: string, most: number): string[] {
  return (name.length <= most ? [name] : splitAt(name, name.length / 2)).map(isolate)
}

/** Returns a name in as many lines of about the same length, or in fewer where it has fewer words. */
export function stackOf(name: string, lines: number): string[] {
  const stack: string[] = []
  let rest = name
  for (let left = lines; left > 1; left--) {
    const [first = rest, second] = splitAt(rest, rest.length / left)
    if (second === undefined) break
    stack.push(first)
    rest = second
  }
  return [...stack, rest].map(isolate)
}

function splitAt(name: string, middle: number): string[] {
  const cut = bestCut(name, middle)
  return cut === undefined ? [name] : [name.slice(0, cut).trimEnd(), name.slice(cut).trimStart()]
}

/** The space nearest to a place; a cut after a mark of its own ("Traces: …") is worth a little. */
function bestCut(name: string, middle: number): number | undefined {
  let best: number | undefined
  let least = Infinity
  for (const { index } of name.matchAll(/\s/g)) {
    const isAfterMark = /[:·,–—]/.test(name[index - 1] ?? '')
    const distance = Math.abs(index - middle) - (isAfterMark ? 3 : 0)
    if (distance >= least) continue
    least = distance
    best = index
  }
  return best
}
