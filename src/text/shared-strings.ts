/** Longer texts are hardly ever the same, and cost time to compare. */
const LONGEST = 100

/**
 * Returns a function that gives the equal short strings of all values it is given one place in memory.
 * What comes from a thread or from a file has a string of its own wherever one is named; values are
 * changed in place, and say the same.
 */
export function stringSharer(): <T extends object>(value: T) => T {
  const known = new Map<string, string>()
  const share = (holder: Record<string, unknown>): void => {
    for (const name in holder) {
      const value = holder[name]
      if (typeof value === 'object' && value !== null) share(value as Record<string, unknown>)
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
