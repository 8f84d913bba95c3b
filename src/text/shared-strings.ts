/** Longer texts are hardly ever the same, and cost time to compare. */
const LONGEST = 100

/** What no string that is shared has in it, unless by chance; a list of such strings is not shared. */
const BETWEEN = '\0'

/**
 * Returns a function that gives the equal short strings of all values it is given one place in memory, and
 * likewise lists of such strings, which nobody may change: those of none or one in all values, longer ones
 * (the headings above each place) in one. What is read from a text has a string and a list of its own
 * wherever one is named; values are changed in place, and say the same.
 */
export function stringSharer(): <T extends object>(value: T) => T {
  const known = new Map<string, string>()
  const shortLists = new Map<string, Texts>()
  const longLists = new Map<string, Texts>()
  const shareText = (text: string): string => {
    const first = known.get(text)
    if (first === undefined) known.set(text, text)
    return first ?? text
  }
  const shareList = (list: Texts): Texts => {
    const lists = list.length < 2 ? shortLists : longLists
    const id = `${list.length} ${list.join(BETWEEN)}`
    const first = lists.get(id) ?? Object.freeze(list.map(shareText))
    lists.set(id, first)
    return first
  }
  const share = (holder: Record<string, unknown>): void => {
    for (const name in holder) {
      const value = holder[name]
      if (isShared(value)) holder[name] = shareText(value)
      else if (isListOfShared(value)) holder[name] = shareList(value)
      else if (typeof value === 'object' && value !== null) share(value as Record<string, unknown>)
    }
  }
  return (value) => {
    share(value as Record<string, unknown>)
    longLists.clear()
    return value
  }
}

type Texts = readonly string[]

function isShared(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST && !value.includes(BETWEEN)
}

function isListOfShared(value: unknown): value is Texts {
  return Array.isArray(value) && value.every(isShared)
}
