import { cpuUsage } from 'node:process'

/** Four times the input takes four times as long where reading is linear, sixteen where it is square. */
const TIMES = 4
const MAX_GROWTH = 12
/** What is done in so little time is no danger at any size that the limits let through. */
const QUICK_MS = 40
const TRIES = 8

/** The least CPU time of a few runs, so that what else the machine does counts little. */
function leastTime(work: () => void, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    const before = cpuUsage()
    work()
    const { user, system } = cpuUsage(before)
    return Math.min(performance.now() - start, (user + system) / 1000)
  })
  return Math.min(...times)
}

/**
 * Returns by what the time of work grows from `size` to four times `size`, where it is more than a
 * linear reading explains; undefined where it is quick anyway or linear in any of several tries.
 * `prepare` makes the work for a size; only the work is timed.
 */
export function superlinearGrowth(
  size: number,
  prepare: (size: number) => () => void,
): number | undefined {
  const long = prepare(size * TIMES)
  if (leastTime(long, 1) < QUICK_MS) return undefined
  const short = prepare(size)
  let growth = Infinity
  for (let tries = 0; tries < TRIES && growth > MAX_GROWTH; tries++)
    growth = Math.min(growth, leastTime(long, 2) / leastTime(short, 4))
  return growth > MAX_GROWTH ? growth : undefined
}
