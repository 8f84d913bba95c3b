import { type BoxGrid, createBoxGrid } from './boxGrid.ts'
import { type Box, isInside, overlap, type Point } from './geometry.ts'
import { linesOf, stackOf } from './lines.ts'
import { type Placed, placeLabel } from './placing.ts'

export const LABEL_FONT = 'system-ui, sans-serif'
const LABEL_SIZE = 12.5
/** Size of a region's name as it fades. */
const REGION_SMALL = 12
const LEADING = 1.2
/** So many of the first names are written even where they lie over some small nodes. */
const ALWAYS = 24
/** How many small nodes a name may lie over: one of the very first, of the first, and any other. */
const [FOREMOST_COVERED, FIRST_COVERED, MOST_COVERED] = [64, 32, 2]
/** The largest of all are named even in the thick of it. */
const FOREMOST = 6
/** What it costs to cover a large node, in small ones, and a hub: more than a name may cover. */
const [LARGE_COST, HUB_COST] = [9, 65]
const BOLD_FROM = 9
/** Radius in pixels from which a node is large. */
const LARGE = 5
/** The share of a node that no name should cover. */
const COVERED = 0.8
/** In pixels. */
const FURTHER = 10
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
  /** Tells whether a place is on the region's ground. */
  holds?: (place: Point) => boolean
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
  /** How large the names of regions are where they do not fade. */
  regionSize: number
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
    const half = COVERED * radius
    grid.add({ x: x - half, y: y - half, width: 2 * half, height: 2 * half })
  }
  return grid
}

/**
 * Returns the names that fit, none over another: hubs first, which have only their own surroundings,
 * then regions, which may move about, then the other nodes in the order given.
 */
export function placeNames(measure: Measure, frame: NameFrame): Text[] {
  const taken = [...frame.over]
  const texts: Text[] = []
  let written = 0
  const place = (wish: NameWish, rank: number): void => {
    if (written >= frame.most && !wish.isForced) return
    const text = placeName(measure, wish, { frame, taken, limit: limitOf(wish, rank) })
    if (!text) return
    taken.push(text.box)
    texts.push(text)
    written++
  }
  const others = frame.names.findIndex((wish) => !isHub(wish))
  const hubs = others < 0 ? frame.names.length : others
  for (const [rank, wish] of frame.names.slice(0, hubs).entries()) place(wish, rank)
  texts.push(...placeRegions(measure, frame, taken))
  for (const [at, wish] of frame.names.slice(hubs).entries()) place(wish, hubs + at)
  return texts
}

function limitOf({ isForced }: NameWish, rank: number): number {
  if (isForced) return 1e6
  if (rank < FOREMOST) return FOREMOST_COVERED
  return rank < ALWAYS ? FIRST_COVERED : MOST_COVERED
}

const isHub = ({ isBold, size }: NameWish): boolean => isBold === true || size >= BOLD_FROM

interface Places {
  frame: NameFrame
  taken: readonly Box[]
  limit: number
}

/** A name that must be there may stand a little further off, where nothing nearer is free. */
function placeName(measure: Measure, wish: NameWish, places: Places): Text | undefined {
  const font = { size: LABEL_SIZE, weight: isHub(wish) ? 600 : 500, isItalic: false }
  const near = bestPlace(measure, wish, font, places)
  const further = () => bestPlace(measure, { ...wish, size: wish.size + FURTHER }, font, places)
  const best = near ?? (wish.isForced ? further() : undefined)
  if (!best) return undefined
  const { box, lines } = best
  return { lines, box, align: alignOf(box, wish.x), font, role: 'node', strength: 1 }
}

/** Breaks a name in whichever way finds the better place. */
function bestPlace(
  measure: Measure,
  wish: NameWish,
  font: Font,
  { frame, taken, limit }: Places,
): (Placed & { lines: string[] }) | undefined {
  const costOf = (box: Box): number =>
    covers(box, taken) ? Infinity : nodesUnder(box, frame.nodes)
  let best: (Placed & { lines: string[] }) | undefined
  for (const lines of formsOf(wish, frame.area.width < NARROW_BELOW)) {
    if (best && (lines.length === best.lines.length || best.cost < LARGE_COST)) continue
    const size = sizeOf(measure, lines, font)
    const placed = placeLabel(wish, wish.size, size, frame.area, { costOf, limit })
    if (placed && (!best || placed.cost < best.cost)) best = { ...placed, lines }
  }
  return best
}

/** The ways to write a name. A hub's may stand in three short lines, where no other finds a place. */
function* formsOf({ label, isForced, ...wish }: NameWish, isNarrow: boolean): Generator<string[]> {
  if (!isNarrow) yield linesOf(label, WIDE)
  yield linesOf(label, NARROW)
  if (label.length > WIDE && (isForced || isHub({ label, ...wish }))) yield stackOf(label, 3)
}

function placeRegions(measure: Measure, frame: NameFrame, taken: Box[]): Text[] {
  const texts: Text[] = []
  for (const { name, strength, holds = () => true, ...middle } of frame.regions) {
    if (strength <= 0.05) continue
    const font = {
      size: REGION_SMALL + (frame.regionSize - REGION_SMALL) * strength,
      weight: 650,
      isItalic: true,
    }
    const lines = linesOf(name, NARROW)
    const size = sizeOf(measure, lines, font)
    const box = placeRegion({ ...middle, holds }, size, frame, taken)
    if (!box) continue
    taken.push(box)
    texts.push({ lines, box, align: 'center', font, role: 'region', strength })
  }
  return texts
}

const SHIFTS = [0, -1, 1, -2, 2, -3, 3, -4, 4]
/** A region's name is read before all others: it may cover much, but rather not. */
const MOST_UNDER_REGION = 60

/** What a name costs that stands off its region, in small nodes. */
const OFF_GROUND = 24

/** A region's name may stand a little off its middle, where it covers least, on its own ground if it can. */
function placeRegion(
  { x, y, holds }: Point & { holds: (place: Point) => boolean },
  { width, height }: { width: number; height: number },
  { area, nodes }: NameFrame,
  taken: readonly Box[],
): Box | undefined {
  let best: { box: Box; cost: number } | undefined
  for (const down of SHIFTS)
    for (const right of SHIFTS) {
      const box = { x: x - width / 2 + right * 26, y: y - height / 2 + down * 18, width, height }
      if (!isInside(box, area) || covers(box, taken)) continue
      const most = best?.cost ?? MOST_UNDER_REGION
      const near = nodesUnder(box, nodes) + Math.hypot(right * 26, down * 18) / 40
      const cost = near < most ? near + OFF_GROUND * shareOff(box, holds) : near
      if (cost < most) best = { box, cost }
    }
  return best?.box
}

/** Asks at the ends and in the middle of a name how much of it stands off a ground. */
function shareOff({ x, y, width, height }: Box, holds: (place: Point) => boolean): number {
  const shares = [0.1, 0.5, 0.9]
  const off = shares.filter((share) => !holds({ x: x + share * width, y: y + height / 2 }))
  return off.length / shares.length
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
  for (const { width } of nodes.over(box)) {
    const radius = width / (2 * COVERED)
    cost += radius >= BOLD_FROM ? HUB_COST : radius >= LARGE ? LARGE_COST : 1
  }
  return cost
}

/** Two names side by side, or one below the other, must not read as one. */
function covers({ x, y, width, height }: Box, others: readonly Box[]): boolean {
  const box = { x: x - 4, y: y - 2, width: width + 8, height: height + 4 }
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
