import { contours } from 'd3-contour'
import { groupBy } from '../../text/group-by.ts'
import type { Mark } from './drawing.ts'
import { type Extent, extentOf, type Point } from './geometry.ts'

/** A part of the map where one community prevails: its outline and the place of its name, in graph units. */
export interface Region {
  id: number
  name: string
  nodes: number
  middle: Point
  /** Closed lines; an inner one is a hole. */
  outline: readonly (readonly Point[])[]
}

/** Cells of the grid along the longer side of the map. */
const CELLS = 90
/** How far a node reaches, in cells. */
const REACH = 4
/** As dense as this a community must be, of the densest place of all. */
const LEAST_DENSITY = 0.05
const LEAST_NODES = 5
/** An island smaller than this share of the map's cells says nothing. */
const LEAST_AREA = 0.004

interface Grid {
  columns: number
  rows: number
  cell: number
  origin: Point
}

/**
 * Returns where each community prevails. Every node spreads its size around it; a place belongs to
 * the community that is densest there, so regions never lie over each other.
 */
export function regionsOf(marks: readonly Mark[], names: ReadonlyMap<number, string>): Region[] {
  const named = marks.filter(({ community }) => community !== undefined && names.get(community))
  const groups = [...groupBy(named, ({ community }) => community as number)]
    .filter(([, list]) => list.length >= LEAST_NODES)
    .sort(([a], [b]) => a - b)
  if (groups.length < 2) return []
  const grid = gridOver(extentOf(marks))
  const fields = groups.map(([, list]) => densityOf(list, grid))
  const most = Math.max(...fields.map((field) => Math.max(...field)))
  return groups.flatMap(([id, { length: nodes }], at) => {
    const lead = leadOf(fields, at)
    const outline = outlineOf(lead, most * LEAST_DENSITY, grid)
    if (outline.length === 0) return []
    return [{ id, name: names.get(id) ?? '', nodes, middle: densest(lead, grid), outline }]
  })
}

function gridOver({ x, y }: Extent): Grid {
  const cell = Math.max(x[1] - x[0], y[1] - y[0], 1) / CELLS
  const margin = REACH + 2
  return {
    cell,
    columns: Math.ceil((x[1] - x[0]) / cell) + 2 * margin,
    rows: Math.ceil((y[1] - y[0]) / cell) + 2 * margin,
    origin: { x: x[0] - margin * cell, y: y[0] - margin * cell },
  }
}

function densityOf(marks: readonly Mark[], { columns, rows, cell, origin }: Grid): Float64Array {
  const field = new Float64Array(columns * rows)
  for (const { x, y, size } of marks) {
    const column = Math.round((x - origin.x) / cell)
    const row = Math.round((y - origin.y) / cell)
    field[row * columns + column] = (field[row * columns + column] ?? 0) + 1 + size / 4
  }
  // Three boxes one after the other are nearly a bell.
  for (let round = 0; round < 3; round++) {
    blur(field, { count: rows, length: columns }, { line: columns, place: 1 })
    blur(field, { count: columns, length: rows }, { line: 1, place: columns })
  }
  return field
}

/** Spreads each value over a box along its line; the steps lead from line to line, and from place to place. */
function blur(
  field: Float64Array,
  { count, length }: { count: number; length: number },
  step: { line: number; place: number },
): void {
  const reach = Math.round(REACH / 2)
  const sums = new Float64Array(length + 1)
  for (let at = 0; at < count; at++) {
    for (let i = 0; i < length; i++)
      sums[i + 1] = (sums[i] ?? 0) + (field[at * step.line + i * step.place] ?? 0)
    for (let i = 0; i < length; i++) {
      const [from, to] = [Math.max(0, i - reach), Math.min(length, i + reach + 1)]
      field[at * step.line + i * step.place] =
        ((sums[to] ?? 0) - (sums[from] ?? 0)) / (2 * reach + 1)
    }
  }
}

/** By how much one community is denser than the densest of the others. */
function leadOf(fields: readonly Float64Array[], own: number): Float64Array {
  return (fields[own] ?? new Float64Array()).map((value, cell) => {
    let other = 0
    for (const [at, field] of fields.entries())
      if (at !== own) other = Math.max(other, field[cell] ?? 0)
    return value - other
  })
}

/** Returns the lines around where a lead is at least `least`; none around what is too small to say anything. */
function outlineOf(lead: Float64Array, least: number, grid: Grid): Point[][] {
  const { columns, rows } = grid
  const [shape] = contours().size([columns, rows]).thresholds([least])([...lead])
  const area = columns * rows * LEAST_AREA
  const islands = (shape?.coordinates ?? []).filter(([ring]) => areaOf(ring ?? []) >= area)
  return islands.flatMap((rings) => rings.map((ring) => ring.map((place) => toGraph(place, grid))))
}

/** Contours count a cell's value in its middle. */
function toGraph(place: readonly number[], { cell, origin }: Grid): Point {
  const [column = 0, row = 0] = place
  return { x: origin.x + (column - 0.5) * cell, y: origin.y + (row - 0.5) * cell }
}

/** The mean of the places where the lead is near its largest: a name there is in the thick of it. */
function densest(lead: Float64Array, grid: Grid): Point {
  const least = 0.6 * Math.max(...lead)
  const sum = { x: 0, y: 0, weight: 0 }
  for (const [at, value] of lead.entries()) {
    if (value < least) continue
    sum.x += value * ((at % grid.columns) + 0.5)
    sum.y += value * (Math.floor(at / grid.columns) + 0.5)
    sum.weight += value
  }
  return toGraph([sum.x / sum.weight, sum.y / sum.weight], grid)
}

function areaOf(ring: readonly (readonly number[])[]): number {
  let twice = 0
  for (const [at, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? []
    twice += x * nextY - nextX * y
  }
  return Math.abs(twice) / 2
}
