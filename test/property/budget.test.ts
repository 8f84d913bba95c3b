import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestSet } from '../../src/query/best-set.ts'
import type { Choice } from '../../src/query/choice.ts'
import { learningPath } from '../../src/query/path.ts'
import { graphOf, key, type Line } from '../support/graph.ts'

/** Up to twelve choices, each requiring some before it; short times, so that ties are common. */
const choices: fc.Arbitrary<Choice[]> = fc.integer({ min: 0, max: 12 }).chain((size) =>
  fc.tuple(
    ...Array.from({ length: size }, (_, index) =>
      fc.record({
        minutes: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 90 })),
        goals: fc.constantFrom(0, 0, 0, 1),
        steps: fc.constantFrom(1, 1, 1, 2, 3),
        needs: index === 0 ? fc.constant([]) : fc.uniqueArray(fc.nat(index - 1), { maxLength: 3 }),
      }),
    ),
  ),
)
const budget = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 600 }))

/** The best of all sets that hold what they require, by trying each. */
function exhaustive(all: readonly Choice[], budget: number): number[] {
  let best: number[] = []
  for (let bits = 0; bits < 2 ** all.length; bits++) {
    const set = all.flatMap((_, index) => (bits & (1 << index) ? [index] : []))
    const isClosed = set.every((index) => all[index]?.needs.every((need) => set.includes(need)))
    if (isClosed && sum(all, set, 'minutes') <= budget && isBefore(all, set, best)) best = set
  }
  return best
}

function sum(all: readonly Choice[], set: readonly number[], what: 'minutes' | 'goals' | 'steps') {
  return set.reduce((total, index) => total + (all[index]?.[what] ?? 0), 0)
}

function isBefore(all: readonly Choice[], a: number[], b: number[]): boolean {
  const values = (set: number[]) => [
    -sum(all, set, 'goals'),
    -sum(all, set, 'steps'),
    sum(all, set, 'minutes'),
    // The earlier choices: of two sets the one that holds the first they differ in.
    ...all.map((_, index) => (set.includes(index) ? 0 : 1)),
  ]
  const left = values(a)
  const right = values(b)
  const differs = left.findIndex((value, at) => value !== right[at])
  return differs >= 0 && (left[differs] ?? 0) < (right[differs] ?? 0)
}

test('the best set within a time is the one that exhaustive search finds', () => {
  fc.assert(
    fc.property(choices, budget, (all, time) => {
      const { chosen, exact, atMost } = bestSet(all, time)
      const expected = exhaustive(all, time)
      expect(chosen).toEqual(expected)
      expect(exact).toBe(true)
      expect(atMost).toEqual({
        goals: sum(all, expected, 'goals'),
        steps: sum(all, expected, 'steps'),
      })
    }),
    { numRuns: 500 },
  )
})

test('a search that is cut off gives a set that fits, and a bound that holds', () => {
  fc.assert(
    fc.property(choices, budget, (all, time) => {
      const { chosen, exact, atMost } = bestSet(all, time, { limit: 0, width: 1 })
      const best = exhaustive(all, time)
      const worth = (set: readonly number[]) =>
        sum(all, set, 'goals') * 100 + sum(all, set, 'steps')
      expect(sum(all, chosen, 'minutes')).toBeLessThanOrEqual(time)
      for (const index of chosen)
        expect(chosen).toEqual(expect.arrayContaining([...(all[index]?.needs ?? [])]))
      expect(atMost.goals * 100 + atMost.steps).toBeGreaterThanOrEqual(worth(best))
      if (exact) expect(chosen).toEqual(best)
    }),
  )
})

/** Up to twelve episodes that require each other, cycles included, with their minutes. */
const corpora = fc.record({
  lines: fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })), {
      maxLength: 24,
      selector: ([from, to]) => `${from} ${to}`,
    })
    .map((pairs) =>
      pairs
        .filter(([from, to]) => from !== to)
        .map(([from, to]): Line => [`${from}`, 'requires', `${to}`]),
    ),
  minutes: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 12 }),
})

test('of a path with circles the budget takes as many steps in as few minutes as any set of them', () => {
  fc.assert(
    fc.property(corpora, budget, ({ lines, minutes }, time) => {
      const episodes = minutes.map((_, index) => key(index + 1))
      const graph = graphOf(lines, episodes)
      for (const [index, one] of episodes.entries())
        graph.setNodeAttribute(one, 'durationMinutes', minutes[index] ?? 0)
      const all = learningPath(graph, key(1)).steps
      const best = learningPath(graph, key(1), { budget: time })
      const values: number[][] = []
      for (let bits = 0; bits < 2 ** all.length; bits++) {
        const set = all.filter((_, index) => bits & (1 << index))
        const keys = new Set<string>(set.map((step) => step.key))
        const isClosed = lines.every(([from, , to]) => !keys.has(key(from)) || keys.has(key(to)))
        const sum = set.reduce((total, step) => total + step.minutes, 0)
        if (isClosed && sum <= time) values.push([keys.has(key(1)) ? 1 : 0, set.length, 0 - sum])
      }
      values.sort(
        (a, b) => b.map((value, at) => value - (a[at] ?? 0)).find((one) => one !== 0) ?? 0,
      )
      const reached = best.budget?.goals.reached
      expect([reached, best.steps.length, 0 - best.minutes]).toEqual(values[0])
      expect(best.budget?.exact).toBe(true)
    }),
  )
})
