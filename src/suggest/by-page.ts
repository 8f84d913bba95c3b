/** An empty set of its own takes 200 bytes, and in a corpus of short notes most pages have one of each sort. */
const NO_NUMBERS: ReadonlySet<number> = new Set()
const NO_ENTRIES = new Map<never, never>()

/** Numbers by page; pages that have none share one set. */
export interface SetsByPage {
  of: readonly ReadonlySet<number>[]
  add(page: number, value: number): void
}

export function setsByPage(pages: number): SetsByPage {
  const own = new Array<Set<number> | undefined>(pages).fill(undefined)
  const of = new Array<ReadonlySet<number>>(pages).fill(NO_NUMBERS)
  return {
    of,
    add(page, value) {
      const set = own[page] ?? new Set()
      own[page] = set
      of[page] = set.add(value)
    },
  }
}

/** Returns a map that is read alone from here on; all empty ones are one. */
export function finished<K, V>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  return map.size === 0 ? NO_ENTRIES : map
}
