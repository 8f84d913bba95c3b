/** Work of which only some is under way at a time. */
export interface SomeAtATime {
  /** Starts work as soon as there is room, and returns when it has started. Throws what earlier work threw. */
  add(work: () => Promise<void>): Promise<void>
  /** Returns when all work is done. Throws the first thing that any of it threw. */
  end(): Promise<void>
}

/** Returns a queue that keeps up to `limit` pieces of work under way. */
export function someAtATime(limit: number): SomeAtATime {
  const running = new Set<Promise<void>>()
  const failures: unknown[] = []
  const throwFirst = () => {
    if (failures.length > 0) throw failures[0]
  }
  return {
    async add(work) {
      while (running.size >= limit) await Promise.race(running)
      throwFirst()
      const one: Promise<void> = work()
        .catch((error: unknown) => {
          failures.push(error)
        })
        .finally(() => running.delete(one))
      running.add(one)
    },
    async end() {
      await Promise.all(running)
      throwFirst()
    },
  }
}
