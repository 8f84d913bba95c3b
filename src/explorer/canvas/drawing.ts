import type { NodeKey } from '../../model/key.ts'
import type { NodeKind } from '../../model/kind.ts'
import type { SiteEdge, SiteNode } from '../../model/site.ts'
import { groupBy, groupByEach } from '../../text/group-by.ts'
import { shorten } from '../format.ts'
import type { Pin, Sizing } from '../mapState.ts'
import type { Scene } from '../scene.ts'
import type { Coloration, ColorGroup } from './appearance.ts'
import { extentOf, type Point } from './geometry.ts'
import { levelsOf } from './levels.ts'
import { ringsOf } from './rings.ts'

const NAME_LIMIT = 60
/** How many links a wide and a narrow map have room for at rest. */
const [WIDE_ROOM, NARROW_ROOM] = [1000, 400]
/** Between parallel links, as a share of their length. */
const BEND = 0.22
const LARGEST = 14

/** A node as it is drawn, in graph units; its size in pixels at rest. */
export interface Mark extends Point {
  key: NodeKey
  kind: NodeKind
  label: string
  size: number
  group: ColorGroup | undefined
  community: number | undefined
  isGuest: boolean
  isPinned: boolean
}

/** A link as it is drawn. */
export interface Line {
  edge: SiteEdge
  source: Mark
  target: Mark
  width: number
  curvature: number
  /** The level of detail from which it is drawn. */
  level: number
  /** Said in passing, or inferred. */
  isWeak: boolean
}

/** A scene as it is drawn. Marks are in the order of size, largest first; lines in that of level. */
export interface Drawing {
  marks: readonly Mark[]
  byKey: ReadonlyMap<NodeKey, Mark>
  lines: readonly Line[]
  linesOf: ReadonlyMap<NodeKey, readonly Line[]>
  /** Those that are named wherever they are: pinned ones, guests, and the focus. */
  always: readonly Mark[]
  coloration: Coloration
  sizing: Sizing
  /** In the middle of the rings on which its surroundings stand, if there is one. */
  focus: Mark | undefined
}

export interface DrawingOptions {
  focus: NodeKey | undefined
  sizing: Sizing
  coloration: Coloration
  pins: readonly Pin[]
  isNarrow: boolean
}

/** Returns how a scene is drawn: where each node stands and how large, and when each link appears. */
export function drawingOf(scene: Scene, options: DrawingOptions): Drawing {
  const marks = marksOf(scene, options)
  const byKey = new Map(marks.map((mark) => [mark.key, mark]))
  const levels = levelsOf(scene.edges, options.isNarrow ? NARROW_ROOM : WIDE_ROOM)
  const bends = bendsOf(scene.edges)
  const lines = scene.edges.flatMap((edge): Line[] => {
    const source = byKey.get(edge.source)
    const target = byKey.get(edge.target)
    if (!source || !target) return []
    const isWeak = edge.salience === 'mention' || edge.origin === 'inferred'
    const width = (isWeak ? 0.6 : 1) + Math.min(1, Math.log2(1 + edge.weight) / 5)
    const curvature = bends.get(edge) ?? 0
    return [{ edge, source, target, width, curvature, level: levels.get(edge) ?? 0, isWeak }]
  })
  lines.sort((a, b) => a.level - b.level)
  return {
    marks,
    byKey,
    lines,
    linesOf: linesByEnd(lines),
    always: marks.filter(
      ({ isGuest, isPinned, key }) => isGuest || isPinned || key === options.focus,
    ),
    coloration: options.coloration,
    sizing: options.sizing,
    focus: options.focus && byKey.get(options.focus),
  }
}

function marksOf(
  scene: Scene,
  { focus, sizing, coloration, pins, isNarrow }: DrawingOptions,
): Mark[] {
  const rings = focus === undefined ? undefined : ringsOf(scene, focus)
  const pinned = new Map(pins.map((pin) => [pin.key, pin]))
  const clamp = clampOf(scene)
  const rate = ratingFor(sizing)
  const most = scene.nodes.reduce((high, node) => Math.max(high, rate(node)), Number.EPSILON)
  const sizes = sizesOf(
    scene.nodes.map((node) => rate(node) / most),
    isNarrow,
  )
  const marks = scene.nodes.map((node, at): Mark => {
    const { x, y } = rings?.get(node.key) ?? pinned.get(node.key) ?? clamp(node)
    return {
      key: node.key,
      x,
      y,
      kind: node.kind,
      label: shorten(node.label, NAME_LIMIT),
      size: sizes[at] ?? SMALLEST,
      group: coloration.groupOf(node),
      community: node.community,
      isGuest: scene.guests.has(node.key),
      isPinned: pinned.has(node.key),
    }
  })
  return marks.sort((a, b) => b.size - a.size)
}

function ratingFor(sizing: Sizing): (node: SiteNode) => number {
  return sizing === 'pagerank' ? ({ pageRank }) => pageRank ?? 0 : ({ degree }) => degree
}

/** Square pixels that all nodes together may cover at rest, on a wide and on a narrow map. */
const [WIDE_INK, NARROW_INK] = [42_000, 9000]
const SMALLEST = 0.8

/** Area follows the value; where there are many nodes all are smaller. They grow as one zooms in. */
function sizesOf(shares: readonly number[], isNarrow: boolean): number[] {
  const least = Math.min(4, 60 / Math.sqrt(Math.max(1, shares.length)))
  const sizes = shares.map((share) => least + (LARGEST - least) * Math.sqrt(Math.min(1, share)))
  const ink = sizes.reduce((sum, size) => sum + Math.PI * size * size, 0)
  const scale = Math.min(isNarrow ? 0.7 : 1, Math.sqrt((isNarrow ? NARROW_INK : WIDE_INK) / ink))
  return sizes.map((size) => Math.max(SMALLEST, size * scale))
}

/** A node without links is put at the rim of the others: it must not make them small. */
function clampOf(scene: Scene): (node: Point) => Point {
  const linked = new Set(scene.edges.flatMap(({ source, target }) => [source, target]))
  if (linked.size === 0) return (node) => node
  const { x, y } = extentOf(scene.nodes.filter(({ key }) => linked.has(key)))
  const into = (value: number, [low, high]: readonly [number, number]): number =>
    Math.min(high, Math.max(low, value))
  return (node) => ({ x: into(node.x, x), y: into(node.y, y) })
}

/** Bends links that join the same two nodes apart, each by its place among them. */
function bendsOf(edges: readonly SiteEdge[]): Map<SiteEdge, number> {
  const parallel = groupBy(edges, ({ source, target }) =>
    source < target ? `${source}\n${target}` : `${target}\n${source}`,
  )
  const bends = new Map<SiteEdge, number>()
  for (const list of parallel.values())
    for (const [at, edge] of list.entries()) {
      const bend = (at - (list.length - 1) / 2) * BEND
      // Seen from the other end, left is right.
      if (bend !== 0) bends.set(edge, edge.source < edge.target ? bend : -bend)
    }
  return bends
}

function linesByEnd(lines: readonly Line[]): Map<NodeKey, Line[]> {
  return groupByEach(lines, ({ edge }) => [edge.source, edge.target])
}
