import type Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { Sight } from '../mapState.ts'
import { homeOf, isSameState, jumpWhereStill, sightOf, stateOf } from './camera.ts'
import type { Extent, Point } from './geometry.ts'

const ZOOM = 1.5
/** Milliseconds after which a camera counts as at rest. */
const REST = 300
/** Nearer than this a node that is looked for is not approached further. */
const NEAR = 0.45

/** Sigma's camera, moved as a reader wishes: it knows where it sees all of a map. */
export class MapCamera {
  readonly #sigma: Sigma
  #extent: Extent
  /** Where it sees all. */
  #home: CameraState | undefined

  constructor(sigma: Sigma, extent: Extent) {
    this.#sigma = sigma
    this.#extent = extent
    jumpWhereStill(sigma.getCamera())
  }

  /** What is meant by all. */
  get extent(): Extent {
    return this.#extent
  }

  /** Takes another map into view: all of it, or what was seen. */
  frame(extent: Extent, sight: Sight | undefined): void {
    this.#extent = extent
    this.#home = homeOf(this.#sigma, extent)
    this.#camera.setState(sight ? stateOf(this.#sigma, sight) : this.#home)
  }

  /** Goes on seeing all where nobody has moved it, in a window that has another size. */
  settle(): void {
    const isHome = this.#isHome()
    this.#home = homeOf(this.#sigma, this.#extent)
    if (isHome) this.#camera.setState(this.#home)
  }

  fit(): void {
    this.#home = homeOf(this.#sigma, this.#extent)
    this.#move(this.#home)
  }

  zoom(direction: 'in' | 'out'): void {
    const { ratio } = this.#camera
    this.#move({ ratio: direction === 'in' ? ratio / ZOOM : ratio * ZOOM })
  }

  pan(right: number, up: number): void {
    const { x, y, ratio, angle } = this.#camera
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
    const step = 0.1 * ratio
    this.#move({
      x: x + step * (right * cos - up * sin),
      y: y + step * (right * sin + up * cos),
    })
  }

  /** Moves to a place, near enough to read what is around it. */
  approach(place: Point): void {
    const framed = this.#sigma.viewportToFramedGraph(this.#sigma.graphToViewport(place))
    this.#move({ ...framed, ratio: Math.min(this.#camera.ratio, NEAR) })
  }

  look(sight: Sight): void {
    this.#camera.setState(stateOf(this.#sigma, sight))
  }

  /** Returns what the window shows; `undefined` where it shows all, as at first. */
  sight(): Sight | undefined {
    return this.#isHome() ? undefined : sightOf(this.#sigma)
  }

  /** Calls back when the camera has come to rest somewhere else; returns how to stop. */
  onSight(changed: (sight: Sight | undefined) => void): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = JSON.stringify(this.sight())
    const tell = (): void => {
      const sight = this.sight()
      if (JSON.stringify(sight) === last) return
      last = JSON.stringify(sight)
      changed(sight)
    }
    const onUpdate = (): void => {
      clearTimeout(timer)
      timer = setTimeout(tell, REST)
    }
    this.#camera.on('updated', onUpdate)
    return () => {
      clearTimeout(timer)
      this.#camera.off('updated', onUpdate)
    }
  }

  /** Returns how many times larger things are than where all is seen. */
  enlargement(): number {
    return (this.#home?.ratio ?? 1) / this.#camera.ratio
  }

  /** Whether a single node can be told from those around it. */
  isNear(): boolean {
    return this.enlargement() > 1 / NEAR
  }

  get #camera() {
    return this.#sigma.getCamera()
  }

  #isHome(): boolean {
    return this.#home === undefined || isSameState(this.#camera.getState(), this.#home)
  }

  #move(state: Partial<CameraState>): void {
    void this.#camera.animate(state, { duration: 250 })
  }
}
