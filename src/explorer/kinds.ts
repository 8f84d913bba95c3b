import { NODE_KINDS, type NodeKind } from '../model/kind.ts'

/** Shapes that tell kinds apart without colour: the same on the canvas, in lists and in the legend. */
export const SHAPES = [
  'ring',
  'hexagon',
  'square',
  'triangle',
  'diamond',
  'disc',
  'bar',
  'page',
] as const
export type Shape = (typeof SHAPES)[number]

const SHAPE_OF: Record<NodeKind, Shape> = {
  episode: 'ring',
  pattern: 'hexagon',
  company: 'square',
  incident: 'triangle',
  technology: 'diamond',
  concept: 'disc',
  series: 'bar',
  resource: 'page',
}

/** Leaves and umbrellas: they add many links and say little of how things connect. */
const HIDDEN_AT_FIRST: ReadonlySet<NodeKind> = new Set<NodeKind>(['series', 'resource'])

export const DEFAULT_KINDS: readonly NodeKind[] = NODE_KINDS.filter(
  (kind) => !HIDDEN_AT_FIRST.has(kind),
)

export function shapeOf(kind: NodeKind): Shape {
  return SHAPE_OF[kind]
}

/** Returns the CSS property that holds the colour of a kind. */
export function colorProperty(kind: NodeKind): string {
  return `--kind-${kind}`
}
