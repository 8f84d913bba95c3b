import { shapeOf } from '../kinds.ts'
import type { Palette } from '../palette.ts'
import type { Line, Mark } from './drawing.ts'
import type { Point, Projection } from './geometry.ts'
import { project } from './geometry.ts'
import { anchorsOf, cssFont, type Text } from './labels.ts'
import type { Region } from './regions.ts'
import { circlePath, polygonPath, shapePath } from './shapes.ts'
import { strokeOf } from './stroke.ts'

/** One thing of a picture, in pixels: a canvas draws it, an SVG file writes it. */
export type Item =
  | {
      path: string
      fill?: string
      stroke?: string
      width?: number
      opacity?: number
      dash?: readonly number[]
    }
  | { text: Text; color: string; halo: string }

/** Where things are in a frame, and how large nodes are there. */
export interface Frame {
  projection: Projection
  radiusOf: (mark: Mark) => number
  palette: Palette
}

export function regionItems(regions: readonly Region[], frame: Frame, colorOf: ColorOf): Item[] {
  return regions.map(({ id, outline }) => {
    const path = outline
      .map((ring) => polygonPath(ring.map((place) => project(frame.projection, place))))
      .join('')
    const color = colorOf(id)
    const tint = color ?? frame.palette.muted
    return { path, fill: tint, stroke: tint, width: 1, opacity: color ? 0.13 : 0.07 }
  })
}

/** The colour of a community; `undefined` where colours say something else. */
export type ColorOf = (community: number) => string | undefined

export function lineItems(line: Line, frame: Frame, color: string, extra = 0): Item[] {
  const { projection, radiusOf } = frame
  const end = (mark: Mark) => ({ ...project(projection, mark), radius: radiusOf(mark) })
  const width = line.width + extra
  const stroke = strokeOf(end(line.source), end(line.target), line.curvature, width)
  const dash = line.isWeak ? [4, 3] : undefined
  return [
    { path: stroke.line, stroke: color, width, ...(dash ? { dash } : {}) },
    { path: stroke.head, fill: color },
  ]
}

export function markItems(mark: Mark, frame: Frame): Item[] {
  const { palette, projection, radiusOf } = frame
  const place = project(projection, mark)
  const radius = radiusOf(mark)
  const color = mark.group?.color(palette) ?? palette.muted
  const outline: Item = {
    path: shapePath(shapeOf(mark.kind), place, radius),
    fill: color,
    stroke: palette.paper,
    width: 1,
  }
  if (shapeOf(mark.kind) !== 'ring') return [outline]
  return [
    outline,
    { path: circlePath(place, radius * 0.74), fill: palette.paper },
    { path: circlePath(place, radius * 0.5), fill: color },
  ]
}

/** A ring around a node that is selected, gathered, pinned, or a guest. */
export function ringItem(
  mark: Mark,
  frame: Frame,
  ring: { color: string; isDashed?: boolean },
): Item {
  const place = project(frame.projection, mark)
  return {
    path: circlePath(place, ringRadius(frame.radiusOf(mark))),
    stroke: ring.color,
    width: 2,
    ...(ring.isDashed ? { dash: [3, 3] } : {}),
  }
}

/** How far a ring stands from the middle of its node. */
export const ringRadius = (radius: number): number => radius * 1.2 + 3.5

/** A pin: a small drop over the node. */
export function pinItem(mark: Mark, frame: Frame): Item {
  const { x, y } = project(frame.projection, mark)
  const top: Point = { x, y: y - frame.radiusOf(mark) - 7 }
  const tip = `M${top.x} ${top.y + 6}L${top.x - 3.4} ${top.y}A3.6 3.6 0 1 1 ${top.x + 3.4} ${top.y}Z`
  return { path: tip, fill: frame.palette.accent, stroke: frame.palette.paper, width: 1 }
}

export function textItem(text: Text, { palette }: Frame): Item {
  const color = text.role === 'region' ? palette.muted : palette.ink
  return { text, color, halo: palette.paper }
}

/** Draws items into a canvas, in their order. */
export function paintItems(context: CanvasRenderingContext2D, items: readonly Item[]): void {
  for (const item of items) {
    context.save()
    if ('text' in item) paintText(context, item.text, item.color, item.halo)
    else paintPath(context, item)
    context.restore()
  }
}

function paintPath(
  context: CanvasRenderingContext2D,
  { path, fill, stroke, width = 1, opacity = 1, dash }: Extract<Item, { path: string }>,
): void {
  const shape = new Path2D(path)
  context.globalAlpha = opacity
  if (fill !== undefined) {
    context.fillStyle = fill
    context.fill(shape, 'evenodd')
  }
  if (stroke === undefined) return
  context.globalAlpha = Math.min(1, opacity * 2.5)
  context.strokeStyle = stroke
  context.lineWidth = width
  if (dash) context.setLineDash([...dash])
  context.stroke(shape)
}

function paintText(
  context: CanvasRenderingContext2D,
  text: Text,
  color: string,
  halo: string,
): void {
  context.font = cssFont(text.font)
  context.textBaseline = 'middle'
  context.textAlign = text.align
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = halo
  context.fillStyle = color
  context.globalAlpha = text.strength
  const lines = anchorsOf(text)
  for (const { line, x, y } of lines) context.strokeText(line, x, y)
  for (const { line, x, y } of lines) context.fillText(line, x, y)
}

/** Returns how wide a text is; remembered, since every frame asks for the same names. */
export function createMeasure(
  context: CanvasRenderingContext2D,
): (text: string, font: Text['font']) => number {
  const known = new Map<string, number>()
  return (text, font) => {
    const name = `${cssFont(font)}\n${text}`
    const width = known.get(name)
    if (width !== undefined) return width
    context.font = cssFont(font)
    const measured = context.measureText(text).width
    known.set(name, measured)
    return measured
  }
}
