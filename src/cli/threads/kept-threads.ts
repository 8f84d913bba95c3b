import type { Config } from '../../config.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import type { Shell } from '../shell.ts'
import type { Pool } from './pool.ts'

/** Threads that are kept from build to build, as long as what they were started with stays. */
export interface KeptThreads {
  for(corpus: { vocabulary: Vocabulary; config: Config }): Pool['spread']
  /** Ends those that another vocabulary or limit has replaced, once nobody needs them. */
  closeOutdated(): Promise<void>
  close(): Promise<void>
}

export function keptThreads(shell: Shell): KeptThreads {
  let current: { pool: Pool; vocabulary: Vocabulary; timeLimitMs: number } | undefined
  const outdated: Pool[] = []
  const closeOutdated = async (): Promise<void> => {
    await Promise.all(outdated.splice(0).map((pool) => pool.close()))
  }
  return {
    for({ vocabulary, config }) {
      const timeLimitMs = config.limits.secondsPerFile * 1000
      if (current?.vocabulary !== vocabulary || current.timeLimitMs !== timeLimitMs) {
        if (current) outdated.push(current.pool)
        current = { pool: shell.openPool(vocabulary, timeLimitMs), vocabulary, timeLimitMs }
      }
      return current.pool.spread
    },
    closeOutdated,
    async close() {
      await closeOutdated()
      await current?.pool.close()
    },
  }
}
