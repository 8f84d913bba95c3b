import { indexParallelEdgesIndex } from '@sigma/edge-curve'
import { MultiDirectedGraph } from 'graphology'
import type { NodeKind } from '../../model/kind.ts'
import type { SiteEdge, SiteNode } from '../../model/site.ts'
import { shorten } from '../format.ts'
import { shapeOf } from '../kinds.ts'
import type { Scene } from '../scene.ts'
import { isCrowd, type Meant, partOf, restingLinks } from './part.ts'
import type { Point } from './placing.ts'
import { extentOf } from './regions.ts'
import { ringsOf } from './rings.ts'

const NAME_LIMIT = 60
const ARROW_LIMIT = 1500

/** What Sigma needs of a node. `type` is the program that draws it. */
export interface DrawnNode {
  x: number
  y: number
  size: number
  label: string
  kind: NodeKind
  type: string
}

export interface DrawnEdge {
  size: number
  type: string
  relation: SiteEdge['relation']
  curvature: number
  isWeak: boolean
}

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>

/** A scene as it is drawn: what Sigma gets at rest, and the links kept back until they are meant. */
export interface Drawing {
  graph: DrawnGraph
  /** Links that are not drawn at rest, under both of their ends: too many links say nothing. */
  minor: ReadonlyMap<string, readonly SiteEdge[]>
  /** The nodes drawn, which may be a part of the scene's. */
  scene: Scene
}

/** Returns what Sigma draws for a scene: its most linked part where all of it would be a hairball. */
export function drawingOf(all: Scene, meant: Meant, isWhole: boolean): Drawing {
  const { focus } = meant
  const scene = isWhole ? all : partOf(all, meant)
  const graph: DrawnGraph = new MultiDirectedGraph()
  const clamp = clampOf(scene)
  const places = focus === undefined ? undefined : ringsOf(scene, focus)
  const most = Math.max(1, ...scene.nodes.slice(0, 1).map((node) => node.degree))
  for (const node of scene.nodes) {
    graph.addNode(node.key, {
      ...(places?.get(node.key) ?? pointOf(clamp(node))),
      size: sizeOf(node.degree, most, scene.nodes.length),
      label: shorten(node.label, NAME_LIMIT),
      kind: node.kind,
      type: shapeOf(node.kind),
    })
  }
  const major = restingLinks(scene, isCrowd(all, meant.isNarrow))
  const type = major.size > ARROW_LIMIT ? 'line' : 'arrow'
  for (const edge of major) addLink(graph, edge, type)
  bend(graph)
  const minor = byEnd(scene.edges.filter((edge) => !major.has(edge)))
  return { graph, minor, scene }
}

/** A node without links is put at the rim of the others: it must not make them small. */
function clampOf(scene: Scene): (node: SiteNode) => Point {
  const linked = new Set(scene.edges.flatMap(({ source, target }) => [source, target]))
  const { x, y } = extentOf(scene.nodes.filter(({ key }) => linked.has(key)))
  const into = (value: number, [low, high]: readonly [number, number]): number =>
    Math.min(high, Math.max(low, value))
  return (node) => (linked.size === 0 ? node : { x: into(node.x, x), y: into(node.y, y) })
}

/** Draws one link; returns its key. */
export function addLink(graph: DrawnGraph, edge: SiteEdge, type: string): string {
  return graph.addEdge(edge.source, edge.target, {
    size: widthOf(edge),
    type,
    relation: edge.relation,
    curvature: 0,
    isWeak: edge.salience === 'mention' || edge.origin === 'inferred',
  })
}

const pointOf = ({ x, y }: Point): Point => ({ x, y })

function byEnd(edges: readonly SiteEdge[]): Map<string, SiteEdge[]> {
  const ends = new Map<string, SiteEdge[]>()
  for (const edge of edges) {
    for (const key of [edge.source, edge.target]) {
      const list = ends.get(key)
      if (list) list.push(edge)
      else ends.set(key, [edge])
    }
  }
  return ends
}

/** Bends links that join the same two nodes, each by its place among them. */
function bend(drawing: DrawnGraph): void {
  indexParallelEdgesIndex(drawing, {
    edgeIndexAttribute: 'index',
    edgeMinIndexAttribute: 'minIndex',
    edgeMaxIndexAttribute: 'maxIndex',
  })
  drawing.forEachEdge((edge, attributes) => {
    const { index, maxIndex } = attributes as DrawnEdge & {
      index?: number | null
      maxIndex?: number | null
    }
    if (typeof index !== 'number' || index === 0) return
    const share = index / Math.max(1, maxIndex ?? 1)
    drawing.mergeEdgeAttributes(edge, { type: 'curve', curvature: 0.28 * share })
  })
}

/** Area follows the number of links; where there are many nodes, poor ones are dots. */
function sizeOf(degree: number, most: number, count: number): number {
  const least = count > 800 ? 2 : count > 250 ? 3 : 4.5
  return least + (count > 800 ? 9 : 10) * Math.sqrt(degree / most)
}

function widthOf(edge: SiteEdge): number {
  const base = edge.salience === 'mention' || edge.origin === 'inferred' ? 0.6 : 1
  return base + Math.min(1, Math.log2(1 + edge.weight) / 5)
}
