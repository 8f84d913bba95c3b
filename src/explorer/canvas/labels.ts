import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { Palette } from '../palette.ts'
import { type Box, overlap, placeLabel } from './placing.ts'

export const LABEL_FONT = 'system-ui, sans-serif'
const LABEL_SIZE = 12.5
const PADDING = 4
/** So many of the largest nodes are named even where their name lies over a small one. */
const ALWAYS = 12
const BOLD_FROM = 9

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
}

/**
 * Names on the map. Sigma says which labels it would draw, in no order that matters; they are kept
 * until the frame is done and then written largest node first, none over another or over a node.
 */
export class LabelLayer {
  palette: Palette
  #wishes: Wish[] = []

  constructor(palette: Palette) {
    this.palette = palette
  }

  /** A node that is pointed at has a plate with its name already. */
  readonly wish: NodeLabelDrawingFunction = (_context, { x, y, size, label, highlighted }) => {
    if (label && !highlighted) this.#wishes.push({ x, y, size, label })
  }

  /** Writes the names of one frame. Regions come last: they fill what room is left. */
  flush(context: CanvasRenderingContext2D, frame: LabelFrame): void {
    const names: Box[] = []
    const wishes = this.#wishes.sort((a, b) => b.size - a.size)
    this.#wishes = []
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    for (const [rank, { x, y, size, label }] of wishes.entries()) {
      context.font = `${size >= BOLD_FROM ? 600 : 500} ${LABEL_SIZE}px ${LABEL_FONT}`
      const { width } = context.measureText(label)
      const place = (isTaken: (box: Box) => boolean) =>
        placeLabel({ x, y }, size, width, frame.area, isTaken)
      const free = place((box) => covers(box, names) || covers(box, frame.nodes))
      const box = free ?? (rank < ALWAYS ? place((other) => covers(other, names)) : undefined)
      if (!box) continue
      names.push(box)
      this.#write(context, label, box, this.palette.ink)
    }
    this.#writeRegions(context, frame, names)
  }

  #writeRegions(context: CanvasRenderingContext2D, frame: LabelFrame, names: Box[]): void {
    context.font = `italic 600 13px ${LABEL_FONT}`
    for (const { x, y, name } of frame.regions) {
      const { width } = context.measureText(name)
      const box = { x: x - width / 2, y: y - 8, width, height: 16 }
      if (covers(box, names)) continue
      names.push(box)
      this.#write(context, name, box, this.palette.muted)
    }
  }

  #write(context: CanvasRenderingContext2D, text: string, box: Box, color: string): void {
    const y = box.y + box.height / 2
    context.strokeStyle = this.palette.paper
    context.lineWidth = 4
    context.strokeText(text, box.x, y)
    context.fillStyle = color
    context.fillText(text, box.x, y)
  }

  /** The label of the node pointed at: on a plate, over everything. */
  readonly drawHover: NodeHoverDrawingFunction = (context, { x, y, size, label }) => {
    if (!label) return
    context.font = `600 ${LABEL_SIZE + 0.5}px ${LABEL_FONT}`
    context.textBaseline = 'middle'
    const width = context.measureText(label).width + 2 * PADDING
    const left = x + size + PADDING
    context.fillStyle = this.palette.paper
    context.strokeStyle = this.palette.ink
    context.lineWidth = 1
    context.beginPath()
    context.roundRect(left, y - 12, width, 24, 4)
    context.fill()
    context.stroke()
    context.fillStyle = this.palette.ink
    context.fillText(label, left + PADDING, y + 0.5)
  }
}

function covers(box: Box, others: readonly Box[]): boolean {
  return others.some((other) => overlap(box, other))
}
