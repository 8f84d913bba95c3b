import type Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { Extent } from './regions.ts'

/** Where Sigma's camera stands at first. */
export const START: CameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 }

/** So much larger the picture must become to be worth a turn. */
const WORTH = 1.15

/** Returns where the camera sees all: a wide picture in a tall window, or the reverse, is turned. */
export function homeOf(sigma: Sigma, { x, y }: Extent): CameraState {
  const { width, height } = sigma.getDimensions()
  const padding = 2 * sigma.getSetting('stagePadding')
  const scaleOf = (across: number, down: number): number =>
    Math.min((width - padding) / (across || 1), (height - padding) / (down || 1))
  const upright = scaleOf(x[1] - x[0], y[1] - y[0])
  const turned = scaleOf(y[1] - y[0], x[1] - x[0])
  if (!(turned > upright * WORTH)) return START
  return { ...START, angle: Math.PI / 2, ratio: upright / turned }
}
