/** Longer texts are hardly ever the same, and cost time to compare. */
const LONGEST = 100

/** A list of its own takes fifty bytes, which is much where most lists of most values are empty. */
const NOTHING: readonly never[] = Object.freeze([])

/**
 * Returns a function that gives the equal short strings of all values it is given one place in memory, and
 * likewise the lists of nothing and of one such string, which nobody may change. What comes from a thread or
 * from a file has a string of its own wherever one is named; values are changed in place, and say the same.
 */
export function stringSharer(): <T extends object>(value: T) => T {
  const known = new Map<string, string>()
  const lists = new Map<string, readonly string[]>()
  const listOf = (text: string): readonly string[] => {
    const list = lists.get(text) ?? Object.freeze([text])
    lists.set(text, list)
    return list
  }
  const share = (holder: Record<string, unknown>): void => {
    for (const name in holder) {
      const value = holder[name]
      if (Array.isArray(value) && value.length < 2) {
        const [only] = value
        if (value.length === 0) holder[name] = NOTHING
        else if (typeof only === 'string' && only.length <= LONGEST) holder[name] = listOf(only)
        else share(value as unknown as Record<string, unknown>)
      } else if (typeof value === 'object' && value !== null)
        share(value as Record<string, unknown>)
      else if (typeof value === 'string' && value.length <= LONGEST) {
        const first = known.get(value)
        if (first === undefined) known.set(value, value)
        else holder[name] = first
      }
    }
  }
  return (value) => {
    share(value as Record<string, unknown>)
    return value
  }
}
