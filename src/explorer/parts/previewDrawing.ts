import type { SiteEdge, SiteNode } from '../../model/site.ts'
import { type Box, extentOf, type Point } from '../canvas/geometry.ts'
import { type NameWish, nodeBoxes, placeNames } from '../canvas/labels.ts'
import { createMeasure, paintItems } from '../canvas/paint.ts'
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
  const most = mostOf(drawing.scene)
  for (const node of [...drawing.scene.nodes].reverse())
    drawNode(context, node, place(node), most, drawing.palette)
  drawNames(context, drawing, place, { x: 0, y: 0, width, height })
}

type Place = (node: SiteNode) => Point

function placing(nodes: readonly SiteNode[], width: number, height: number): Place {
  const {
    x: [left, right],
    y: [low, high],
  } = extentOf(nodes)
  const scale = Math.min(
    (width - 2 * MARGIN) / (right - left || 1),
    (height - 2 * MARGIN) / (high - low || 1),
  )
  return ({ x, y }) => ({
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: height / 2 - (y - (low + high) / 2) * scale,
  })
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
  const radius = radiusOf(node, most)
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
  { palette, scene }: Drawing,
  place: Place,
  area: Box,
): void {
  const most = mostOf(scene)
  const spots = scene.nodes.map((node) => ({
    ...place(node),
    node,
    radius: radiusOf(node, most),
  }))
  const names = spots.slice(0, NAMED).map(
    ({ x, y, radius, node: { label } }): NameWish => ({
      x,
      y,
      size: radius,
      label: shorten(label, 60),
    }),
  )
  const frame = { area, names, regions: [], most: NAMED, over: [] }
  const texts = placeNames(createMeasure(context), { ...frame, nodes: nodeBoxes(spots) })
  paintItems(
    context,
    texts.map((text) => ({ text, color: palette.ink, halo: palette.paper })),
  )
}

const mostOf = ({ nodes }: Scene): number => Math.max(1, nodes[0]?.degree ?? 1)
const radiusOf = ({ degree }: SiteNode, most: number): number => 1.6 + 5 * Math.sqrt(degree / most)
