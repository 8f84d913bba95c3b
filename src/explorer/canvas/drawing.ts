import { indexParallelEdgesIndex } from '@sigma/edge-curve'
import { MultiDirectedGraph } from 'graphology'
import type { NodeKey } from '../../model/key.ts'
import type { NodeKind } from '../../model/kind.ts'
import type { SiteEdge } from '../../model/site.ts'
import { shorten } from '../format.ts'
import { shapeOf } from '../kinds.ts'
import { backbone, type Scene } from '../scene.ts'
import { isolate } from './placing.ts'
import { ringsOf } from './rings.ts'

const NAME_LIMIT = 60
const LINK_LIMIT = 2500
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
  /** Number of all links of the scene. */
  links: number
}

/** Returns what Sigma draws for a scene. */
export function drawingOf(scene: Scene, focus: NodeKey | undefined): Drawing {
  const graph: DrawnGraph = new MultiDirectedGraph()
  const places = focus === undefined ? undefined : ringsOf(scene, focus)
  const most = Math.max(1, ...scene.nodes.slice(0, 1).map((node) => node.degree))
  for (const node of scene.nodes) {
    graph.addNode(node.key, {
      ...(places?.get(node.key) ?? { x: node.x, y: node.y }),
      size: sizeOf(node.degree, most, scene.nodes.length),
      label: isolate(shorten(node.label, NAME_LIMIT)),
      kind: node.kind,
      type: shapeOf(node.kind),
    })
  }
  const major = backbone(scene.edges, LINK_LIMIT)
  const type = major.size > ARROW_LIMIT ? 'line' : 'arrow'
  for (const edge of major) addLink(graph, edge, type)
  bend(graph)
  const minor = byEnd(scene.edges.filter((edge) => !major.has(edge)))
  return { graph, minor, links: scene.edges.length }
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
