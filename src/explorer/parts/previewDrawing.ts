import type { SiteEdge, SiteNode } from '../../model/site.ts'
import { type Box, isolate, overlap, placeLabel } from '../canvas/placing.ts'
import { shorten } from '../format.ts'
import type { Lookup } from '../lookup.ts'
import type { Palette } from '../palette.ts'
import type { Scene } from '../scene.ts'

const MARGIN = 28
const NAMED = 14

interface Drawing {
  scene: Scene
  edges: readonly SiteEdge[]
  lookup: Lookup
  palette: Palette
}

/** Draws the whole map into a canvas of any size, with the names of its most linked nodes. */
export function drawPreview(canvas: HTMLCanvasElement, drawing: Drawing): void {
  const context = canvas.getContext('2d')
  const { clientWidth: width, clientHeight: height } = canvas
  if (!context || width === 0 || height === 0) return
  canvas.width = width * devicePixelRatio
  canvas.height = height * devicePixelRatio
  context.scale(devicePixelRatio, devicePixelRatio)
  const place = placing(drawing.scene.nodes, width, height)
  drawEdges(context, drawing, place)
  const most = Math.max(1, ...drawing.scene.nodes.slice(0, 1).map((node) => node.degree))
  for (const node of [...drawing.scene.nodes].reverse())
    drawNode(context, node, place(node), most, drawing.palette)
  drawNames(context, drawing, place, { x: 0, y: 0, width, height })
}

type Point = { x: number; y: number }
type Place = (node: SiteNode) => Point

function placing(nodes: readonly SiteNode[], width: number, height: number): Place {
  const xs = nodes.map((node) => node.x)
  const ys = nodes.map((node) => node.y)
  const [left, right] = extent(xs)
  const [low, high] = extent(ys)
  const scale = Math.min(
    (width - 2 * MARGIN) / (right - left || 1),
    (height - 2 * MARGIN) / (high - low || 1),
  )
  return ({ x, y }) => ({
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: height / 2 - (y - (low + high) / 2) * scale,
  })
}

function extent(values: readonly number[]): [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return low <= high ? [low, high] : [0, 0]
}

function drawEdges(context: CanvasRenderingContext2D, drawing: Drawing, place: Place): void {
  context.strokeStyle = drawing.palette.edge
  context.lineWidth = 0.6
  context.globalAlpha = drawing.edges.length > 600 ? 0.35 : 0.6
  context.beginPath()
  for (const edge of drawing.edges) {
    const source = drawing.lookup.nodes.get(edge.source)
    const target = drawing.lookup.nodes.get(edge.target)
    if (!source || !target) continue
    const from = place(source)
    const to = place(target)
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
  }
  context.stroke()
  context.globalAlpha = 1
}

function drawNode(
  context: CanvasRenderingContext2D,
  node: SiteNode,
  { x, y }: Point,
  most: number,
  palette: Palette,
): void {
  const radius = 1.6 + 5 * Math.sqrt(node.degree / most)
  context.fillStyle = palette.kinds.get(node.kind) ?? palette.muted
  context.strokeStyle = palette.paper
  context.lineWidth = 1
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
}

function drawNames(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  place: Place,
  area: Box,
): void {
  const taken: Box[] = []
  const { palette, scene } = drawing
  context.font = '600 12px system-ui, sans-serif'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const node of scene.nodes.slice(0, NAMED)) {
    const words = isolate(shorten(node.label, 28))
    const box = placeLabel(place(node), 8, context.measureText(words).width, area, (one) =>
      taken.some((other) => overlap(one, other)),
    )
    if (!box) continue
    taken.push(box)
    context.strokeStyle = palette.paper
    context.lineWidth = 4
    context.strokeText(words, box.x, box.y + box.height / 2)
    context.fillStyle = palette.ink
    context.fillText(words, box.x, box.y + box.height / 2)
  }
}
