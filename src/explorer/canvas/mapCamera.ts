import type Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { Sight } from '../mapState.ts'
import { homeOf, isSameState, jumpWhereStill, sightOf, stateAround, stateOf } from './camera.ts'
import { type Box, clearOf, type Extent, type Point } from './geometry.ts'

const ZOOM = 1.5
/** Milliseconds after which a camera counts as at rest. */
const REST = 300
/** Nearer than this a node that is looked for is not approached further. */
const NEAR = 0.45

/** Sigma's camera, moved as a reader wishes: it knows where it sees all of a map. */
export class MapCamera {
  readonly #sigma: Sigma
  #extent: Extent
  /** What it shows at rest, if not all. */
  #aim: readonly Point[] = []
  /** What stands over the map. */
  #over: readonly Box[] = []
  /** Where it sees all. */
  #home: CameraState | undefined
  /** Where it stands as long as nobody moves it. */
  #rest: CameraState | undefined
  /** Where it is on its way to. */
  #target: CameraState | undefined

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
    this.#camera.setState(sight ? stateOf(this.#sigma, sight) : this.#measure())
    if (sight) this.#measure()
  }

  /** Goes on showing the same where nobody has moved it, in a window that has another size. */
  settle(): void {
    const isResting = this.#isResting()
    const rest = this.#measure()
    if (!isResting) return
    if (this.#target) this.#move(rest)
    else this.#camera.setState(rest)
  }

  /** Says what stands over the map: what is shown at rest stands beside it. */
  keepClear(over: readonly Box[]): void {
    this.#over = over
    this.settle()
  }

  /** Shows these places at rest; all, where there are none. */
  aim(places: readonly Point[]): void {
    const isResting = this.#isResting()
    this.#aim = places
    const rest = this.#measure()
    if (isResting) this.#move(rest)
  }

  /** Goes where it stands as long as nobody moves it. */
  rest(): void {
    this.#move(this.#measure())
  }

  fit(): void {
    this.#measure()
    if (this.#home) this.#move(this.#home)
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

  /** Returns what the window shows; `undefined` where nobody has moved it. */
  sight(): Sight | undefined {
    return this.#isResting() ? undefined : sightOf(this.#sigma)
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

  #measure(): CameraState {
    const { width, height } = this.#sigma.getDimensions()
    const home = homeOf(this.#sigma, this.#extent)
    const areas = clearOf({ x: 0, y: 0, width, height }, this.#over)
    this.#home = home
    this.#rest = this.#aim.length > 0 ? stateAround(this.#sigma, this.#aim, home, areas) : home
    return this.#rest
  }

  #isResting(): boolean {
    return (
      this.#rest === undefined || isSameState(this.#target ?? this.#camera.getState(), this.#rest)
    )
  }

  #move(state: Partial<CameraState>): void {
    const target = { ...this.#camera.getState(), ...state }
    const arrive = (): void => {
      this.#target = undefined
    }
    void this.#camera.animate(state, { duration: 250 }, arrive)
    // Last: a move that is cut short by this one arrives here and now.
    this.#target = target
  }
}
