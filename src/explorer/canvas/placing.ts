export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

const GAP = 4
/** What a place further down the list costs: less than any cover, so that order decides among equals. */
const ORDER = 0.01

/**
 * Returns the best place for a label beside a node: the side away from the middle of the area, else
 * the other, below, above, or at a corner. `costOf` says what a place would cover, `Infinity` where
 * it may not; `undefined` where every place costs more than `limit` or leaves the area.
 */
export function placeLabel(
  node: Point,
  radius: number,
  label: { width: number; height: number },
  area: Box,
  costOf: (box: Box) => number,
  limit = 0,
): Box | undefined {
  let best: Box | undefined
  let least = limit + 1
  for (const [index, corner] of cornersOf(node, radius, label, area).entries()) {
    const box = { ...corner, ...label }
    if (!isInside(box, area)) continue
    const cost = costOf(box)
    if (cost > limit || cost + index * ORDER >= least) continue
    best = box
    least = cost + index * ORDER
  }
  return best
}

function cornersOf(
  { x, y }: Point,
  radius: number,
  { width, height }: { width: number; height: number },
  area: Box,
): Point[] {
  const beside = radius + GAP
  const near = 0.7 * radius + GAP
  const isLeft = x < area.x + area.width / 2
  const sides = [x + beside, x - beside - width]
  const corners = [x + near, x - near - width]
  if (isLeft) {
    sides.reverse()
    corners.reverse()
  }
  return [
    ...sides.map((left) => ({ x: left, y: y - height / 2 })),
    { x: x - width / 2, y: y + beside },
    { x: x - width / 2, y: y - beside - height },
    ...corners.flatMap((left) => [
      { x: left, y: y - near - height },
      { x: left, y: y + near },
    ]),
  ]
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function isInside(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  )
}

/** Keeps a name's writing direction to itself, as `<bdi>` does in HTML. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`
}
