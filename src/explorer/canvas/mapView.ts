import Sigma from 'sigma'
import type { NodeKey } from '../../model/key.ts'
import type { Palette } from '../palette.ts'
import { type BaseGraph, baseOf, repaint } from './base.ts'
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
import { MapCamera } from './mapCamera.ts'
import type { Picture } from './picture.ts'
import { pointOnlyAtRest } from './pointing.ts'
import { edgePrograms, nodePrograms } from './programs.ts'
import type { Region } from './regions.ts'

/** How much a map shows where its camera stands. */
export interface Seen {
  links: number
  /** Nodes around the crowd that the window is fitted to: some of them are out of sight at first. */
  outside: number
}

/** Sigma and what is drawn over and under it. Lives as long as its container; `kill` ends it. */
export class MapView {
  readonly sigma: Sigma
  readonly camera: MapCamera
  #drawing: Drawing
  #graph: BaseGraph
  #palette: Palette
  #layers: Layers
  #picked: Picked = { hovered: undefined, edge: undefined, selected: undefined, path: [] }
  #level = 0
  #onSeen: (seen: Seen) => void = () => {}
  #watch: ResizeObserver

  constructor(container: HTMLElement, drawing: Drawing, palette: Palette) {
    this.#drawing = drawing
    this.#palette = palette
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
    this.camera = new MapCamera(this.sigma, boundsOf(drawing))
    pointOnlyAtRest(this.sigma)
    this.#layers = new Layers(this.sigma)
    this.sigma.setCustomBBox(this.camera.extent)
    this.sigma.on('afterRender', () => this.#drawLayers())
    this.sigma.on('resize', () => this.camera.settle())
    this.sigma.getCamera().on('updated', () => this.#setLevel())
    // Sigma hears of the window alone: what opens beside or below the map makes it smaller too.
    this.#watch = new ResizeObserver(() => this.sigma.scheduleRender())
    this.#watch.observe(container)
    this.camera.settle()
  }

  show(drawing: Drawing, regions: readonly Region[]): void {
    const sight = this.camera.sight()
    const extent = boundsOf(drawing)
    this.#drawing = drawing
    this.#layers.regions = regions
    this.#picked = { ...this.#picked, hovered: undefined }
    this.#graph = baseOf(drawing, this.#palette)
    this.sigma.setCustomBBox(extent)
    this.sigma.setGraph(this.#graph as never)
    this.camera.frame(extent, sight)
    this.#setLevel()
    this.#tell()
  }

  paint(palette: Palette): void {
    this.#palette = palette
    repaint(this.#graph, this.#drawing, palette)
    this.sigma.refresh({ skipIndexation: true })
  }

  /** Says what stands out; the rest pales. A path is what the window shows, until it is moved. */
  pick(picked: Omit<Picked, 'hovered'>): void {
    this.#picked = { ...picked, hovered: this.#picked.hovered }
    const ends = picked.path.flatMap(({ source, target }) => [source, target])
    this.camera.aim(ends.flatMap((key) => this.#drawing.byKey.get(key) ?? []))
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
    this.camera.keepClear(boxes)
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
    if (mark && !this.#isInSight(mark)) this.camera.approach(mark)
  }

  /** Calls back with how much is shown, whenever it may have changed. */
  onSeen(changed: (seen: Seen) => void): void {
    this.#onSeen = changed
    this.#tell()
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
      zoom: this.camera.enlargement(),
      level: this.#level,
    }
  }

  #projection() {
    const at = (x: number, y: number): Point => this.sigma.graphToViewport({ x, y })
    return projectionOf(at(0, 0), at(1, 0), at(0, 1))
  }

  /** Draws the links of another level of detail: lines are in the order of level. */
  #setLevel(): void {
    const level = levelAt(this.camera.enlargement())
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
    const { x, y } = this.camera.extent
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

  #isOnScreen(mark: Mark, projection = this.#projection()): boolean {
    const { width, height } = this.sigma.getDimensions()
    const place = { ...project(projection, mark), width: 0, height: 0 }
    return isInside(place, { x: 0, y: 0, width, height })
  }

  /** In a crowd a node is lost even on screen, unless it is large or looked at from near. */
  #isInSight(mark: Mark): boolean {
    const isNear = this.camera.isNear() || this.#drawing.marks.length < 450
    return isNear && this.#isOnScreen(mark)
  }
}

/** What the map shows at first. The rings around a focus are no crowd: all of them are meant. */
function boundsOf({ marks, focus }: Drawing): Extent {
  return focus ? extentOf(marks) : crowdOf(marks)
}
