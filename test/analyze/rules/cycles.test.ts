import fc from 'fast-check'
import { DirectedGraph } from 'graphology'
import { describe, expect, test } from 'vitest'
import { knotsOf } from '../../../src/analyze/rules/cycles.ts'

type Edge = readonly [from: number, to: number]

function graphOf(size: number, edges: readonly Edge[]): DirectedGraph {
  const graph = new DirectedGraph()
  for (let node = 0; node < size; node++) graph.addNode(String(node))
  for (const [from, to] of edges) if (from !== to) graph.mergeDirectedEdge(String(from), String(to))
  return graph
}

const graphs = fc
  .integer({ min: 1, max: 7 })
  .chain((size) =>
    fc.tuple(
      fc.constant(size),
      fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 16 }),
    ),
  )

/** Every walk without repetition from `start` back to it. */
function cyclesThrough(graph: DirectedGraph, start: string): string[][] {
  const found: string[][] = []
  const walk = (path: string[]) => {
    for (const next of graph.outNeighbors(path.at(-1))) {
      if (next === start && path.length > 1) found.push(path)
      else if (!path.includes(next)) walk([...path, next])
    }
  }
  walk([start])
  return found
}

function isOnOneCycle(graph: DirectedGraph, a: string, b: string): boolean {
  const reaches = (from: string, to: string) => {
    const seen = new Set([from])
    for (const node of seen) for (const next of graph.outNeighbors(node)) seen.add(next)
    return seen.has(to)
  }
  return reaches(a, b) && reaches(b, a)
}

describe('knots', () => {
  test('hold together exactly the nodes that reach each other', () => {
    fc.assert(
      fc.property(graphs, ([size, edges]) => {
        const graph = graphOf(size, edges)
        const groups = new Map<string, string[]>()
        for (const node of graph.nodes()) {
          const members = graph.nodes().filter((other) => isOnOneCycle(graph, node, other))
          if (members.length > 1) groups.set(members.sort().join(), members)
        }
        expect(
          knotsOf(graph)
            .map(({ members }) => members.join())
            .sort(),
        ).toEqual([...groups.keys()].sort())
      }),
    )
  })

  test('are told by a cycle of the graph than which none is shorter', () => {
    fc.assert(
      fc.property(graphs, ([size, edges]) => {
        const graph = graphOf(size, edges)
        for (const { members, cycle } of knotsOf(graph)) {
          for (const [index, node] of cycle.entries()) {
            expect(members).toContain(node)
            expect(graph.hasDirectedEdge(node, cycle[(index + 1) % cycle.length])).toBe(true)
          }
          expect(new Set(cycle).size).toBe(cycle.length)
          const lengths = members.flatMap((node) =>
            cyclesThrough(graph, node).map((one) => one.length),
          )
          expect(cycle.length).toBe(Math.min(...lengths))
        }
      }),
    )
  })

  test('do not depend on the order in which edges were added', () => {
    fc.assert(
      fc.property(graphs, ([size, edges]) => {
        expect(knotsOf(graphOf(size, [...edges].reverse()))).toEqual(knotsOf(graphOf(size, edges)))
      }),
    )
  })

  test('of thousands of nodes take no longer than the eye notices', () => {
    const size = 3000
    const ring = Array.from({ length: size }, (_, node): Edge => [node, (node + 1) % size])
    const [knot] = knotsOf(graphOf(size, ring))
    expect(knot?.cycle).toHaveLength(size)
  }, 5000)
})
