import { Graph, layout } from '@dagrejs/dagre'
import type { LearningPath } from '../../model/answer.ts'
import type { NodeKey } from '../../model/key.ts'

/** A card of the picture: one step, or several that require each other. Pixels, from the top left corner. */
export interface Card {
  keys: readonly NodeKey[]
  x: number
  y: number
  width: number
  height: number
  /** Indices of the cards that it requires: the nearest alone. */
  requires: readonly number[]
}

/** A line from what is required to what requires it. */
export interface Line {
  from: number
  to: number
  points: readonly { x: number; y: number }[]
}

export interface Picture {
  width: number
  height: number
  cards: Card[]
  lines: Line[]
}

export interface CardSize {
  width: number
  /** Of one step. */
  height: number
  /** From left to right, or from top to bottom. */
  direction: 'right' | 'down'
}

const MARGIN = 4
const GAP = { layers: 34, cards: 14 }

/**
 * Returns a path in layers, each step behind all that it requires: the transitive reduction, with cycles
 * condensed, drawn by the method of Sugiyama as dagre has it. The same path gives the same picture.
 */
export function pictureOf(path: LearningPath, size: CardSize): Picture {
  const groups = groupsOf(path)
  const place = new Map(groups.flatMap((keys, index) => keys.map((key) => [key, index])))
  const requires = requirementsOf(path, groups, place)
  const graph = new Graph({ multigraph: false })
  graph.setGraph({
    rankdir: size.direction === 'right' ? 'LR' : 'TB',
    ranksep: GAP.layers,
    nodesep: GAP.cards,
    marginx: MARGIN,
    marginy: MARGIN,
  })
  groups.forEach((keys, index) => {
    graph.setNode(String(index), { width: size.width, height: size.height * keys.length })
  })
  requires.forEach((needs, index) => {
    for (const need of needs) graph.setEdge(String(need), String(index), {})
  })
  layout(graph)
  return toPicture(graph, groups, requires, size.direction)
}

/** Steps in the order of the path, those of a cycle together. */
function groupsOf({ steps, cycles }: LearningPath): NodeKey[][] {
  const cycleOf = new Map(cycles.flatMap((cycle) => cycle.map((key) => [key, cycle] as const)))
  const groups = steps.map(({ key }) => cycleOf.get(key) ?? [key])
  return groups.filter(
    (group, index) => groups.findIndex((other) => other[0] === group[0]) === index,
  )
}

function requirementsOf(
  { steps }: LearningPath,
  groups: readonly NodeKey[][],
  place: ReadonlyMap<NodeKey, number>,
): number[][] {
  const requires: Set<number>[] = groups.map(() => new Set())
  for (const { key, because } of steps)
    for (const { key: by, isNearest } of because) {
      const [need, dependent] = [place.get(key), place.get(by)]
      if (need === undefined || dependent === undefined || need === dependent || !isNearest)
        continue
      requires[dependent]?.add(need)
    }
  return requires.map((needs) => [...needs].sort((a, b) => a - b))
}

function toPicture(
  graph: Graph,
  groups: readonly NodeKey[][],
  requires: readonly number[][],
  direction: CardSize['direction'],
): Picture {
  const { width = 0, height = 0 } = graph.graph()
  const cards = groups.map((keys, index): Card => {
    const { x, y, width, height } = graph.node(String(index))
    return {
      keys,
      x: Math.round(x - width / 2),
      y: Math.round(y - height / 2),
      width,
      height,
      requires: requires[index] ?? [],
    }
  })
  const lines = graph.edges().map((edge): Line => {
    const { points = [] } = graph.edge(edge)
    const [from, to] = [Number(edge.v), Number(edge.w)]
    return { from, to, points: betweenSides(points, cards[from], cards[to], direction) }
  })
  return { width: Math.ceil(width), height: Math.ceil(height), cards, lines }
}

/** Straight so far a line leaves a card and arrives at one. */
const STRAIGHT = 0.45 * GAP.layers

/** A line leaves a card in the middle of its side and arrives so: at a corner it would point past it. */
function betweenSides(
  points: Line['points'],
  from: Card | undefined,
  to: Card | undefined,
  direction: CardSize['direction'],
): Line['points'] {
  if (!from || !to) return points
  const isRight = direction === 'right'
  const start = isRight
    ? { x: from.x + from.width, y: from.y + from.height / 2 }
    : { x: from.x + from.width / 2, y: from.y + from.height }
  const end = isRight ? { x: to.x, y: to.y + to.height / 2 } : { x: to.x + to.width / 2, y: to.y }
  const along = ({ x, y }: Point, step: number): Point =>
    isRight ? { x: x + step, y } : { x, y: y + step }
  // Between two layers the only point on the way is their middle.
  const inner = points.length > 3 ? points.slice(1, -1) : []
  return [start, along(start, STRAIGHT), ...inner, along(end, -STRAIGHT), end]
}

/** Returns a line as the `d` of an SVG path: a smooth curve through the middles between its points. */
export function curveOf(points: Line['points']): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (!first || !last) return ''
  const steps = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last
    const end = index === rest.length - 2 ? last : middle(point, next)
    return `Q${numbers(point)} ${numbers(end)}`
  })
  return `M${numbers(first)}${steps.length === 0 ? `L${numbers(last)}` : steps.join('')}`
}

type Point = Line['points'][number]

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const numbers = ({ x, y }: Point): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
