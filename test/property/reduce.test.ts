import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupsInOrder, listenOrder, listenRanks } from '../../src/query/order.ts'
import { cyclesIn, prerequisitesOf, requirementGraph } from '../../src/query/prerequisites.ts'
import { nearestOnly } from '../../src/query/reduce.ts'
import { graphOf, key, type Line } from '../support/graph.ts'
import { reachable, requirements } from '../support/random.ts'

const EPISODES = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(key)

function nearest(lines: readonly Line[]) {
  const graph = graphOf(lines, EPISODES)
  const within = requirementGraph(prerequisitesOf(graph), new Set(EPISODES))
  const cycles = cyclesIn(within, listenOrder(graph))
  const groups = groupsInOrder(within, cycles, listenRanks(graph, EPISODES))
  return [...nearestOnly(within, groups)].flatMap(([from, all]) =>
    [...all].map((to) => [from, to] as const),
  )
}

test('a requirement is left out exactly where a way through a third episode outside its cycle says it', () => {
  fc.assert(
    fc.property(requirements, (lines) => {
      const pairs = lines.map(([from, , to]) => [key(from), key(to)] as const)
      const reach = new Map(EPISODES.map((one) => [one, reachable(pairs, one)]))
      const leadsTo = (a: string, b: string) => reach.get(key(a))?.has(b) ?? false
      const isLonger = (from: string, to: string) =>
        EPISODES.some(
          (third) =>
            leadsTo(from, third) &&
            leadsTo(third, to) &&
            !leadsTo(third, from) &&
            !leadsTo(to, third),
        )
      const expected = pairs.filter(([from, to]) => leadsTo(to, from) || !isLonger(from, to))
      expect(new Set(nearest(lines).map(String))).toEqual(new Set(expected.map(String)))
    }),
  )
})

test('what is left reaches all that was reached', () => {
  fc.assert(
    fc.property(requirements, (lines) => {
      const pairs = lines.map(([from, , to]) => [key(from), key(to)] as const)
      const left = nearest(lines)
      for (const one of EPISODES) expect(reachable(left, one)).toEqual(reachable(pairs, one))
    }),
  )
})
