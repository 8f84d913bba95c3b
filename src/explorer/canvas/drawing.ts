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
  /** Left out until one of its ends is pointed at: too many links say nothing. */
  isMinor: boolean
  isWeak: boolean
}

export type Drawing = MultiDirectedGraph<DrawnNode, DrawnEdge>

/** Returns the graph that Sigma draws for a scene. */
export function drawingOf(scene: Scene, focus: NodeKey | undefined): Drawing {
  const drawing: Drawing = new MultiDirectedGraph()
  const places = focus === undefined ? undefined : ringsOf(scene, focus)
  const most = Math.max(1, ...scene.nodes.slice(0, 1).map((node) => node.degree))
  for (const node of scene.nodes) {
    drawing.addNode(node.key, {
      ...(places?.get(node.key) ?? { x: node.x, y: node.y }),
      size: sizeOf(node.degree, most, scene.nodes.length),
      label: isolate(shorten(node.label, NAME_LIMIT)),
      kind: node.kind,
      type: shapeOf(node.kind),
    })
  }
  addEdges(drawing, scene)
  return drawing
}

/** Returns how many links are drawn at rest. */
export function drawnLinks(drawing: Drawing): number {
  return drawing.filterEdges((_edge, { isMinor }) => !isMinor).length
}

function addEdges(drawing: Drawing, scene: Scene): void {
  const major = backbone(scene.edges, LINK_LIMIT)
  const straight = major.size > ARROW_LIMIT ? 'line' : 'arrow'
  for (const edge of scene.edges) {
    drawing.addEdge(edge.source, edge.target, {
      size: widthOf(edge),
      type: straight,
      relation: edge.relation,
      curvature: 0,
      isMinor: !major.has(edge),
      isWeak: edge.salience === 'mention' || edge.origin === 'inferred',
    })
  }
  bend(drawing)
}

/** Bends links that join the same two nodes, each by its place among them. */
function bend(drawing: Drawing): void {
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
