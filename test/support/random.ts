import fc from 'fast-check'
import type { Line } from './graph.ts'

/** Directed requirements among up to nine episodes, cycles and repeats included. */
export const requirements: fc.Arbitrary<Line[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), {
    maxLength: 20,
    selector: ([from, to]) => `${from} ${to}`,
  })
  .map((pairs) =>
    pairs
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => [`${from}`, 'requires', `${to}`] as const),
  )

/** Returns everything that can be reached from `start` over the pairs, itself included only by a cycle. */
export function reachable(pairs: readonly (readonly [string, string])[], start: string) {
  const found = new Set<string>()
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const [from, to] of pairs) if (from === start || found.has(from)) found.add(to)
  }
  return found
}
