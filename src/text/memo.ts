/** So many answers are kept: more than that hardly ever come back. */
const KEPT = 20_000
/** In characters. A longer one is no heading or name, and is not met again. */
const LONGEST = 200

/** Returns a function that answers the same text from memory. The answers are shared: nobody may change one. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    if (text.length > LONGEST) return work(text)
    const own = copyOf(text)
    const answer = work(own)
    if (answers.size >= KEPT) answers.clear()
    answers.set(own, answer)
    return answer
  }
}

/** A part of a text holds all of it in memory, as the engine keeps strings; a copy holds nothing. */
export function copyOf(text: string): string {
  return text.split('').join('')
}

/**
 * Returns a function that answers the same value from memory, as long as anybody holds the value. Where answers
 * are large, `most` says how many are kept: then they are all forgotten, and made anew when they are asked for.
 */
export function rememberedOf<T extends object, R extends string | object>(
  work: (value: T) => R,
  most = KEPT,
): (value: T) => R {
  let answers = new WeakMap<T, R>()
  let count = 0
  return (value) => {
    const known = answers.get(value)
    if (known !== undefined) return known
    const answer = work(value)
    if (count >= most) {
      answers = new WeakMap()
      count = 0
    }
    answers.set(value, answer)
    count += 1
    return answer
  }
}

/** Returns a function that makes a value when it is first asked for it. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
