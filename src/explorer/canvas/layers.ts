import type Sigma from 'sigma'
import type { NodeKey } from '../../model/key.ts'
import type { Palette } from '../palette.ts'
import { edgeColors } from './base.ts'
import type { Drawing, Mark } from './drawing.ts'
import { type Emphasis, emphasisOf, type Picked } from './emphasis.ts'
import { type Box, isInPolygon, type Point, type Projection, project } from './geometry.ts'
import { type NameWish, nodeBoxes, placeNames, type RegionWish, type Text } from './labels.ts'
import {
  createMeasure,
  type Frame,
  type Item,
  lineItems,
  markItems,
  paintItems,
  pinItem,
  regionItems,
  ringItem,
  ringRadius,
  textItem,
} from './paint.ts'
import type { Region } from './regions.ts'

/** How much of the rest is left to see where something stands out. */
const VEIL = 0.82
/** Square pixels for a name, seen from afar and from near; from afar on a narrow map, which has regions to name. */
const [FAR_ROOM, NEAR_ROOM, NARROW_ROOM] = [16_000, 8_000, 26_000]
/** Pixels between a name and the edge of the map. */
const EDGE = 4
/** Where this few stand out, each is named. */
const ALL_NAMED = 60
/** Size of the names of regions on a wide and on a narrow map. */
const [WIDE_REGION, NARROW_REGION] = [18, 12]
const NARROW_BELOW = 600
/** Where names of regions begin to fade, and where they are gone. */
const [FADE_FROM, FADE_TO] = [1.4, 2.4]

/** All that decides a frame. */
export interface Scenery {
  drawing: Drawing
  palette: Palette
  projection: Projection
  picked: Picked
  /** 1 where all is seen. */
  zoom: number
  level: number
}

interface Canvases {
  regions: HTMLCanvasElement
  names: HTMLCanvasElement
}

/** What is drawn by hand: regions under Sigma's graph; names and what stands out over it. */
export class Layers {
  regions: readonly Region[] = []
  gathered: ReadonlySet<NodeKey> = new Set()
  over: readonly Box[] = []
  #sigma: Sigma
  #canvases: Canvases
  #measure: ReturnType<typeof createMeasure>

  constructor(sigma: Sigma) {
    this.#sigma = sigma
    this.#canvases = {
      regions: sigma.createLayer<HTMLCanvasElement>('regions', 'canvas', { beforeLayer: 'edges' }),
      names: sigma.createLayer<HTMLCanvasElement>('names', 'canvas', { beforeLayer: 'mouse' }),
    }
    for (const canvas of Object.values(this.#canvases)) canvas.style.position = 'absolute'
    const context = this.#canvases.names.getContext('2d')
    this.#measure = context ? createMeasure(context) : () => 0
  }

  draw(scenery: Scenery): void {
    const frame = this.#frame(scenery)
    this.#paint('regions', this.#ground(scenery, frame))
    this.#paint('names', this.#overlay(scenery, frame))
  }

  /** Returns all that is seen, what Sigma draws too, as a picture that can be taken along. */
  picture(scenery: Scenery): Item[] {
    const frame = this.#frame(scenery)
    const { drawing, level, palette } = scenery
    const colorOf = edgeColors(drawing, palette)
    return [
      ...this.#ground(scenery, frame),
      ...drawing.lines
        .filter((line) => line.level <= level)
        .flatMap((line) => lineItems(line, frame, colorOf(line))),
      ...drawing.marks.flatMap((mark) => markItems(mark, frame)),
      ...this.#overlay(scenery, frame),
    ]
  }

  #paint(layer: keyof Canvases, items: readonly Item[]): void {
    const canvas = this.#canvases[layer]
    const context = canvas.getContext('2d')
    if (!context) return
    const { width, height } = this.#sigma.getDimensions()
    const density = devicePixelRatio
    if (canvas.width !== Math.round(width * density)) canvas.width = Math.round(width * density)
    if (canvas.height !== Math.round(height * density)) canvas.height = Math.round(height * density)
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
    context.setTransform(density, 0, 0, density, 0, 0)
    context.clearRect(0, 0, width, height)
    paintItems(context, items)
  }

  #frame({ palette, projection }: Scenery): Frame {
    const radiusOf = ({ size }: Mark): number => this.#sigma.scaleSize(size)
    return { palette, projection, radiusOf }
  }

  #ground({ drawing, palette }: Scenery, frame: Frame): Item[] {
    if (drawing.focus) return []
    const { by, groups } = drawing.coloration
    const colorOf = (community: number): string | undefined =>
      by === 'community'
        ? groups.find(({ id }) => id === String(community))?.color(palette)
        : undefined
    return regionItems(this.regions, frame, colorOf)
  }

  #overlay(scenery: Scenery, frame: Frame): Item[] {
    const { drawing, picked, palette } = scenery
    const emphasis = emphasisOf(drawing, picked)
    const items = emphasis ? this.#standOut(emphasis, frame) : []
    for (const key of this.gathered) {
      const mark = drawing.byKey.get(key)
      if (mark) items.push(ringItem(mark, frame, { color: palette.accent }))
    }
    for (const mark of drawing.always) {
      if (mark.isGuest) items.push(ringItem(mark, frame, { color: palette.ink, isDashed: true }))
      if (mark.isPinned) items.push(pinItem(mark, frame))
    }
    if (drawing.focus) items.push(ringItem(drawing.focus, frame, { color: palette.ink }))
    const texts = this.#names(scenery, frame, emphasis)
    return [...items, ...texts.map((text) => textItem(text, frame))]
  }

  #standOut({ marks, lines, centres }: Emphasis, frame: Frame): Item[] {
    const { palette } = frame
    const { width, height } = this.#sigma.getDimensions()
    const veil = { path: `M0 0H${width}V${height}H0Z`, fill: palette.paper, opacity: VEIL }
    // Forty arrows into one node are a star already; heavier ones would be a blot.
    const extra = lines.length > 40 ? 0 : 0.6
    return [
      veil,
      ...lines.flatMap((line) => lineItems(line, frame, palette.accent, extra)),
      ...marks.flatMap((mark) => markItems(mark, frame)),
      ...centres.map((mark) => ringItem(mark, frame, { color: palette.ink })),
    ]
  }

  #names({ drawing, zoom }: Scenery, frame: Frame, emphasis: Emphasis | undefined): Text[] {
    const { width, height } = this.#sigma.getDimensions()
    const area = { x: 0, y: 0, width, height }
    const isPlain = emphasis === undefined && drawing.focus === undefined
    const isNarrow = width < NARROW_BELOW
    const farRoom = isNarrow ? NARROW_ROOM : FAR_ROOM
    const room = isPlain && zoom < FADE_FROM ? farRoom : NEAR_ROOM
    const isSmall = drawing.marks.length <= 120
    const most = isSmall ? drawing.marks.length : Math.round((width * height) / room)
    const spots = spotsIn(area, emphasis?.marks ?? drawing.marks, frame, 4 * most)
    const isForced = emphasis !== undefined && spots.length <= ALL_NAMED
    const always = new Set([...drawing.always, ...(emphasis?.centres ?? [])])
    const first = spotsIn(area, [...always], frame, Infinity)
    const rest = spots.filter(({ mark }) => !always.has(mark))
    return placeNames(this.#measure, {
      area: { x: EDGE, y: EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE },
      names: [
        ...first.map((spot) => ({
          ...wishOf(spot, true),
          size: ringRadius(spot.radius),
          isBold: true,
        })),
        ...rest.map((spot) => wishOf(spot, isForced)),
      ],
      regions: isPlain ? this.#regionWishes(zoom, frame) : [],
      regionSize: isNarrow ? NARROW_REGION : WIDE_REGION,
      most,
      nodes: nodeBoxes(emphasis ? spots : spots.filter(({ radius }) => radius >= SPECK)),
      over: this.over,
    })
  }

  #regionWishes(zoom: number, { projection }: Frame): RegionWish[] {
    const strength = Math.min(1, Math.max(0, (FADE_TO - zoom) / (FADE_TO - FADE_FROM)))
    return [...this.regions]
      .sort((a, b) => b.nodes - a.nodes)
      .map(({ name, middle, outline }) => {
        const rings = outline.map((ring) => ring.map((place) => project(projection, place)))
        // A hole is a ring too: what is in both is off.
        const holds = (place: Point): boolean =>
          rings.filter((ring) => isInPolygon(place, ring)).length % 2 === 1
        return { ...project(projection, middle), name, strength, holds }
      })
  }
}

interface Spot extends Point {
  mark: Mark
  radius: number
}

/** Nodes smaller than this are in nobody's way. */
const SPECK = 2.2

/** Returns where nodes are in an area; of specks no more than `most` are looked at, largest first. */
function spotsIn(
  { width, height }: Box,
  marks: readonly Mark[],
  { projection, radiusOf }: Frame,
  most: number,
): Spot[] {
  const spots: Spot[] = []
  for (const mark of marks) {
    const radius = radiusOf(mark)
    if (radius < SPECK && spots.length >= most) break
    const { x, y } = project(projection, mark)
    if (x >= 0 && y >= 0 && x <= width && y <= height) spots.push({ x, y, mark, radius })
  }
  return spots
}

function wishOf({ x, y, radius, mark: { label } }: Spot, isForced: boolean): NameWish {
  return { label, x, y, size: radius, isForced }
}
