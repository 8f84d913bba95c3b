import type Sigma from 'sigma'
import type { Camera } from 'sigma'
import type { CameraState } from 'sigma/types'
import type { Sight } from '../mapState.ts'
import { type Box, type Extent, extentOf, type Point } from './geometry.ts'

/** Where Sigma's camera stands at first. */
const START: CameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 }

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

/** Pixels for names around places that are shown, at most this share of the window. */
const ROOM = { width: 60, height: 44, share: 0.2 }
/** Nearer than this, in shares of where all is seen, nothing is read better. */
const NEAREST = 0.4

/** Returns where the camera sees some places, as large as they can be in one of the areas that are clear. */
export function stateAround(
  sigma: Sigma,
  places: readonly Point[],
  home: CameraState,
  areas: readonly Box[],
): CameraState {
  const { width, height } = sigma.getDimensions()
  const seen = { cameraState: home }
  const { x, y } = extentOf(places.map((place) => sigma.graphToViewport(place, seen)))
  const scaleIn = (area: Box): number =>
    Math.min(
      (area.width - 2 * Math.min(ROOM.width, ROOM.share * area.width)) / (x[1] - x[0] || 1),
      (area.height - 2 * Math.min(ROOM.height, ROOM.share * area.height)) / (y[1] - y[0] || 1),
    )
  const [area] = areas.toSorted((a, b) => scaleIn(b) - scaleIn(a))
  if (!area) return home
  const scale = Math.min(scaleIn(area), 1 / NEAREST)
  const middle = sigma.viewportToFramedGraph(
    {
      x: (x[0] + x[1]) / 2 + (width / 2 - (area.x + area.width / 2)) / scale,
      y: (y[0] + y[1]) / 2 + (height / 2 - (area.y + area.height / 2)) / scale,
    },
    seen,
  )
  return { ...home, ...middle, ratio: home.ratio / scale }
}

/**
 * Lets a camera jump where the reader wants nothing to move. Sigma's wheel, its double click and what
 * runs on after a drag ask for their motion here too.
 */
export function jumpWhereStill(camera: Camera): void {
  const stillness = matchMedia('(prefers-reduced-motion: reduce)')
  const animate = camera.animate.bind(camera)
  const move = (
    state: Partial<CameraState>,
    options?: Parameters<Camera['animate']>[1],
    done?: () => void,
  ): Promise<void> | void => {
    const timed = stillness.matches ? { ...options, duration: 1 } : options
    // Without a callback the camera asks itself once more, with one.
    return done ? animate(state, timed ?? {}, done) : animate(state, timed)
  }
  camera.animate = move as Camera['animate']
}

export function isSameState(a: CameraState, b: CameraState): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6
  return near(a.x, b.x) && near(a.y, b.y) && near(a.ratio, b.ratio) && near(a.angle, b.angle)
}

/** Returns what the window shows, in graph units: the same in a window of another size. */
export function sightOf(sigma: Sigma): Sight {
  const { width, height } = sigma.getDimensions()
  const middle = sigma.viewportToGraph({ x: width / 2, y: height / 2 })
  return { ...middle, span: Math.min(width, height) * unitOf(sigma) }
}

/** Returns the camera that shows what `sight` says. */
export function stateOf(sigma: Sigma, sight: Sight): Partial<CameraState> {
  const { width, height } = sigma.getDimensions()
  const place = sigma.viewportToFramedGraph(sigma.graphToViewport(sight))
  const ratio = (sigma.getCamera().ratio * sight.span) / (Math.min(width, height) * unitOf(sigma))
  return { ...place, ratio }
}

/** Graph units in a pixel. */
function unitOf(sigma: Sigma): number {
  const origin = sigma.viewportToGraph({ x: 0, y: 0 })
  const right = sigma.viewportToGraph({ x: 1, y: 0 })
  return distance(origin, right)
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
