export interface Point {
  x: number
  y: number
}

export interface Box extends Point {
  width: number
  height: number
}

export interface Extent {
  x: [number, number]
  y: [number, number]
}

/** Returns the bounds of some places. */
export function extentOf(places: readonly Point[]): Extent {
  const extent: Extent = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] }
  for (const { x, y } of places) {
    extent.x = [Math.min(extent.x[0], x), Math.max(extent.x[1], x)]
    extent.y = [Math.min(extent.y[0], y), Math.max(extent.y[1], y)]
  }
  return places.length === 0 ? { x: [-1, 1], y: [-1, 1] } : extent
}

/** This share of all places may stand outside on each side. */
const FAR = 0.015
/** So much shorter a side must become for what is far off to be left out. */
const WORTH_LEAVING = 1.12

/**
 * Returns the bounds of the crowd: of all places, unless a few far ones make a side much longer than
 * the rest needs.
 */
export function crowdOf(places: readonly Point[]): Extent {
  const all = extentOf(places)
  const few = Math.floor(FAR * places.length)
  const side = (full: Extent['x'], values: number[]): Extent['x'] => {
    values.sort((a, b) => a - b)
    const [low = full[0], high = full[1]] = [values[few], values.at(-1 - few)]
    return full[1] - full[0] > WORTH_LEAVING * (high - low) && high > low ? [low, high] : full
  }
  return {
    x: side(
      all.x,
      places.map(({ x }) => x),
    ),
    y: side(
      all.y,
      places.map(({ y }) => y),
    ),
  }
}

/** From graph units to pixels: one matrix for a frame, instead of one call for a node. */
export interface Projection {
  a: number
  b: number
  c: number
  d: number
  e: number
  f: number
}

/** Returns the projection that sends three points, the origin and one step along each axis, where they are. */
export function projectionOf(origin: Point, right: Point, up: Point): Projection {
  return {
    a: right.x - origin.x,
    b: right.y - origin.y,
    c: up.x - origin.x,
    d: up.y - origin.y,
    e: origin.x,
    f: origin.y,
  }
}

export function project({ a, b, c, d, e, f }: Projection, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** Returns the control point of a curved link, as the edge program bends it. */
export function controlOf(from: Point, to: Point, curvature: number): Point {
  return {
    x: (from.x + to.x) / 2 + curvature * (to.y - from.y),
    y: (from.y + to.y) / 2 - curvature * (to.x - from.x),
  }
}

export function pointOnCurve(from: Point, control: Point, to: Point, share: number): Point {
  const [before, middle, after] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2]
  return {
    x: before * from.x + middle * control.x + after * to.x,
    y: before * from.y + middle * control.y + after * to.y,
  }
}

/** Returns how far a point is from a stretch of line. */
export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy)
}

/** Returns whether a point is inside a polygon, by the crossings of a ray. */
export function isInPolygon({ x, y }: Point, polygon: readonly Point[]): boolean {
  let isInside = false
  let before = polygon.at(-1)
  for (const corner of polygon) {
    if (before && corner.y > y !== before.y > y) {
      const crossing = corner.x + ((y - corner.y) / (before.y - corner.y)) * (before.x - corner.x)
      if (x < crossing) isInside = !isInside
    }
    before = corner
  }
  return isInside
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Returns the parts of an area that some boxes in its right upper corner leave: beside them, and below. */
export function clearOf(area: Box, boxes: readonly Box[]): Box[] {
  if (boxes.length === 0) return [area]
  const right = Math.min(...boxes.map(({ x }) => x))
  const top = Math.max(...boxes.map(({ y, height }) => y + height))
  return [
    { ...area, width: right - area.x },
    { ...area, y: top, height: area.y + area.height - top },
  ]
}

export function isInside(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  )
}
