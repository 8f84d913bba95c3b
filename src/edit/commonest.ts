import { codeUnitOrder } from '../text/compare.ts'

/** Returns the value that stands there most often; of several the first in code unit order. */
export function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || codeUnitOrder(a[0], b[0]))[0]?.[0]
}
