import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { LayoutRounds } from '../model/atlas.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { Place } from '../model/previous.ts'
import type { Projection } from '../model/projection.ts'
import { hash32 } from '../text/hash.ts'
import { settle } from './settle.ts'

/** The drawing fits a circle of this radius around the origin. */
const RADIUS = 100

/** How many rounds the force layout gets, and no fewer than so many of a large graph. */
const USUAL_ROUNDS = 400
const FEWEST_ROUNDS = 60
/** Rounds × nodes: above this a graph gets fewer rounds. */
const MAX_MOVES = 240_000

/** Returns how many rounds the force layout of a graph of this many nodes gets. */
export function roundsFor(order: number): LayoutRounds {
  const most = Math.round(MAX_MOVES / Math.max(1, order))
  const rounds = Math.min(USUAL_ROUNDS, Math.max(FEWEST_ROUNDS, most))
  return { rounds, usual: USUAL_ROUNDS }
}

/** Where fewer nodes than this have a place, the old drawing says little about the new one. */
const KNOWN_SHARE = 2 / 3

/** What a layout is drawn of: nodes, and lines between them by node number, each with its weight. */
export interface Drawing {
  keys: string[]
  from: Int32Array
  to: Int32Array
  weights: Float64Array
}

/**
 * Returns what has to be drawn, or the places where the earlier ones say enough: nodes that had one stay
 * there to the last digit, and new ones come near their neighbours; where most nodes are new, everything
 * is drawn afresh. The same graph and the same earlier places give the same places.
 */
export function planLayout(
  graph: AtlasGraph,
  lines: Projection,
  earlier: ReadonlyMap<string, Place> = new Map(),
): { draw: Drawing } | { places: Place[] } {
  const keys = graph.nodes()
  const known = keys.filter((key) => earlier.has(key)).length
  if (known < keys.length * KNOWN_SHARE) return { draw: drawingOf(lines, keys) }
  const places = settle(graph, lines, earlier)
  return { places: keys.map((key) => places.get(key) ?? { x: 0, y: 0 }) }
}

/** Gives every node its place, in node order. */
export function setPlaces(graph: AtlasGraph, places: readonly Place[]): void {
  for (const [at, key] of graph.nodes().entries()) {
    const { x = 0, y = 0 } = places[at] ?? {}
    graph.mergeNodeAttributes(key, { x, y })
  }
}

function drawingOf(lines: Projection, keys: string[]): Drawing {
  const numbers = new Map(keys.map((key, at) => [key, at]))
  const from = new Int32Array(lines.size)
  const to = new Int32Array(lines.size)
  const weights = new Float64Array(lines.size)
  let at = 0
  lines.forEachEdge((_, { weight }, one, other) => {
    from[at] = numbers.get(one) ?? 0
    to[at] = numbers.get(other) ?? 0
    weights[at] = weight
    at += 1
  })
  return { keys, from, to, weights }
}

/**
 * Returns a place for every node. It starts at a point drawn from its key; ForceAtlas2 (Jacomy et al.
 * 2014) then runs a fixed number of rounds.
 */
export function drawAfresh({ keys, from, to, weights }: Drawing): Place[] {
  if (keys.length === 0) return []
  const drawing: Projection = new UndirectedGraph()
  for (const key of keys) drawing.addNode(key, startOf(key))
  for (const [at, weight] of weights.entries())
    drawing.addEdgeWithKey(String(at), keys[from[at] as number], keys[to[at] as number], { weight })
  forceAtlas2.assign(drawing, {
    iterations: roundsFor(drawing.order).rounds,
    getEdgeWeight: 'weight',
    settings: {
      barnesHutOptimize: drawing.order > 300,
      // Coarser than usual: a third of the time for places that look the same.
      barnesHutTheta: 1.2,
      gravity: 1,
      scalingRatio: 12,
      slowDown: 1,
      edgeWeightInfluence: 1,
    },
  })
  return inCircle(drawing)
}

/** A point in the circle that depends on the key alone. */
function startOf(key: string): { x: number; y: number } {
  const hash = hash32(key)
  const angle = ((hash & 0xffff) / 0x10000) * 2 * Math.PI
  const distance = Math.sqrt((hash >>> 16) / 0x10000) * RADIUS
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance }
}

/** Returns the places moved to the origin and scaled; far outliers are drawn in, not cut off. */
function inCircle(drawing: Projection): Place[] {
  const nodes = drawing.nodes()
  const mean = (axis: 'x' | 'y') =>
    nodes.reduce((sum, key) => sum + drawing.getNodeAttribute(key, axis), 0) / nodes.length
  const centre = { x: mean('x'), y: mean('y') }
  const distances = nodes.map((key) => distanceOf(drawing, key, centre)).sort((a, b) => a - b)
  const reach = distances[Math.floor(distances.length * 0.98)] || 1
  return nodes.map((key) => {
    const distance = distanceOf(drawing, key, centre)
    const scale = (RADIUS / reach) * Math.min(1, (reach * 1.15) / Math.max(distance, 1e-9))
    const { x, y } = drawing.getNodeAttributes(key)
    return { x: round((x - centre.x) * scale), y: round((y - centre.y) * scale) }
  })
}

function distanceOf(drawing: Projection, key: string, centre: { x: number; y: number }): number {
  const { x, y } = drawing.getNodeAttributes(key)
  return Math.hypot(x - centre.x, y - centre.y)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
