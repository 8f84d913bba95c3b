import type { Shape } from '../kinds.ts'
import type { Point } from './geometry.ts'

/** Corners for a radius of one, as the node program draws them; y goes down. */
const CORNERS: Record<Exclude<Shape, 'ring' | 'disc'>, readonly (readonly [number, number])[]> = {
  hexagon: [
    [1.02, 0],
    [0.51, 0.885],
    [-0.51, 0.885],
    [-1.02, 0],
    [-0.51, -0.885],
    [0.51, -0.885],
  ],
  square: [
    [0.78, 0.78],
    [-0.78, 0.78],
    [-0.78, -0.78],
    [0.78, -0.78],
  ],
  triangle: [
    [0, -1.3],
    [1.12, 0.65],
    [-1.12, 0.65],
  ],
  diamond: [
    [0, -1.19],
    [1.19, 0],
    [0, 1.19],
    [-1.19, 0],
  ],
  bar: [
    [1.02, 0.48],
    [-1.02, 0.48],
    [-1.02, -0.48],
    [1.02, -0.48],
  ],
  page: [
    [0.58, 0.94],
    [-0.58, 0.94],
    [-0.58, -0.94],
    [0.58, -0.94],
  ],
}

/** Returns the outline of a shape as SVG path data, which a canvas takes too. */
export function shapePath(shape: Shape, { x, y }: Point, radius: number): string {
  if (shape === 'ring') return circlePath({ x, y }, radius)
  if (shape === 'disc') return circlePath({ x, y }, radius * 0.9)
  const corners = CORNERS[shape].map(
    ([right, down]) => `${digits(x + right * radius)} ${digits(y + down * radius)}`,
  )
  return `M${corners.join('L')}Z`
}

export function circlePath({ x, y }: Point, radius: number): string {
  const r = digits(radius)
  return `M${digits(x - radius)} ${digits(y)}a${r} ${r} 0 1 0 ${digits(2 * radius)} 0a${r} ${r} 0 1 0 ${digits(-2 * radius)} 0Z`
}

export function polygonPath(corners: readonly Point[]): string {
  return `M${corners.map(({ x, y }) => `${digits(x)} ${digits(y)}`).join('L')}Z`
}

/** A hundredth of a pixel is enough. */
export const digits = (value: number): string => String(Math.round(value * 100) / 100)
