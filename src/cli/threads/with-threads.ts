import type { Config } from '../../config.ts'
import type { Effects } from '../../effects.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import type { Shell } from '../shell.ts'

export interface ThreadsFor {
  vocabulary: Vocabulary
  config: Config
  /** True where there is work for a thread however much is known from runs before. */
  isAwaited?: boolean
}

/** Runs work whose heavy parts may go to threads, which end with it. */
export async function withThreads<T>(
  shell: Shell,
  { vocabulary, config, isAwaited = false }: ThreadsFor,
  effects: Effects,
  work: (effects: Effects) => Promise<T>,
): Promise<T> {
  const pool = shell.openPool(vocabulary, config.limits.secondsPerFile * 1000)
  try {
    if (isAwaited) pool.start()
    return await work({ ...effects, spread: pool.spread })
  } finally {
    await pool.close()
  }
}
