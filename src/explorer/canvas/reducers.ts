import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import { mix, type Palette } from '../palette.ts'
import type { DrawnEdge, DrawnGraph, DrawnNode } from './drawing.ts'

/** Which nodes stand out, and in which colours. */
export interface Emphasis {
  palette: Palette
  /** The node that is pointed at, else the one selected. */
  centre: string | undefined
  /** 1 on a large canvas, less on a small one. */
  scale: number
}

/** In a crowd of links, those that are not meant are gone, not pale. */
const CROWD = 1200

type NodeReducer = (key: string, node: DrawnNode) => Partial<NodeDisplayData>
type EdgeReducer = (key: string, edge: DrawnEdge) => Partial<EdgeDisplayData>

export interface Reducers {
  node: NodeReducer
  edge: EdgeReducer
}

/** Returns how Sigma shows each node and link: the neighbourhood of one pointed at, the rest dimmed. */
export function reducersOf(drawing: DrawnGraph, emphasis: Emphasis): Reducers {
  const { palette, centre, scale } = emphasis
  const near = centre === undefined ? undefined : new Set([centre, ...drawing.neighbors(centre)])
  const node: NodeReducer = (key, { kind, ...data }) => {
    const rest = { ...data, size: data.size * scale }
    const color = palette.kinds.get(kind) ?? palette.muted
    const colors = { paper: palette.paper, outline: palette.paper }
    if (!near) return { ...rest, ...colors, color }
    if (!near.has(key))
      return { ...rest, ...colors, color: mix(color, palette.paper, 0.82), label: '', zIndex: -1 }
    const isCentre = key === centre
    return {
      ...rest,
      ...colors,
      color,
      outline: isCentre ? palette.ink : palette.paper,
      highlighted: isCentre,
      forceLabel: near.size <= 40,
      zIndex: isCentre ? 2 : 1,
    } as Partial<NodeDisplayData>
  }
  return { node, edge: edgeReducer(drawing, palette, centre) }
}

function edgeReducer(
  drawing: DrawnGraph,
  palette: Palette,
  centre: string | undefined,
): EdgeReducer {
  const dense = drawing.size > 800 ? 0.55 : drawing.size > 250 ? 0.25 : 0
  const strong = mix(palette.edge, palette.paper, dense)
  const weak = mix(palette.edge, palette.paper, dense + 0.25)
  const dimmed = mix(palette.edge, palette.paper, 0.85)
  const isCrowd = drawing.size > CROWD
  // Forty arrows into one node are a star already; heavier ones would be a blot.
  const thicker = centre !== undefined && drawing.degree(centre) > 40 ? 0 : 0.6
  return (key, edge) => {
    if (centre === undefined) {
      return { ...edge, color: edge.isWeak ? weak : strong }
    }
    if (!drawing.hasExtremity(key, centre)) {
      return { ...edge, hidden: isCrowd, color: dimmed, zIndex: 0 }
    }
    const type = edge.type === 'curve' ? 'near-curve' : 'near-arrow'
    return { ...edge, type, size: edge.size + thicker, color: palette.accent, zIndex: 1 }
  }
}
