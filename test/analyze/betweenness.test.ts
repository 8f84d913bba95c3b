import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import oracle from 'graphology-metrics/centrality/betweenness.js'
import { expect, test } from 'vitest'
import { betweenness } from '../../src/analyze/betweenness.ts'

const graph = fc.integer({ min: 1, max: 9 }).chain((order) =>
  fc.record({
    order: fc.constant(order),
    edges: fc.array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: 20 }),
  }),
)

function neighboursOf({ order, edges }: { order: number; edges: [number, number][] }): number[][] {
  const sets = Array.from({ length: order }, () => new Set<number>())
  for (const [a, b] of edges) {
    if (a === b) continue
    sets[a]?.add(b)
    sets[b]?.add(a)
  }
  return sets.map((set) => [...set])
}

const all = (neighbours: number[][]) => neighbours.map((_, at) => at)

test('betweenness is what an independent implementation says', () => {
  fc.assert(
    fc.property(graph, (one) => {
      const neighbours = neighboursOf(one)
      const other = new UndirectedGraph()
      for (const at of all(neighbours)) other.addNode(at)
      for (const [from, list] of neighbours.entries())
        for (const to of list) other.mergeEdge(from, to)
      const expected = one.order < 3 ? {} : oracle(other, { getEdgeWeight: null })
      const found = betweenness(neighbours, all(neighbours))
      for (const at of all(neighbours)) expect(found[at]).toBeCloseTo(expected[at] ?? 0, 9)
    }),
  )
})

test('a hub is on all paths between its leaves, and what hangs alone on another on none', () => {
  const star = [[1, 2, 3], [0], [0], [0]]
  expect([...betweenness(star, all(star))]).toEqual([1, 0, 0, 0])
  const pair = [[1], [0], []]
  expect([...betweenness(pair, all(pair))]).toEqual([0, 0, 0])
})

test('from some of the nodes leaves are counted as if they were walked to', () => {
  fc.assert(
    fc.property(graph, fc.infiniteStream(fc.boolean()), (one, chosen) => {
      const neighbours = neighboursOf(one)
      const pivots = all(neighbours).filter(() => chosen.next().value)
      const found = betweenness(neighbours, pivots)
      for (const at of all(neighbours)) {
        const apart = pivots.map((pivot) => betweenness(neighbours, [pivot])[at] ?? 0)
        const mean = apart.reduce((sum, value) => sum + value, 0) / Math.max(1, pivots.length)
        expect(found[at]).toBeCloseTo(mean, 9)
      }
    }),
  )
})

test('the middle of a chain is on all paths between its ends', () => {
  expect([...betweenness([[1], [0, 2], [1]], [0, 1, 2])]).toEqual([0, 1, 0])
})

test('from some of the nodes it is an estimate of the same size', () => {
  const ring = Array.from({ length: 60 }, (_, at) => [(at + 1) % 60, (at + 59) % 60])
  const hub = [...ring.map((list) => [...list, 60]), all(ring)]
  const [exact, some] = [all(hub), [0, 7, 19, 33, 48]].map((pivots) => betweenness(hub, pivots))
  expect(some?.[60]).toBeGreaterThan(0.8 * (exact?.[60] ?? 0))
  expect(some?.[60]).toBeLessThan(1.2 * (exact?.[60] ?? 0))
})
