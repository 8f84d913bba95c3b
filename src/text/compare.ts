const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' })

/** Orders names as a reader expects (`Episode 9` before `Episode 10`), the same on every machine. */
export function naturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || codeUnitOrder(a, b)
}

/** Orders by UTF-16 code units: total, fast, and the same everywhere. */
export function codeUnitOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
