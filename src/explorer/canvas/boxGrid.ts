import { type Box, overlap } from './geometry.ts'

const CELL = 48

/** Boxes on the screen, found by place: thousands of nodes are in the way of a hundred names. */
export interface BoxGrid {
  add: (box: Box) => void
  /** Returns the boxes that lie over `box`. */
  over: (box: Box) => Box[]
}

export function createBoxGrid(): BoxGrid {
  const cells = new Map<number, Box[]>()
  return {
    add: (box) => {
      for (const cell of cellsOf(box)) {
        const list = cells.get(cell)
        if (list) list.push(box)
        else cells.set(cell, [box])
      }
    },
    over: (box) => {
      const found = new Set<Box>()
      for (const cell of cellsOf(box))
        for (const other of cells.get(cell) ?? []) if (overlap(box, other)) found.add(other)
      return [...found]
    },
  }
}

function cellsOf({ x, y, width, height }: Box): number[] {
  const cells: number[] = []
  for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++)
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++)
      cells.push(row * 10_000 + column)
  return cells
}
