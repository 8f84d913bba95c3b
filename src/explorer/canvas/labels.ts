import { type BoxGrid, createBoxGrid } from './boxGrid.ts'
import { type Box, isInside, overlap, type Point } from './geometry.ts'
import { linesOf } from './lines.ts'
import { placeLabel } from './placing.ts'

export const LABEL_FONT = 'system-ui, sans-serif'
const LABEL_SIZE = 12.5
const [REGION_SMALL, REGION_LARGE] = [12, 18]
const LEADING = 1.2
/** So many of the first names are written even where they lie over some small nodes. */
const ALWAYS = 24
/** How many small nodes a name may lie over: one of the first, and any other. */
const [FIRST_COVERED, MOST_COVERED] = [8, 2]
/** What it costs to cover a large node, in small ones. */
const LARGE_COST = 9
const BOLD_FROM = 9
/** Radius in pixels from which a node is large. */
const LARGE = 5
/** Letters in a line, on a wide and on a narrow map. */
const [WIDE, NARROW] = [24, 16]
const NARROW_BELOW = 600

/** A name that would like to stand beside a node. */
export interface NameWish extends Point {
  size: number
  label: string
  /** Written wherever there is a place for it that covers no other name. */
  isForced?: boolean
  isBold?: boolean
}

/** A name for a region of the map, at its middle. */
export interface RegionWish extends Point {
  name: string
  /** 1 seen from afar, 0 where one is in the midst of it. */
  strength: number
}

export interface Text {
  lines: readonly string[]
  box: Box
  align: 'left' | 'center' | 'right'
  font: { size: number; weight: number; isItalic: boolean }
  role: 'node' | 'region'
  /** 0..1; weaker names fade. */
  strength: number
}

/** One frame of names: where they may be, and what is in their way. */
export interface NameFrame {
  area: Box
  names: readonly NameWish[]
  regions: readonly RegionWish[]
  /** How many names there is room for. */
  most: number
  nodes: BoxGrid
  /** What stands over the map: no name may be under it. */
  over: readonly Box[]
}

type Font = Text['font']
type Measure = (text: string, font: Font) => number

/** Returns the boxes of nodes, a little smaller than drawn: names may touch them, not cover them. */
export function nodeBoxes(nodes: Iterable<Point & { radius: number }>): BoxGrid {
  const grid = createBoxGrid()
  for (const { x, y, radius } of nodes) {
    const half = 0.8 * radius
    grid.add({ x: x - half, y: y - half, width: 2 * half, height: 2 * half })
  }
  return grid
}

/** Returns the names that fit: regions first, then nodes in the order given, none over another. */
export function placeNames(measure: Measure, frame: NameFrame): Text[] {
  const taken = [...frame.over]
  const texts = placeRegions(measure, frame, taken)
  let written = 0
  const letters = frame.area.width < NARROW_BELOW ? NARROW : WIDE
  for (const [rank, wish] of frame.names.entries()) {
    if (written >= frame.most && !wish.isForced) continue
    const isBold = wish.isBold || wish.size >= BOLD_FROM
    const font = { size: LABEL_SIZE, weight: isBold ? 600 : 500, isItalic: false }
    const lines = linesOf(wish.label, letters)
    const box = placeLabel(wish, wish.size, sizeOf(measure, lines, font), frame.area, {
      costOf: (place) => (covers(place, taken) ? Infinity : nodesUnder(place, frame.nodes)),
      limit: wish.isForced ? 1e6 : rank < ALWAYS ? FIRST_COVERED : MOST_COVERED,
    })
    if (!box) continue
    taken.push(box)
    written++
    const align = alignOf(box, wish.x)
    texts.push({ lines, box, align, font, role: 'node', strength: 1 })
  }
  return texts
}

function placeRegions(measure: Measure, frame: NameFrame, taken: Box[]): Text[] {
  const texts: Text[] = []
  for (const { name, strength, ...middle } of frame.regions) {
    if (strength <= 0.05) continue
    const large = frame.area.width < NARROW_BELOW ? REGION_SMALL : REGION_LARGE
    const font = {
      size: REGION_SMALL + (large - REGION_SMALL) * strength,
      weight: 650,
      isItalic: true,
    }
    const lines = linesOf(name, NARROW)
    const box = placeRegion(middle, sizeOf(measure, lines, font), frame, taken)
    if (!box) continue
    taken.push(box)
    texts.push({ lines, box, align: 'center', font, role: 'region', strength })
  }
  return texts
}

const SHIFTS = [0, -1, 1, -2, 2, -3, 3, -4, 4]
/** A region's name is read before all others: it may cover much, but rather not. */
const MOST_UNDER_REGION = 60

/** A region's name may stand a little off its middle, where it covers least. */
function placeRegion(
  { x, y }: Point,
  { width, height }: { width: number; height: number },
  { area, nodes }: NameFrame,
  taken: readonly Box[],
): Box | undefined {
  let best: { box: Box; cost: number } | undefined
  for (const down of SHIFTS)
    for (const right of SHIFTS) {
      const box = { x: x - width / 2 + right * 26, y: y - height / 2 + down * 18, width, height }
      if (!isInside(box, area) || covers(box, taken)) continue
      const cost = nodesUnder(box, nodes) + Math.hypot(right * 26, down * 18) / 40
      if (cost < (best?.cost ?? MOST_UNDER_REGION)) best = { box, cost }
    }
  return best?.box
}

/** Lines stand towards the node that they name. */
function alignOf(box: Box, nodeX: number): Text['align'] {
  if (nodeX <= box.x) return 'left'
  return nodeX >= box.x + box.width ? 'right' : 'center'
}

function sizeOf(measure: Measure, lines: readonly string[], font: Font) {
  const width = Math.max(...lines.map((line) => measure(line, font)))
  return { width, height: font.size * LEADING * lines.length }
}

/** What a box would cover. */
function nodesUnder(box: Box, nodes: BoxGrid): number {
  let cost = 0
  for (const { width } of nodes.over(box)) cost += width >= 1.6 * LARGE ? LARGE_COST : 1
  return cost
}

/** Two names side by side must not read as one. */
function covers({ x, y, width, height }: Box, others: readonly Box[]): boolean {
  const box = { x: x - 4, y, width: width + 8, height }
  return others.some((other) => overlap(box, other))
}

/** Returns where each line of a text stands: its anchor, in the middle of its height. */
export function anchorsOf({ lines, box, align }: Text): (Point & { line: string })[] {
  const x = { left: box.x, right: box.x + box.width, center: box.x + box.width / 2 }[align]
  const height = box.height / lines.length
  return lines.map((line, at) => ({ line, x, y: box.y + height * (at + 0.5) }))
}

export function cssFont({ size, weight, isItalic }: Font): string {
  return `${isItalic ? 'italic ' : ''}${weight} ${Math.round(size * 2) / 2}px ${LABEL_FONT}`
}
