import Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { NodeKey } from '../../model/key.ts'
import type { Sight } from '../mapState.ts'
import type { Palette } from '../palette.ts'
import { type BaseGraph, baseOf, repaint } from './base.ts'
import { homeOf, isSameState, jumpWhereStill, sightOf, stateOf } from './camera.ts'
import type { Drawing, Line, Mark } from './drawing.ts'
import { emphasisOf, type Picked } from './emphasis.ts'
import {
  type Box,
  crowdOf,
  type Extent,
  extentOf,
  isInPolygon,
  isInside,
  type Point,
  project,
  projectionOf,
} from './geometry.ts'
import { lineAt } from './hit.ts'
import { Layers, type Scenery } from './layers.ts'
import { levelAt } from './levels.ts'
import type { Picture } from './picture.ts'
import { pointOnlyAtRest } from './pointing.ts'
import { edgePrograms, nodePrograms } from './programs.ts'
import type { Region } from './regions.ts'

const ZOOM = 1.5
/** Milliseconds after which a camera counts as at rest. */
const REST = 300
/** Nearer than this a node that is looked for is not approached further. */
const NEAR = 0.45

/** How much a map shows where its camera stands. */
export interface Seen {
  links: number
  /** Nodes around the crowd that the window is fitted to: some of them are out of sight at first. */
  outside: number
}

/** Sigma and what is drawn over and under it. Lives as long as its container; `kill` ends it. */
export class MapView {
  readonly sigma: Sigma
  #drawing: Drawing
  #graph: BaseGraph
  #palette: Palette
  #layers: Layers
  #extent: Extent
  #picked: Picked = { hovered: undefined, edge: undefined, selected: undefined, path: [] }
  /** Where the camera sees all. */
  #home: CameraState | undefined
  #level = 0
  #onSeen: (seen: Seen) => void = () => {}
  #watch: ResizeObserver

  constructor(container: HTMLElement, drawing: Drawing, palette: Palette) {
    this.#drawing = drawing
    this.#palette = palette
    this.#extent = boundsOf(drawing)
    this.#graph = baseOf(drawing, palette)
    this.sigma = new Sigma(this.#graph as never, container, {
      allowInvalidContainer: true,
      nodeProgramClasses: nodePrograms(),
      edgeProgramClasses: edgePrograms(),
      edgeReducer: (_, edge) => (edge.level > this.#level ? { ...edge, hidden: true } : edge),
      defaultNodeType: 'disc',
      defaultEdgeType: 'arrow',
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      minEdgeThickness: 0.8,
      minCameraRatio: 0.01,
      maxCameraRatio: 4,
      stagePadding: Math.min(40, container.clientWidth / 16),
      doubleClickZoomingDuration: 200,
      inertiaDuration: 200,
    })
    jumpWhereStill(this.sigma.getCamera())
    pointOnlyAtRest(this.sigma)
    this.#layers = new Layers(this.sigma)
    this.sigma.setCustomBBox(this.#extent)
    this.sigma.on('afterRender', () => this.#drawLayers())
    this.sigma.on('resize', () => this.#settle())
    this.sigma.getCamera().on('updated', () => this.#setLevel())
    // Sigma hears of the window alone: what opens beside or below the map makes it smaller too.
    this.#watch = new ResizeObserver(() => this.sigma.scheduleRender())
    this.#watch.observe(container)
    this.#settle()
  }

  show(drawing: Drawing, regions: readonly Region[]): void {
    const sight = this.#isHome() ? undefined : this.sight()
    this.#drawing = drawing
    this.#extent = boundsOf(drawing)
    this.#layers.regions = regions
    this.#picked = { ...this.#picked, hovered: undefined }
    this.#graph = baseOf(drawing, this.#palette)
    this.sigma.setCustomBBox(this.#extent)
    this.sigma.setGraph(this.#graph as never)
    this.#home = homeOf(this.sigma, this.#extent)
    this.sigma.getCamera().setState(sight ? stateOf(this.sigma, sight) : this.#home)
    this.#setLevel()
    this.#tell()
  }

  paint(palette: Palette): void {
    this.#palette = palette
    repaint(this.#graph, this.#drawing, palette)
    this.sigma.refresh({ skipIndexation: true })
  }

  /** Says what stands out; the rest pales. */
  pick(picked: Omit<Picked, 'hovered'>): void {
    this.#picked = { ...picked, hovered: this.#picked.hovered }
    this.#drawLayers()
  }

  /** Says which nodes are gathered: they wear a ring. */
  gather(keys: readonly NodeKey[]): void {
    this.#layers.gathered = new Set(keys)
    this.#drawLayers()
  }

  /** Says what stands over the map: no name may be under it. */
  keepClear(boxes: readonly Box[]): void {
    this.#layers.over = boxes
    this.#drawLayers()
  }

  hover(key: string | undefined): void {
    if (key === this.#picked.hovered) return
    this.#picked = { ...this.#picked, hovered: key as NodeKey | undefined }
    this.#drawLayers()
  }

  /** Moves the camera to a node that is out of sight, near enough to read what is around it. */
  reveal(key: NodeKey): void {
    const mark = this.#drawing.byKey.get(key)
    if (!mark || this.#isInSight(mark)) return
    const place = this.sigma.viewportToFramedGraph(this.sigma.graphToViewport(mark))
    this.#move({ ...place, ratio: Math.min(this.sigma.getCamera().ratio, NEAR) })
  }

  fit(): void {
    this.#home = homeOf(this.sigma, this.#extent)
    this.#move(this.#home)
  }

  zoom(direction: 'in' | 'out'): void {
    const { ratio } = this.sigma.getCamera()
    this.#move({ ratio: direction === 'in' ? ratio / ZOOM : ratio * ZOOM })
  }

  pan(right: number, up: number): void {
    const { x, y, ratio, angle } = this.sigma.getCamera()
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
    const step = 0.1 * ratio
    this.#move({
      x: x + step * (right * cos - up * sin),
      y: y + step * (right * sin + up * cos),
    })
  }

  /** Returns what the window shows; `undefined` where it shows all, as at first. */
  sight(): Sight | undefined {
    return this.#isHome() ? undefined : sightOf(this.sigma)
  }

  /** Calls back with how much is shown, whenever it may have changed. */
  onSeen(changed: (seen: Seen) => void): void {
    this.#onSeen = changed
    this.#tell()
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
    const camera = this.sigma.getCamera()
    camera.on('updated', onUpdate)
    return () => {
      clearTimeout(timer)
      camera.off('updated', onUpdate)
    }
  }

  look(sight: Sight): void {
    this.sigma.getCamera().setState(stateOf(this.sigma, sight))
  }

  /** Returns the link at a place on screen, among those that are seen there. */
  lineAt(point: Point): Line | undefined {
    const emphasis = emphasisOf(this.#drawing, { ...this.#picked, hovered: undefined })
    return lineAt(emphasis?.lines ?? this.#seenLines(), this.#projection(), point)
  }

  /** Returns the nodes inside a polygon on screen. */
  marksIn(polygon: readonly Point[]): Mark[] {
    const projection = this.#projection()
    return this.#drawing.marks.filter((mark) => isInPolygon(project(projection, mark), polygon))
  }

  marksInSight(): Mark[] {
    const projection = this.#projection()
    return this.#drawing.marks.filter((mark) => this.#isOnScreen(mark, projection))
  }

  markOf(key: NodeKey): Mark | undefined {
    return this.#drawing.byKey.get(key)
  }

  kill(): void {
    this.#watch.disconnect()
    this.sigma.kill()
  }

  /** Returns the window's picture, for a file. */
  picture(): Picture {
    return { ...this.sigma.getDimensions(), items: this.#layers.picture(this.#scenery()) }
  }

  #drawLayers(): void {
    this.#layers.draw(this.#scenery())
  }

  #scenery(): Scenery {
    return {
      drawing: this.#drawing,
      palette: this.#palette,
      projection: this.#projection(),
      picked: this.#picked,
      zoom: this.#zoom(),
      level: this.#level,
    }
  }

  #projection() {
    const at = (x: number, y: number): Point => this.sigma.graphToViewport({ x, y })
    return projectionOf(at(0, 0), at(1, 0), at(0, 1))
  }

  #zoom(): number {
    return (this.#home?.ratio ?? 1) / this.sigma.getCamera().ratio
  }

  /** Draws the links of another level of detail: lines are in the order of level. */
  #setLevel(): void {
    const level = levelAt(this.#zoom())
    if (level === this.#level) return
    const [low, high] = [Math.min(level, this.#level), Math.max(level, this.#level)]
    this.#level = level
    const edges: string[] = []
    for (const [at, line] of this.#drawing.lines.entries())
      if (line.level > low && line.level <= high) edges.push(String(at))
    if (edges.length > 0)
      this.sigma.refresh({ partialGraph: { edges }, skipIndexation: true, schedule: true })
    this.#tell()
  }

  #tell(): void {
    const { x, y } = this.#extent
    const isAmid = (mark: Mark): boolean =>
      mark.x >= x[0] && mark.x <= x[1] && mark.y >= y[0] && mark.y <= y[1]
    const outside = this.#drawing.marks.filter((mark) => !isAmid(mark)).length
    this.#onSeen({ links: this.#seenLines().length, outside })
  }

  #seenLines(): readonly Line[] {
    const { lines } = this.#drawing
    const end = lines.findIndex(({ level }) => level > this.#level)
    return end < 0 ? lines : lines.slice(0, end)
  }

  #isHome(): boolean {
    return this.#home === undefined || isSameState(this.sigma.getCamera().getState(), this.#home)
  }

  #isOnScreen(mark: Mark, projection = this.#projection()): boolean {
    const { width, height } = this.sigma.getDimensions()
    const place = { ...project(projection, mark), width: 0, height: 0 }
    return isInside(place, { x: 0, y: 0, width, height })
  }

  /** In a crowd a node is lost even on screen, unless it is large or looked at from near. */
  #isInSight(mark: Mark): boolean {
    const isNear = this.#zoom() > 1 / NEAR || this.#drawing.marks.length < 450
    return isNear && this.#isOnScreen(mark)
  }

  /** A camera that nobody has moved goes on seeing all. */
  #settle(): void {
    const isHome = this.#isHome()
    this.#home = homeOf(this.sigma, this.#extent)
    if (isHome) this.sigma.getCamera().setState(this.#home)
  }

  #move(state: Partial<CameraState>): void {
    void this.sigma.getCamera().animate(state, { duration: 250 })
  }
}

/** What the map shows at first. The rings around a focus are no crowd: all of them are meant. */
function boundsOf({ marks, focus }: Drawing): Extent {
  return focus ? extentOf(marks) : crowdOf(marks)
}
