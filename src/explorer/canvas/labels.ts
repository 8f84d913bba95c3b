import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { Palette } from '../palette.ts'
import { linesOf } from './lines.ts'
import { type Box, isolate, overlap, placeLabel } from './placing.ts'

export const LABEL_FONT = 'system-ui, sans-serif'
const LABEL_SIZE = 12.5
const LINE_HEIGHT = 15
const PADDING = 4
/** So many of the largest nodes are named even where their name lies over a few others. */
const ALWAYS = 16
const MOST_COVERED = 6
/** What it costs to cover a large node, in small ones. */
const LARGE_COST = 4
const BOLD_FROM = 9
/** Radius in pixels from which a node is large. */
const LARGE = 5
/** Letters in a line, on a wide and on a narrow map. */
const [WIDE, NARROW] = [24, 16]
const NARROW_BELOW = 600

interface Wish {
  x: number
  y: number
  size: number
  label: string
}

/** A name for a region of the map, at its middle. */
export interface RegionName {
  x: number
  y: number
  name: string
}

/** One frame of names: where they may be, and what is in their way. */
export interface LabelFrame {
  area: Box
  /** The boxes of the nodes that are drawn. */
  nodes: readonly Box[]
  regions: readonly RegionName[]
  /** What stands over the map: no name may be under it. */
  over: readonly Box[]
}

/**
 * Names on the map. Sigma says which labels it would draw, in no order that matters; they are kept
 * until the frame is done and then written largest node first, none over another or over a large node.
 */
export class LabelLayer {
  palette: Palette
  #wishes: Wish[] = []

  constructor(palette: Palette) {
    this.palette = palette
  }

  /** A node that is pointed at has a plate with its name already. */
  readonly wish: NodeLabelDrawingFunction = (_context, { x, y, size, label, highlighted }) => {
    if (label && !highlighted) this.add({ x, y, size, label })
  }

  add(wish: Wish): void {
    this.#wishes.push(wish)
  }

  /** Writes the names of one frame. Regions come last: they fill what room is left. */
  flush(context: CanvasRenderingContext2D, frame: LabelFrame): void {
    const names = [...frame.over]
    const wishes = this.#wishes.sort((a, b) => b.size - a.size)
    this.#wishes = []
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    const costOf = (box: Box): number => (covers(box, names) ? Infinity : nodesUnder(box, frame))
    for (const [rank, { x, y, size, label }] of wishes.entries()) {
      context.font = `${size >= BOLD_FROM ? 600 : 500} ${LABEL_SIZE}px ${LABEL_FONT}`
      const lines = linesOf(label, frame.area.width < NARROW_BELOW ? NARROW : WIDE)
      const limit = rank < ALWAYS ? MOST_COVERED : 0
      const box = placeLabel({ x, y }, size, boxOf(context, lines), frame.area, costOf, limit)
      if (!box) continue
      names.push(box)
      this.#write(context, lines, box, this.palette.ink, x)
    }
    this.#writeRegions(context, frame, names)
  }

  #writeRegions(context: CanvasRenderingContext2D, frame: LabelFrame, names: Box[]): void {
    context.font = `italic 600 13px ${LABEL_FONT}`
    for (const { x, y, name } of frame.regions) {
      const lines = linesOf(name, NARROW)
      const size = boxOf(context, lines)
      const costOf = (box: Box): number => (covers(box, names) ? Infinity : nodesUnder(box, frame))
      const box = placeRegion({ x, y }, size, frame.area, costOf)
      if (!box) continue
      names.push(box)
      this.#write(context, lines, box, this.palette.muted)
    }
  }

  /** Lines stand towards the node that they name; without one, in the middle. */
  #write(
    context: CanvasRenderingContext2D,
    lines: readonly string[],
    box: Box,
    color: string,
    nodeX = box.x + box.width / 2,
  ): void {
    const side = nodeX <= box.x ? 'left' : nodeX >= box.x + box.width ? 'right' : 'center'
    const x = { left: box.x, right: box.x + box.width, center: box.x + box.width / 2 }[side]
    context.textAlign = side
    context.strokeStyle = this.palette.paper
    context.lineWidth = 4
    context.fillStyle = color
    const at = (index: number): number => box.y + LINE_HEIGHT * (index + 0.5)
    for (const [index, line] of lines.entries()) context.strokeText(line, x, at(index))
    for (const [index, line] of lines.entries()) context.fillText(line, x, at(index))
    context.textAlign = 'left'
  }

  /** The label of the node pointed at: on a plate, over everything, inside the map. */
  readonly drawHover: NodeHoverDrawingFunction = (context, { x, y, size, label }) => {
    if (!label) return
    const name = isolate(label)
    context.font = `600 ${LABEL_SIZE + 0.5}px ${LABEL_FONT}`
    context.textBaseline = 'middle'
    const width = context.measureText(name).width + 2 * PADDING
    const right = context.canvas.clientWidth
    const beside = x + size + PADDING
    const left = beside + width <= right ? beside : Math.max(0, x - size - PADDING - width)
    context.fillStyle = this.palette.paper
    context.strokeStyle = this.palette.ink
    context.lineWidth = 1
    context.beginPath()
    context.roundRect(left, y - 12, width, 24, 4)
    context.fill()
    context.stroke()
    context.fillStyle = this.palette.ink
    context.fillText(name, left + PADDING, y + 0.5)
  }
}

function boxOf(context: CanvasRenderingContext2D, lines: readonly string[]) {
  const width = Math.max(...lines.map((line) => context.measureText(line).width))
  return { width, height: LINE_HEIGHT * lines.length }
}

/** What a box would cover. */
function nodesUnder(box: Box, { nodes }: LabelFrame): number {
  let count = 0
  for (const node of nodes) {
    if (!overlap(box, node)) continue
    count += node.width >= 2 * LARGE ? LARGE_COST : 1
  }
  return count
}

const SHIFTS = [0, -1, 1, -2, 2, -3, 3]

/** A region's name may stand a little off its middle, where it covers least. */
function placeRegion(
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
  area: Box,
  costOf: (box: Box) => number,
): Box | undefined {
  const middle = { x: x - width / 2, y: y - height / 2, width, height }
  const places = SHIFTS.flatMap((down) =>
    SHIFTS.map((right) => ({
      ...middle,
      x: middle.x + right * 30,
      y: middle.y + down * 20,
    })),
  )
  let best: { box: Box; cost: number } | undefined
  for (const box of places) {
    if (
      box.x < area.x ||
      box.x + width > area.width ||
      box.y < area.y ||
      box.y + height > area.height
    )
      continue
    const away = Math.hypot(box.x - middle.x, box.y - middle.y) / 60
    const cost = costOf(box) + away
    if (cost < (best?.cost ?? LARGE_COST)) best = { box, cost }
  }
  return best?.box
}

/** Two names side by side must not read as one. */
function covers({ x, y, width, height }: Box, others: readonly Box[]): boolean {
  const box = { x: x - 4, y, width: width + 8, height }
  return others.some((other) => overlap(box, other))
}
