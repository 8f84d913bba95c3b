import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { AtlasGraph } from '../model/graph.ts'
import type { Place } from '../model/previous.ts'
import { type Projection, project } from '../model/projection.ts'
import { hash32 } from '../text/hash.ts'
import { settle } from './settle.ts'

/** The drawing fits a circle of this radius around the origin. */
const RADIUS = 100

/** How many rounds of the force layout a graph of this many nodes gets. */
function iterationsFor(order: number): number {
  return Math.round(Math.min(400, Math.max(60, 240_000 / Math.max(1, order))))
}

/** Where fewer nodes than this have a place, the old drawing says little about the new one. */
const KNOWN_SHARE = 2 / 3

/**
 * Gives every node its place. Nodes that had one stay there to the last digit, and new ones come near
 * their neighbours; where most nodes are new, everything is drawn afresh. The same graph and the same
 * earlier places give the same places.
 */
export function layOut(graph: AtlasGraph, earlier: ReadonlyMap<string, Place> = new Map()): void {
  if (graph.order === 0) return
  const known = graph.filterNodes((key) => earlier.has(key)).length
  if (known < graph.order * KNOWN_SHARE) drawAfresh(graph)
  else
    for (const [key, { x, y }] of settle(graph, earlier)) graph.mergeNodeAttributes(key, { x, y })
}

/**
 * A node starts at a point drawn from its key; ForceAtlas2 (Jacomy et al. 2014) then runs a fixed
 * number of rounds.
 */
function drawAfresh(graph: AtlasGraph): void {
  const drawing = project(graph)
  drawing.updateEachNodeAttributes((key) => startOf(key))
  forceAtlas2.assign(drawing, {
    iterations: iterationsFor(graph.order),
    getEdgeWeight: 'weight',
    settings: {
      barnesHutOptimize: graph.order > 300,
      // Coarser than usual: a third of the time for places that look the same.
      barnesHutTheta: 1.2,
      gravity: 1,
      scalingRatio: 12,
      slowDown: 1,
      edgeWeightInfluence: 1,
    },
  })
  fitToCircle(graph, drawing)
}

/** A point in the circle that depends on the key alone. */
function startOf(key: string): { x: number; y: number } {
  const hash = hash32(key)
  const angle = ((hash & 0xffff) / 0x10000) * 2 * Math.PI
  const distance = Math.sqrt((hash >>> 16) / 0x10000) * RADIUS
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance }
}

/** Moves the drawing to the origin and scales it; far outliers are drawn in, not cut off. */
function fitToCircle(graph: AtlasGraph, drawing: Projection): void {
  const nodes = drawing.nodes()
  const mean = (axis: 'x' | 'y') =>
    nodes.reduce((sum, key) => sum + drawing.getNodeAttribute(key, axis), 0) / nodes.length
  const centre = { x: mean('x'), y: mean('y') }
  const distances = nodes.map((key) => distanceOf(drawing, key, centre)).sort((a, b) => a - b)
  const reach = distances[Math.floor(distances.length * 0.98)] || 1
  for (const key of nodes) {
    const distance = distanceOf(drawing, key, centre)
    const scale = (RADIUS / reach) * Math.min(1, (reach * 1.15) / Math.max(distance, 1e-9))
    const { x, y } = drawing.getNodeAttributes(key)
    graph.setNodeAttribute(key, 'x', round((x - centre.x) * scale))
    graph.setNodeAttribute(key, 'y', round((y - centre.y) * scale))
  }
}

function distanceOf(drawing: Projection, key: string, centre: { x: number; y: number }): number {
  const { x, y } = drawing.getNodeAttributes(key)
  return Math.hypot(x - centre.x, y - centre.y)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
