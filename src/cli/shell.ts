import type { Effects } from '../effects.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { Heap } from './heap.ts'
import type { Stream } from './streams.ts'
import type { Pool } from './threads/pool.ts'

/** The process as the commands see it: only `main.ts` knows the real one. */
export interface Shell {
  /** Results, and nothing else. */
  out: Stream
  /** Progress, notes, problems and errors. What cannot be written there is told nowhere. */
  err: Stream
  /** Returns, once all results are on their way, why the system did not take them, if it did not. */
  unwritten(): Promise<unknown>
  cwd: string
  home: string
  /** Where extracts are kept from run to run; undefined where nothing is to be kept. */
  cacheFolder: string | undefined
  pid: number
  /** True of the id of a process that runs now. */
  isRunning(pid: number): boolean
  /** A bug shows its stack. */
  isDebugging: boolean
  effects: Effects
  /** Threads for the work on single files; who opens them closes them. */
  openPool(vocabulary: Vocabulary, timeLimitMs: number): Pool
  heap: Heap
  /** From now on memory counts for more than time. */
  keepMemorySmall(): void
  /** Sets the exit code of a command that ends without an error. */
  exitWith(code: number): void
  /** Calls back once, when the user or the system asks the command to end. */
  onStop(end: () => void): void
}

export const EXIT = { done: 0, findings: 1, usage: 2, bug: 70 } as const
