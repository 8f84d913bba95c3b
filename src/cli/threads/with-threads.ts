import type { Effects } from '../../effects.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import type { Shell } from '../shell.ts'

/** Runs work whose heavy parts may go to threads, which end with it. */
export async function withThreads<T>(
  shell: Shell,
  vocabulary: Vocabulary,
  effects: Effects,
  work: (effects: Effects) => Promise<T>,
): Promise<T> {
  const pool = shell.openPool(vocabulary)
  try {
    return await work({ ...effects, spread: pool.spread })
  } finally {
    await pool.close()
  }
}
