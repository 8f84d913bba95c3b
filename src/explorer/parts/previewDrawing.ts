import type { SiteEdge, SiteNode } from '../../model/site.ts'
import { groupBy } from '../../text/group-by.ts'
import { type Box, extentOf, type Point } from '../canvas/geometry.ts'
import { type NameWish, nodeBoxes, placeNames, type RegionWish } from '../canvas/labels.ts'
import { createMeasure, paintItems } from '../canvas/paint.ts'
import { shorten } from '../format.ts'
import type { Lookup } from '../lookup.ts'
import type { Palette } from '../palette.ts'
import type { Scene } from '../scene.ts'

const MARGIN = 28
/** How many nodes are named, where topics are and where they are not. */
const [NAMED_BESIDE_TOPICS, NAMED] = [8, 14]
const TOPIC_SIZE = 14
/** A community of fewer nodes than this is a remainder, not a topic. */
const LEAST_TOPIC = 5

interface Drawing {
  scene: Scene
  edges: readonly SiteEdge[]
  lookup: Lookup
  palette: Palette
}

/** Draws the whole map into a canvas of any size, with the names of its topics and most linked nodes. */
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
  drawing: Drawing,
  place: Place,
  area: Box,
): void {
  const { palette, scene } = drawing
  const most = mostOf(scene)
  const spots = scene.nodes.map((node) => ({
    ...place(node),
    node,
    radius: radiusOf(node, most),
  }))
  const regions = topicsOf(drawing, place)
  const named = regions.length > 0 ? NAMED_BESIDE_TOPICS : NAMED
  const names = spots.slice(0, named).map(
    ({ x, y, radius, node: { label } }): NameWish => ({
      x,
      y,
      size: radius,
      label: shorten(label, 60),
    }),
  )
  const frame = { area, names, regions, regionSize: TOPIC_SIZE, most: named, over: [] }
  const texts = placeNames(createMeasure(context), { ...frame, nodes: nodeBoxes(spots) })
  paintItems(
    context,
    texts.map((text) => ({
      text,
      color: text.role === 'region' ? palette.muted : palette.ink,
      halo: palette.paper,
    })),
  )
}

/** Returns the names of communities, each amid its nodes: the most linked ones pull most. */
function topicsOf({ scene, lookup }: Drawing, place: Place): RegionWish[] {
  const members = groupBy(scene.nodes, ({ community }) => community)
  return lookup.atlas.communities
    .map(({ id, name }) => ({ name, nodes: members.get(id) ?? [] }))
    .filter(({ name, nodes }) => name !== '' && nodes.length >= LEAST_TOPIC)
    .sort((a, b) => b.nodes.length - a.nodes.length)
    .map(({ name, nodes }) => ({ ...middleOf(nodes, place), name, strength: 1 }))
}

function middleOf(nodes: readonly SiteNode[], place: Place): Point {
  const all = nodes.reduce((sum, { degree }) => sum + degree, 0) || 1
  return nodes.reduce(
    (middle, node) => {
      const { x, y } = place(node)
      const share = node.degree / all
      return { x: middle.x + x * share, y: middle.y + y * share }
    },
    { x: 0, y: 0 },
  )
}

const mostOf = ({ nodes }: Scene): number => Math.max(1, nodes[0]?.degree ?? 1)
const radiusOf = ({ degree }: SiteNode, most: number): number => 1.6 + 5 * Math.sqrt(degree / most)
