import Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { Palette } from '../palette.ts'
import {
  addLink,
  type Drawing,
  type DrawnEdge,
  type DrawnGraph,
  type DrawnNode,
} from './drawing.ts'
import { homeOf, START } from './home.ts'
import { LABEL_FONT, LabelLayer, type RegionName } from './labels.ts'
import type { Box } from './placing.ts'
import { edgePrograms, nodePrograms } from './programs.ts'
import { type Reducers, reducersOf } from './reducers.ts'
import { type Extent, extentOf } from './regions.ts'

/** Beyond this distance the map names its regions. */
const FAR = 0.7
const ZOOM = 1.5
/** The buttons in the upper corner, as the style sheet has them. */
const CONTROLS = { width: 56, height: 140 }

/** Sigma and what is drawn in it. Lives as long as its container; `kill` ends it. */
export class MapView {
  readonly sigma: Sigma
  #drawing: Drawing
  #labels: LabelLayer
  #regions: readonly RegionName[] = []
  #selected: string | undefined
  #hovered: string | undefined
  #isStill: boolean
  #extent: Extent
  /** Where the camera sees all. */
  #home: CameraState | undefined
  #reducers: Reducers
  /** Keys of the links that only the centre shows. */
  #extra: string[] = []

  constructor(container: HTMLElement, drawing: Drawing, palette: Palette) {
    this.#drawing = drawing
    this.#extent = extentOfGraph(drawing.graph)
    this.#labels = new LabelLayer(palette)
    this.#isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#reducers = reducersOf(drawing.graph, { palette, centre: undefined, scale: 1 })
    this.sigma = new Sigma(drawing.graph as never, container, {
      allowInvalidContainer: true,
      nodeProgramClasses: nodePrograms(),
      edgeProgramClasses: edgePrograms(),
      // Set once: new settings would draw the old graph with what is meant for the new one.
      nodeReducer: (key, node) => this.#reducers.node(key, node as DrawnNode),
      edgeReducer: (key, edge) => this.#reducers.edge(key, edge as DrawnEdge),
      defaultNodeType: 'disc',
      defaultEdgeType: 'line',
      labelFont: LABEL_FONT,
      defaultDrawNodeLabel: this.#labels.wish,
      defaultDrawNodeHover: this.#labels.drawHover,
      labelGridCellSize: 70,
      zIndex: true,
      minCameraRatio: 0.03,
      maxCameraRatio: 4,
      stagePadding: Math.min(48, container.clientWidth / 16),
      doubleClickZoomingDuration: this.#isStill ? 0 : 200,
      inertiaDuration: this.#isStill ? 0 : 200,
    })
    this.sigma.on('afterRender', () => this.#nameThings())
    this.sigma.on('resize', () => {
      this.#look()
      this.#settle()
    })
    this.#tune()
    this.#emphasise()
  }

  show(drawing: Drawing, regions: readonly RegionName[]): void {
    this.#drawMinor(undefined)
    this.#drawing = drawing
    this.#extent = extentOfGraph(drawing.graph)
    this.#regions = regions
    this.#hovered = undefined
    this.sigma.setCustomBBox(this.#extent)
    this.#look()
    this.sigma.setGraph(drawing.graph as never)
    this.#tune()
    this.#settle()
  }

  paint(palette: Palette): void {
    this.#labels.palette = palette
    this.#emphasise()
  }

  select(key: string | undefined): void {
    if (key === this.#selected) return
    this.#selected = key
    this.#emphasise()
  }

  hover(key: string | undefined): void {
    if (key === this.#hovered) return
    this.#hovered = key
    this.#emphasise()
  }

  /** Moves the camera to a node that is out of sight, near enough to read what is around it. */
  reveal(key: string): void {
    const place = this.sigma.getNodeDisplayData(key)
    if (!place || this.#isInSight(place)) return
    const ratio = Math.min(this.sigma.getCamera().ratio, 0.45)
    this.#move({ x: place.x, y: place.y, ratio })
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

  kill(): void {
    this.sigma.kill()
  }

  #isInSight(place: { x: number; y: number }): boolean {
    const { x, y } = this.sigma.framedGraphToViewport(place)
    const { width, height } = this.sigma.getDimensions()
    const isNear =
      this.sigma.getCamera().ratio < FAR * (this.#home?.ratio ?? 1) ||
      this.#drawing.graph.order < 450
    return isNear && x > 0 && y > 0 && x < width && y < height
  }

  /** A camera that nobody has moved goes on seeing all. */
  #settle(): void {
    const camera = this.sigma.getCamera()
    const { x, y, ratio, angle } = this.#home ?? START
    const isMoved =
      camera.x !== x || camera.y !== y || camera.ratio !== ratio || camera.angle !== angle
    this.#home = homeOf(this.sigma, this.#extent)
    if (!isMoved) camera.setState(this.#home)
  }

  #move(state: { x?: number; y?: number; ratio?: number; angle?: number }): void {
    const camera = this.sigma.getCamera()
    if (this.#isStill) camera.setState(state)
    else void camera.animate(state, { duration: 250 })
  }

  /** A small drawing has room for all its names; a large one only for those of large nodes. */
  #tune(): void {
    const { order, size } = this.#drawing.graph
    this.sigma.setSettings({
      labelRenderedSizeThreshold: order > 800 ? 5 : order > 250 ? 4 : 0,
      labelDensity: order > 250 ? 1 : 6,
      hideEdgesOnMove: size > 4000,
    })
  }

  #look(): void {
    const { graph } = this.#drawing
    const centre = [this.#hovered, this.#selected].find(
      (key) => key !== undefined && graph.hasNode(key),
    )
    this.#drawMinor(centre)
    this.#reducers = reducersOf(graph, {
      palette: this.#labels.palette,
      centre,
      scale: Math.min(1, Math.max(0.55, this.sigma.getDimensions().width / 900)),
    })
  }

  /** Puts in the links that only the centre shows, and takes out those of the centre before. */
  #drawMinor(centre: string | undefined): void {
    const { graph, minor } = this.#drawing
    for (const key of this.#extra) if (graph.hasEdge(key)) graph.dropEdge(key)
    const edges = centre === undefined ? [] : (minor.get(centre) ?? [])
    this.#extra = edges.map((edge) => addLink(graph, edge, 'arrow'))
  }

  #emphasise(): void {
    const had = this.#extra.length
    this.#look()
    this.sigma.refresh({ skipIndexation: had + this.#extra.length === 0 })
  }

  #nameThings(): void {
    const context = this.sigma.getCanvases().labels?.getContext('2d')
    if (!context) return
    const { width, height } = this.sigma.getDimensions()
    const isFar =
      this.sigma.getCamera().ratio > FAR * (this.#home?.ratio ?? 1) && this.#selected === undefined
    const places = isFar && this.#hovered === undefined ? this.#regions : []
    const regions = places.map(({ name, ...place }) => ({
      ...this.sigma.graphToViewport(place),
      name,
    }))
    const area = { x: 0, y: 0, width, height }
    this.#labels.flush(context, {
      area,
      nodes: this.#nodeBoxes(),
      regions,
      over: [{ x: width - CONTROLS.width, y: 0, ...CONTROLS }],
    })
  }

  /** Where nodes are on screen, a little smaller than drawn: names may touch them, not cover them. */
  #nodeBoxes(): Box[] {
    return this.#drawing.graph.nodes().flatMap((key) => {
      const node = this.sigma.getNodeDisplayData(key)
      if (!node || node.zIndex < 0) return []
      const { x, y } = this.sigma.framedGraphToViewport(node)
      const radius = 0.8 * this.sigma.scaleSize(node.size)
      return [{ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }]
    })
  }
}

/** Bounds of what is drawn: what the filters hide must not make the rest small. */
function extentOfGraph(graph: DrawnGraph): Extent {
  return extentOf(graph.mapNodes((_, { x, y }) => ({ x, y })))
}
