import { UserError } from '../model/problem.ts'
import type { Heap } from './heap.ts'
import { count, grouped } from './words.ts'

/**
 * What files say may take so much of the heap: what is made of it (names, graph, likeness, pages) takes twice as
 * much again, measured at 30,000 files of 20 KB, and in a heap that is nearly full most of the time goes into looking
 * for garbage.
 */
const MOST = 0.3
/** Live memory is looked for again once so much of the heap was added. */
const STEP = 0.1

/**
 * Returns what is told after each file of so many, and throws a UserError where all of them will not go into
 * memory: an engine whose heap is full ends the process with a trace of its own stack, and nothing can be said.
 */
export function heapGuard(heap: Heap): (total: number) => void {
  let next = MOST * heap.limit
  return (total) => {
    if (heap.used() <= next) return
    const live = heap.live()
    if (live > MOST * heap.limit) throw tooMuch(total, heap.limit)
    next = Math.max(next, live + STEP * heap.limit)
  }
}

const MEGABYTE = 1024 ** 2

function tooMuch(total: number, limit: number): UserError {
  const megabytes = Math.round(limit / MEGABYTE)
  return new UserError(
    `${count(total, 'file')} need more memory than the ${grouped(megabytes)} MB that Node.js may take here`,
    `Expected more: set NODE_OPTIONS=--max-old-space-size=${2 * megabytes} where the machine has it, or name a part of the corpus.`,
  )
}
