import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** The memory of this thread that holds values, in bytes. */
export interface Heap {
  /** As much as it may take before the engine ends the process. */
  limit: number
  /** What it holds, with what is no longer used. */
  used(): number
  /** What it holds that is still used: looks for the rest first, which takes a second for each gigabyte. */
  live(): number
}

export const engineHeap: Heap = {
  limit: getHeapStatistics().heap_size_limit,
  used: () => getHeapStatistics().used_heap_size,
  live: () => {
    collectGarbage()
    return getHeapStatistics().used_heap_size
  },
}

/** Gives back what this thread no longer uses. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('globalThis.gc')
  if (typeof collect === 'function') collect()
}
