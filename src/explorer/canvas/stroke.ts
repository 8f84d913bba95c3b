import { controlOf, type Point, pointOnCurve } from './geometry.ts'
import { digits } from './shapes.ts'

/** A link in pixels: its line, and the head of its arrow. */
export interface Stroke {
  line: string
  head: string
}

const HEAD_LENGTH = 6
const HEAD_WIDTH = 2.6

interface End extends Point {
  radius: number
}

/** Returns a link from the rim of one node to the rim of another; the head is at the target. */
export function strokeOf(source: End, target: End, curvature: number, width: number): Stroke {
  const control = controlOf(source, target, curvature)
  const length = Math.hypot(target.x - source.x, target.y - source.y) || 1
  const head = HEAD_LENGTH + width
  const start = pointOnCurve(source, control, target, Math.min(0.4, source.radius / length))
  const tip = pointOnCurve(source, control, target, 1 - Math.min(0.45, target.radius / length))
  const neckShare = 1 - Math.min(0.7, (target.radius + head) / length)
  const neck = pointOnCurve(source, control, target, neckShare)
  // The control point of the part that is left is near enough that of the whole.
  const line =
    curvature === 0 ? `M${xy(start)}L${xy(neck)}` : `M${xy(start)}Q${xy(control)} ${xy(neck)}`
  return { line, head: headOf(neck, tip, HEAD_WIDTH + width / 2) }
}

function headOf(neck: Point, tip: Point, halfWidth: number): string {
  const length = Math.hypot(tip.x - neck.x, tip.y - neck.y) || 1
  const across = {
    x: ((tip.y - neck.y) / length) * halfWidth,
    y: (-(tip.x - neck.x) / length) * halfWidth,
  }
  const left = { x: neck.x + across.x, y: neck.y + across.y }
  const right = { x: neck.x - across.x, y: neck.y - across.y }
  return `M${xy(tip)}L${xy(left)}L${xy(right)}Z`
}

const xy = ({ x, y }: Point): string => `${digits(x)} ${digits(y)}`
