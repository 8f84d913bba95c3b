import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextSteps } from '../../src/query/next.ts'
import { learningPath } from '../../src/query/path.ts'
import {
  closureOf,
  cyclesIn,
  prerequisitesOf,
  requirementGraph,
} from '../../src/query/prerequisites.ts'
import { unlockedBy, unlockingPath } from '../../src/query/unlocks.ts'
import { codeUnitOrder } from '../../src/text/compare.ts'
import { graphOf, key, type Line } from '../support/graph.ts'
import { reachable, requirements } from '../support/random.ts'

const EPISODES = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(key)

function pairsOf(lines: readonly Line[]) {
  return lines.map(([from, , to]) => [key(from), key(to)] as const)
}

/** Groups of episodes that reach each other, by trying all pairs. */
function knots(lines: readonly Line[]): string[][] {
  const pairs = pairsOf(lines)
  const groups = EPISODES.map((one) =>
    EPISODES.filter(
      (other) =>
        one === other || (reachable(pairs, one).has(other) && reachable(pairs, other).has(one)),
    ),
  ).filter((group) => group.length > 1)
  return [...new Map(groups.map((group) => [group.join(), group])).values()]
}

test('a path is the target and exactly what it requires, directly or not', () => {
  fc.assert(
    fc.property(requirements, (lines) => {
      const { steps } = learningPath(graphOf(lines, EPISODES), key(1))
      const expected = new Set([key(1), ...reachable(pairsOf(lines), key(1))])
      expect(new Set(steps.map((step) => step.key))).toEqual(expected)
      expect(steps.length).toBe(expected.size)
    }),
  )
})

test('no step comes before what it requires, except inside a reported cycle', () => {
  fc.assert(
    fc.property(requirements, (lines) => {
      const { steps, cycles } = learningPath(graphOf(lines, EPISODES), key(1))
      const place = new Map(steps.map((step, index) => [step.key, index]))
      for (const [from, to] of pairsOf(lines)) {
        const at = place.get(from)
        if (at === undefined) continue
        const isKnot = cycles.some((cycle) => cycle.includes(from) && cycle.includes(to))
        if (!isKnot) expect(place.get(to)).toBeLessThan(at)
      }
    }),
  )
})

test('the steps of a cycle stand together', () => {
  fc.assert(
    fc.property(requirements, (lines) => {
      const { steps, cycles } = learningPath(graphOf(lines, EPISODES), key(1))
      const keys = steps.map((step) => step.key)
      for (const cycle of cycles) {
        const first = keys.indexOf(cycle[0] ?? key('none'))
        expect(keys.slice(first, first + cycle.length)).toEqual(cycle)
      }
    }),
  )
})

test('without what is known, a path holds neither it nor what only it needs', () => {
  fc.assert(
    fc.property(requirements, fc.subarray(EPISODES), (lines, known) => {
      const pairs = pairsOf(lines).filter(([, to]) => !known.includes(to))
      const { steps } = learningPath(graphOf(lines, EPISODES), key(1), { known })
      const expected = known.includes(key(1)) ? [] : [key(1), ...reachable(pairs, key(1))]
      expect(new Set(steps.map((step) => step.key))).toEqual(new Set(expected))
    }),
  )
})

test('the order of the edges changes no path', () => {
  fc.assert(
    fc.property(
      requirements.chain((lines) =>
        fc.tuple(
          fc.constant(lines),
          fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
        ),
      ),
      ([lines, shuffled]) => {
        const paths = [lines, shuffled].map((some) =>
          learningPath(graphOf(some, [1, ...EPISODES].reverse()), key(1)),
        )
        expect(paths[0]).toEqual(paths[1])
      },
    ),
  )
})

test('an episode unlocks exactly those whose closure holds it', () => {
  fc.assert(
    fc.property(requirements, (lines) => {
      const graph = graphOf(lines, EPISODES)
      for (const one of EPISODES) {
        const needing = EPISODES.filter(
          (other) => other !== one && closureOf(prerequisitesOf(graph), [other]).has(one),
        )
        expect(unlockedBy(graph, one)).toEqual(needing)
        const { steps, cycles } = unlockingPath(graph, one)
        const place = new Map(steps.map((step, index) => [step.key, index]))
        expect(new Set(place.keys())).toEqual(new Set(needing))
        for (const { key, because } of steps)
          for (const reason of because) {
            const isKnot = cycles.some((cycle) => cycle.includes(key) && cycle.includes(reason.key))
            if (!isKnot) expect(place.get(reason.key) ?? -1).toBeLessThan(place.get(key) ?? -1)
          }
      }
    }),
  )
})

test('the cycles are the strongly connected components of two and more', () => {
  fc.assert(
    fc.property(requirements, (lines) => {
      const prerequisites = prerequisitesOf(graphOf(lines, EPISODES))
      const graph = requirementGraph(prerequisites, new Set(EPISODES))
      expect(cyclesIn(graph, codeUnitOrder)).toEqual(knots(lines))
    }),
  )
})

test('what to hear next is all that requires nothing unknown, with those it is knotted to', () => {
  fc.assert(
    fc.property(requirements, fc.subarray(EPISODES), (lines, known) => {
      const groups = knots(lines.filter(([from, , to]) => ![from, to].map(key).some(isKnown)))
      function isKnown(one: string) {
        return known.some((other) => other === one)
      }
      const isFree = (one: string) => {
        const together = groups.find((group) => group.includes(one)) ?? [one]
        return pairsOf(lines).every(
          ([from, to]) => !together.includes(from) || together.includes(to) || isKnown(to),
        )
      }
      const expected = EPISODES.filter((one) => !isKnown(one) && isFree(one))
      const { steps } = nextSteps(graphOf(lines, EPISODES), { known })
      expect(new Set(steps.map((step) => step.key))).toEqual(new Set(expected))
      const leads = new Set(
        learningPath(graphOf(lines, EPISODES), key(1), { known }).steps.map((s) => s.key),
      )
      const toOne = nextSteps(graphOf(lines, EPISODES), { known, target: key(1) }).steps
      expect(toOne.map((step) => step.key)).toEqual(
        steps.map((step) => step.key).filter((one) => leads.has(one)),
      )
    }),
  )
})

test('a chain of 1500 requirements is walked to its end', () => {
  const lines = Array.from({ length: 1500 }, (_, i): Line => [`${i + 1}`, 'requires', `${i + 2}`])
  const { steps } = learningPath(graphOf(lines), key(1))
  expect(steps.map((step) => step.key)).toEqual(
    Array.from({ length: 1501 }, (_, i) => key(1501 - i)),
  )
})
