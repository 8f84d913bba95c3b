import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import { expect, test } from 'vitest'
import { drawAfresh, planLayout, setPlaces } from '../../src/graph/layout.ts'
import type { AtlasGraph, EdgeAttributes, NodeAttributes } from '../../src/model/graph.ts'
import type { Place } from '../../src/model/previous.ts'
import { project } from '../../src/model/projection.ts'
import { atlasOf, type Files, realVocabulary } from '../support/corpus.ts'
import { graphOf, type Line } from '../support/graph.ts'

function layOut(graph: AtlasGraph, earlier?: ReadonlyMap<string, Place>): void {
  const plan = planLayout(graph, project(graph), earlier)
  setPlaces(graph, 'draw' in plan ? drawAfresh(plan.draw) : plan.places)
}

const RADIUS = 100
const RING: Line[] = Array.from({ length: 12 }, (_, i) => [`${i}`, 'requires', `${(i + 1) % 12}`])

type Places = Record<string, readonly [number | undefined, number | undefined]>

function placesOf(graph: AtlasGraph): Places {
  const rows = graph.mapNodes((id, { x, y }) => [id, [x, y]] as const)
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function laidOut(graph: AtlasGraph): Places {
  layOut(graph)
  return placesOf(graph)
}

/** The same graph with nodes and edges inserted the other way around. */
function reversed(graph: AtlasGraph): AtlasGraph {
  const copy: AtlasGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()
  for (const node of graph.nodes().reverse()) copy.addNode(node, graph.getNodeAttributes(node))
  for (const edge of graph.edges().reverse())
    copy.addDirectedEdgeWithKey(
      edge,
      graph.source(edge),
      graph.target(edge),
      graph.getEdgeAttributes(edge),
    )
  return copy
}

function demoFiles(): Record<string, string> {
  const folder = join(import.meta.dirname, '../../data/episodes')
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

const demo = (files: Files) => atlasOf(files, { vocabulary: realVocabulary() })

test.each([
  ['nothing', graphOf([])],
  ['one node', graphOf([], ['1'])],
  ['two nodes without an edge', graphOf([], ['1', '2'])],
  ['two nodes', graphOf([['1', 'requires', '2']])],
  [
    'many edges between two nodes',
    graphOf([
      ['1', 'requires', '2'],
      ['1', 'next', '2'],
      ['2', 'previous', '1'],
    ]),
  ],
  ['a ring', graphOf(RING)],
  ['a series alone, whose edges do not pull', graphOf([['1', 'part-of', 'series:s']])],
])('every place is finite and inside the circle: %s', (_, graph) => {
  layOut(graph)
  graph.forEachNode((_, { x = Number.NaN, y = Number.NaN }) => {
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
    expect(Math.hypot(x, y)).toBeLessThanOrEqual(RADIUS * 1.15 + 0.02)
  })
})

test('the same graph gets the same places', () => {
  expect(laidOut(graphOf(RING))).toEqual(laidOut(graphOf(RING)))
})

test('places do not depend on where the nodes were before', () => {
  const graph = graphOf(RING)
  const first = laidOut(graph)
  expect(laidOut(graph)).toEqual(first)
})

test('nodes that are linked stand nearer to each other than to strangers', () => {
  const clique = (names: string[]): Line[] =>
    names.flatMap((a) => names.filter((b) => a < b).map((b) => [a, 'requires', b] as const))
  const graph = graphOf([...clique(['1', '2', '3', '4']), ...clique(['5', '6', '7', '8'])])
  layOut(graph)
  const distance = (a: string, b: string) => {
    const [from, to] = [a, b].map((name) => graph.getNodeAttributes(`episode:${name}`))
    return Math.hypot((from?.x ?? 0) - (to?.x ?? 0), (from?.y ?? 0) - (to?.y ?? 0))
  }
  expect(distance('1', '2')).toBeLessThan(distance('1', '6'))
  expect(distance('5', '8')).toBeLessThan(distance('4', '8'))
})

test('the demo corpus gets the same places in whatever order its graph was filled', async () => {
  const { graph } = await demo(demoFiles())
  expect(laidOut(reversed(graph))).toEqual(placesOf(graph))
})

function earlierPlaces(graph: AtlasGraph): Map<string, Place> {
  return new Map(graph.mapNodes((key, { x = 0, y = 0 }) => [key, { x, y }]))
}

test('one more document moves nobody, and comes near its neighbours', async () => {
  const files = demoFiles()
  const [added = '', ...kept] = Object.keys(files)
  const before = (await demo(Object.fromEntries(kept.map((name) => [name, files[name] ?? '']))))
    .graph
  const { graph } = await demo(files)
  const places = earlierPlaces(before)
  layOut(graph, places)
  for (const [key, place] of places)
    if (graph.hasNode(key)) expect(graph.getNodeAttributes(key)).toMatchObject(place)
  const own = graph.getNodeAttributes(`episode:${added.replace(/\.md$/, '')}`)
  const distances = earlierPlaces(graph)
  const to = (key: string) =>
    Math.hypot(
      (distances.get(key)?.x ?? 0) - (own.x ?? 0),
      (distances.get(key)?.y ?? 0) - (own.y ?? 0),
    )
  const mean = (keys: string[]) => keys.reduce((sum, key) => sum + to(key), 0) / keys.length
  const neighbours = graph.neighbors(`episode:${added.replace(/\.md$/, '')}`)
  expect(mean(neighbours)).toBeLessThan(mean(graph.nodes()))
})

test('nodes keep their places to the last digit, whoever comes or goes', () => {
  const names = fc.integer({ min: 1, max: 30 }).map(String)
  const lines = fc.uniqueArray(fc.tuple(names, fc.constant('requires' as const), names), {
    minLength: 30,
    selector: ([from, , to]) => `${from} ${to}`,
  })
  fc.assert(
    fc.property(lines, fc.nat(10), (all, left) => {
      const before = graphOf(all.slice(left))
      layOut(before)
      const places = earlierPlaces(before)
      const after = graphOf(all)
      fc.pre(after.filterNodes((key) => places.has(key)).length >= (after.order * 2) / 3)
      layOut(after, places)
      for (const [key, place] of places) expect(after.getNodeAttributes(key)).toMatchObject(place)
      const again = reversed(after)
      layOut(again, places)
      expect(placesOf(again)).toEqual(placesOf(after))
    }),
    { numRuns: 30 },
  )
})

test('new nodes find a place of their own, also those that nobody with a place is linked to', () => {
  const before = graphOf(RING)
  layOut(before)
  const after = graphOf([
    ...RING,
    ['1', 'requires', 'a'],
    ['1', 'requires', 'b'],
    ['c', 'requires', 'd'],
  ])
  layOut(after, earlierPlaces(before))
  const spots = Object.values(placesOf(after)).map(([x, y]) => `${x} ${y}`)
  expect(new Set(spots).size).toBe(after.order)
  const { x = 0, y = 0 } = after.getNodeAttributes('episode:c')
  expect(Math.hypot(x, y)).toBeCloseTo(105, 0)
})

test('a drawing of which most nodes are new is drawn afresh', () => {
  const afresh = laidOut(graphOf(RING))
  const graph = graphOf(RING)
  layOut(graph, new Map([['episode:1', { x: 7, y: 7 }]]))
  expect(placesOf(graph)).toEqual(afresh)
})
