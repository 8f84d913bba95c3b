import { type Box, isInside, type Point } from './geometry.ts'

const GAP = 4
/** What a place further down the list costs: less than any cover, so that order decides among equals. */
const ORDER = 0.01

interface PlaceOptions {
  /** What a place would cover, `Infinity` where it may not. */
  costOf: (box: Box) => number
  /** The most that a place may cost. */
  limit?: number
}

export interface Placed {
  box: Box
  /** What it covers, and a little for being no first choice. */
  cost: number
}

/**
 * Returns the best place for a label beside a node: right, left, below, above, or at a corner;
 * `undefined` where every place costs too much or leaves the area.
 */
export function placeLabel(
  node: Point,
  radius: number,
  label: { width: number; height: number },
  area: Box,
  { costOf, limit = 0 }: PlaceOptions,
): Placed | undefined {
  let best: Placed | undefined
  for (const [corner, at] of cornersOf(node, radius, label).entries()) {
    const box = { ...at, ...label }
    if (!isInside(box, area)) continue
    const cost = costOf(box)
    const ordered = cost + corner * ORDER
    if (cost > limit || (best && ordered >= best.cost)) continue
    best = { box, cost: ordered }
  }
  return best
}

function cornersOf(
  { x, y }: Point,
  radius: number,
  { width, height }: { width: number; height: number },
): Point[] {
  const beside = radius + GAP
  const near = 0.7 * radius + GAP
  const [right, left] = [x + near, x - near - width]
  return [
    { x: x + beside, y: y - height / 2 },
    { x: x - beside - width, y: y - height / 2 },
    { x: x - width / 2, y: y + beside },
    { x: x - width / 2, y: y - beside - height },
    ...[right, left].flatMap((side) => [
      { x: side, y: y - near - height },
      { x: side, y: y + near },
    ]),
  ]
}
