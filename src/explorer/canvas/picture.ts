import { shapeOf } from '../kinds.ts'
import type { Palette } from '../palette.ts'
import { KIND_NAMES, TEXT } from '../strings.ts'
import type { Drawing } from './drawing.ts'
import type { Point } from './geometry.ts'
import type { Text } from './labels.ts'
import { type Item, paintItems } from './paint.ts'
import { circlePath, shapePath } from './shapes.ts'

/** A picture in pixels: items in the order in which they are drawn. */
export interface Picture {
  width: number
  height: number
  items: readonly Item[]
}

const FONT: Text['font'] = { size: 12, weight: 500, isItalic: false }
const ROW = 22
const MARGIN = 16
/** About the width of a letter: a legend need not be exact. */
const LETTER = 6.6
const DENSITY = 2

interface Entry {
  mark: (place: Point) => Item
  name: string
}

/** Returns a picture with its legend below: what it is of, and what shapes and colours say. */
export function withLegend(
  picture: Picture,
  drawing: Drawing,
  palette: Palette,
  title: string,
): Picture {
  const entries = entriesOf(drawing, palette)
  const items: Item[] = [textAt({ x: MARGIN, y: picture.height + ROW }, title, palette)]
  let place = { x: MARGIN, y: picture.height + 2 * ROW }
  for (const { mark, name } of entries) {
    const width = 20 + name.length * LETTER + MARGIN
    if (place.x + width > picture.width && place.x > MARGIN) place = { x: MARGIN, y: place.y + ROW }
    items.push(
      mark({ x: place.x + 6, y: place.y }),
      textAt({ x: place.x + 20, y: place.y }, name, palette),
    )
    place = { ...place, x: place.x + width }
  }
  const height = place.y + ROW
  const ground: Item = { path: `M0 0H${picture.width}V${height}H0Z`, fill: palette.paper }
  const strip: Item = {
    path: `M0 ${picture.height}H${picture.width}V${height}H0Z`,
    fill: palette.paper,
  }
  return { width: picture.width, height, items: [ground, ...picture.items, strip, ...items] }
}

function entriesOf({ marks, coloration }: Drawing, palette: Palette): Entry[] {
  const isByKind = coloration.by === 'kind'
  const kinds = [...new Set(marks.map(({ kind }) => kind))].sort()
  const shapes = kinds.map((kind): Entry => {
    const color = isByKind ? palette.kinds.get(kind) : palette.ink
    return {
      name: KIND_NAMES[kind].many,
      mark: (place) => ({ path: shapePath(shapeOf(kind), place, 6), fill: color ?? palette.ink }),
    }
  })
  if (isByKind) return shapes
  const groups = coloration.groups.map(
    ({ name, color }): Entry => ({
      name,
      mark: (place) => ({ path: circlePath(place, 6), fill: color(palette) }),
    }),
  )
  return [...shapes, ...groups, ...notes(palette)]
}

function notes(palette: Palette): Entry[] {
  const arrow = (place: Point): Item => ({
    path: `M${place.x - 6} ${place.y}H${place.x + 6}L${place.x + 2} ${place.y - 3}`,
    stroke: palette.muted,
    width: 1,
  })
  return [{ name: TEXT.mapPage.direction, mark: arrow }]
}

function textAt({ x, y }: Point, line: string, palette: Palette): Item {
  const box = { x, y: y - 8, width: line.length * LETTER, height: 16 }
  return {
    text: { lines: [line], box, align: 'left', font: FONT, role: 'node', strength: 1 },
    color: palette.ink,
    halo: palette.paper,
  }
}

/** Returns a picture as a PNG file, with two pixels for each of the screen's. */
export function toPng({ width, height, items }: Picture): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  const context = canvas.getContext('2d')
  context?.scale(DENSITY, DENSITY)
  if (context) paintItems(context, items)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
