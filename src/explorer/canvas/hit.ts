import type { Line } from './drawing.ts'
import {
  controlOf,
  distanceToSegment,
  type Point,
  type Projection,
  pointOnCurve,
  project,
} from './geometry.ts'

/** How near the pointer must be, in pixels. */
const REACH = 5
const STEPS = 10

/** Returns the link nearest to a point on screen, if one is near enough. */
export function lineAt(
  lines: Iterable<Line>,
  projection: Projection,
  point: Point,
): Line | undefined {
  let best: Line | undefined
  let least = REACH
  for (const line of lines) {
    const distance = distanceTo(line, projection, point)
    if (distance >= least) continue
    least = distance
    best = line
  }
  return best
}

function distanceTo({ source, target, curvature }: Line, projection: Projection, point: Point) {
  const from = project(projection, source)
  const to = project(projection, target)
  const room = REACH + Math.abs(curvature) * Math.hypot(to.x - from.x, to.y - from.y)
  if (
    point.x < Math.min(from.x, to.x) - room ||
    point.x > Math.max(from.x, to.x) + room ||
    point.y < Math.min(from.y, to.y) - room ||
    point.y > Math.max(from.y, to.y) + room
  )
    return Infinity
  if (curvature === 0) return distanceToSegment(point, from, to)
  const control = controlOf(from, to, curvature)
  let least = Infinity
  let before = from
  for (let step = 1; step <= STEPS; step++) {
    const next = pointOnCurve(from, control, to, step / STEPS)
    least = Math.min(least, distanceToSegment(point, before, next))
    before = next
  }
  return least
}
