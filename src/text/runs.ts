/** A class for each code unit, as soon as one was met; 0 is not yet known. */
export interface UnitClasses {
  readonly known: Uint8Array
  /** Returns the class of a unit that is met for the first time, and notes it. */
  learn(code: number): number
}

/** The class of what is between runs; any other is in one. */
export const SEPARATOR = 1

/** Returns classes that are known when they are asked for. */
export function unitClasses(classOf: (char: string) => number): UnitClasses {
  const known = new Uint8Array(0x10000)
  const learn = (code: number): number => (known[code] = classOf(String.fromCharCode(code)))
  return { known, learn }
}

/** Returns the longest pieces of a text without separators. */
export function splitRuns(text: string, classes: UnitClasses): string[] {
  const runs: string[] = []
  let start = runStart(text, 0, classes)
  while (start < text.length) {
    const end = runEnd(text, start, classes)
    runs.push(text.slice(start, end))
    start = runStart(text, end, classes)
  }
  return runs
}

/** Returns where the next run begins, or the length of the text. */
export function runStart(text: string, from: number, classes: UnitClasses): number {
  return edgeAfter(text, from, classes, false)
}

/** Returns where the run ends that a place is in. */
export function runEnd(text: string, from: number, classes: UnitClasses): number {
  return edgeAfter(text, from, classes, true)
}

/**
 * By hand, because a large corpus has millions of words and an expression takes three times as long; by
 * tables, because a function for each unit takes a quarter more.
 */
function edgeAfter(
  text: string,
  from: number,
  { known, learn }: UnitClasses,
  isIn: boolean,
): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((((known[code] as number) || learn(code)) !== SEPARATOR) !== isIn) return at
  }
  return text.length
}
