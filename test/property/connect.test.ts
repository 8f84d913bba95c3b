import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Relation } from '../../src/model/kind.ts'
import { connect } from '../../src/query/connect.ts'
import { graphOf, key, type Line } from '../support/graph.ts'

const relation = fc.constantFrom<Relation>(
  'requires',
  'refers-to',
  'next',
  'covers',
  'combines-with',
)
const lines: fc.Arbitrary<Line[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 7 }), relation, fc.integer({ min: 1, max: 7 })), {
    maxLength: 18,
    selector: (line) => line.join(' '),
  })
  .map((all) =>
    all
      .filter(([from, , to]) => from !== to)
      .map(([from, r, to]) => [`${from}`, r, `${to}`] as const),
  )

const STRENGTH: { [R in Relation]?: number } = { 'refers-to': 0.6, next: 0.5 }

type Graph = ReturnType<typeof graphOf>

/** All simple walks of up to four edges, in either direction, with their strength. */
function walks(graph: Graph, from: string, to: string): number[] {
  const found: number[] = []
  const go = (at: string, seen: string[], strength: number) => {
    if (at === to) found.push(strength)
    if (at === to || seen.length > 4) return
    graph.forEachEdge(at, (_, { relation }, source, target) => {
      const next = source === at ? target : source
      if (seen.includes(next)) return
      const rarity = Math.min(1, 1.5 / Math.log2(2 + graph.degree(next)))
      const link = (STRENGTH[relation] ?? 0.9) * (next === to ? 1 : rarity)
      go(next, [...seen, next], strength * link)
    })
  }
  go(from, [from], 1)
  return found
}

test('the first chain is the strongest of all walks of up to four links', () => {
  fc.assert(
    fc.property(lines, (some) => {
      const graph = graphOf(some, [1, 2])
      const all = walks(graph, key(1), key(2))
      const [best] = connect(graph, key(1), key(2))
      expect(best === undefined).toBe(all.length === 0)
      if (best) expect(best.strength).toBeCloseTo(Math.max(...all), 2)
    }),
  )
})

test('every chain is a walk along edges of the graph that passes no node twice', () => {
  fc.assert(
    fc.property(lines, (some) => {
      const graph = graphOf(some, [1, 2])
      const chains = connect(graph, key(1), key(2))
      for (const { hops } of chains) {
        expect([hops[0]?.from, hops.at(-1)?.to]).toEqual([key(1), key(2)])
        const passed = [key(1), ...hops.map((hop) => hop.to)]
        expect(new Set(passed).size).toBe(passed.length)
        for (const [index, { from, to, relation, forward, evidence }] of hops.entries()) {
          expect(from).toBe(passed[index])
          const edge = forward ? `${from} ${relation} ${to}` : `${to} ${relation} ${from}`
          expect(graph.hasEdge(edge)).toBe(true)
          expect(evidence).toEqual(graph.getEdgeAttribute(edge, 'evidence'))
        }
      }
      const strengths = chains.map((chain) => chain.strength)
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a))
    }),
  )
})

test('two nodes connect as strongly in one direction as in the other', () => {
  fc.assert(
    fc.property(lines, (some) => {
      const graph = graphOf(some, [1, 2])
      const strongest = (a: number, b: number) => connect(graph, key(a), key(b))[0]?.strength
      expect(strongest(1, 2)).toEqual(strongest(2, 1))
    }),
  )
})
