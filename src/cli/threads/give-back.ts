import { getHeapStatistics } from 'node:v8'
import type { TaskName } from '../../model/task.ts'
import { collectGarbage } from '../heap.ts'

/** Work on the whole corpus: what it leaves is as large as that, and a thread that waits would keep it. */
const OF_ALL: ReadonlySet<TaskName> = new Set<TaskName>(['betweenness', 'layout', 'likeness'])

/** Up to so much is soon used again, and looking for it costs more than it takes. */
const LARGE = 150 * 1024 ** 2

/** Gives the memory back that a piece of work has left in a thread, where that is much. */
export function giveBackAfter(task: TaskName): void {
  if (!OF_ALL.has(task) || getHeapStatistics().total_heap_size < LARGE) return
  collectGarbage()
}
