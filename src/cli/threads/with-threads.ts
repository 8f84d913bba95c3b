import type { Config } from '../../config.ts'
import type { Effects } from '../../effects.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import type { Shell } from '../shell.ts'

/** Runs work whose heavy parts may go to threads, which end with it. */
export async function withThreads<T>(
  shell: Shell,
  { vocabulary, config }: { vocabulary: Vocabulary; config: Config },
  effects: Effects,
  work: (effects: Effects) => Promise<T>,
): Promise<T> {
  const pool = shell.openPool(vocabulary, config.limits.secondsPerFile * 1000)
  try {
    return await work({ ...effects, spread: pool.spread })
  } finally {
    await pool.close()
  }
}
