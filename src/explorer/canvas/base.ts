import { MultiDirectedGraph } from 'graphology'
import { shapeOf } from '../kinds.ts'
import { mix, type Palette } from '../palette.ts'
import type { Drawing, Line, Mark } from './drawing.ts'

/** What Sigma needs of a node. `type` is the program that draws it. */
interface BaseNode {
  x: number
  y: number
  size: number
  type: string
  color: string
  paper: string
  outline: string
}

interface BaseEdge {
  type: string
  size: number
  color: string
  curvature: number
  level: number
}

export type BaseGraph = MultiDirectedGraph<BaseNode, BaseEdge>

/** Returns the drawing as the graph that Sigma draws; edges have their place among the lines as key. */
export function baseOf(drawing: Drawing, palette: Palette): BaseGraph {
  const graph: BaseGraph = new MultiDirectedGraph()
  // Small ones are added last, and lie over large ones.
  for (const mark of drawing.marks) graph.addNode(mark.key, baseNode(mark, palette))
  const colorOf = edgeColors(drawing, palette)
  for (const [at, line] of drawing.lines.entries())
    graph.addEdgeWithKey(String(at), line.source.key, line.target.key, {
      type: line.curvature === 0 ? 'arrow' : 'curve',
      size: line.width,
      color: colorOf(line),
      curvature: line.curvature,
      level: line.level,
    })
  return graph
}

/** Gives nodes and edges the colours of another theme. */
export function repaint(graph: BaseGraph, drawing: Drawing, palette: Palette): void {
  const colorOf = edgeColors(drawing, palette)
  graph.updateEachNodeAttributes((key, node) => {
    const mark = drawing.byKey.get(key as Mark['key'])
    return { ...node, ...(mark && nodeColors(mark, palette)) }
  })
  graph.updateEachEdgeAttributes((key, edge) => {
    const line = drawing.lines[Number(key)]
    return { ...edge, ...(line && { color: colorOf(line) }) }
  })
}

function baseNode(mark: Mark, palette: Palette): BaseNode {
  const { x, y, size, kind } = mark
  return { x, y, size, type: shapeOf(kind), ...nodeColors(mark, palette) }
}

/** A node smaller than this would be all outline. */
const OUTLINED_FROM = 3

function nodeColors({ group, isGuest, size }: Mark, palette: Palette) {
  const own = group?.color(palette) ?? palette.muted
  const color = isGuest ? mix(own, palette.paper, 0.5) : own
  return { color, paper: palette.paper, outline: size < OUTLINED_FROM ? color : palette.paper }
}

/** Returns the colours of links: the more there are at rest, the paler they are. */
export function edgeColors({ lines }: Drawing, palette: Palette): (line: Line) => string {
  const resting = lines.filter(({ level }) => level === 0).length
  const pale = resting > 800 ? 0.55 : resting > 250 ? 0.25 : 0
  const strong = mix(palette.edge, palette.paper, pale)
  const weak = mix(palette.edge, palette.paper, pale + 0.25)
  return ({ isWeak }) => (isWeak ? weak : strong)
}
