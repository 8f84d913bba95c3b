import { Worker } from 'node:worker_threads'
import type { Outcome, TaskName } from '../../model/task.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'

export interface ThreadData {
  vocabulary: Vocabulary
}

export interface Request {
  id: number
  task: TaskName
  input: unknown
}

/** What a thread says once it has loaded its modules and waits for work. */
export type Ready = 'ready'

export interface Answer {
  id: number
  outcome: Outcome<unknown>
}

export interface ThreadOptions {
  vocabulary: Vocabulary
  /** A file that takes longer costs itself alone; its thread is ended and another started. */
  timeLimitMs: number
  /** A thread that is not ready by then is given up like one that hangs. */
  startLimitMs?: number
  /** The module that a thread runs. */
  script: URL
}

/** What becomes of work whose threads end first. */
export const ENDED: Outcome<never> = { ok: false, reason: 'its threads have ended' }

/** A piece of work, and who waits for what becomes of it. */
export interface Job {
  request: Request
  weight: number
  settle(outcome: Outcome<unknown>): void
}

/** A thread with what it was given to do. */
export interface Thread {
  /** So many it has not yet answered, and how much they weigh together. */
  readonly jobs: number
  readonly weight: number
  run(job: Job): void
  end(): Promise<void>
}

export interface ThreadEvents {
  /** It has answered, or another one must do what it did not. */
  onDone(): void
  /** It ended before it was told to; the first that it did not answer is given up, the rest is not begun. */
  onGone(rest: readonly Job[]): void
}

/**
 * Work on one file, which may be given up. Other work is over the whole corpus and has no limit: its steps
 * are counted beforehand (texts that were read within limits, a number of pivots, rounds of a layout), so
 * that no content makes it hang, and without it there is no result at all, only a later one.
 */
const OF_ONE_FILE: ReadonlySet<TaskName> = new Set<TaskName>(['extract', 'html'])
/** Loading the modules takes a second; many times that on a machine that does other things. */
const START_LIMIT_MS = 120_000
/** Of one thread: a file that needs more memory costs itself alone, too. */
const MEMORY_LIMIT_MB = 2048
/** Most of what a file leaves is soon garbage: with room for it little is copied. */
const YOUNG_MB = 64

/** Starts a thread. */
export function openThread(
  { vocabulary, timeLimitMs, startLimitMs = START_LIMIT_MS, script }: ThreadOptions,
  { onDone, onGone }: ThreadEvents,
): Thread {
  const data: ThreadData = { vocabulary }
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: {
      maxOldGenerationSizeMb: MEMORY_LIMIT_MB,
      maxYoungGenerationSizeMb: YOUNG_MB,
    },
  })
  /** In the order in which they are done. */
  const jobs: Job[] = []
  let isReady = false
  let isGone = false
  let failure: string | undefined
  let wait = whenLate(startLimitMs, () =>
    give(`its thread was not ready after ${startLimitMs / 1000} s`),
  )
  /** The time of a file counts from when its thread is ready for it: before, the machine is slow, not the file. */
  const limitTime = (): void => {
    wait.cancel()
    const [first] = jobs
    if (!first || !OF_ONE_FILE.has(first.request.task)) return
    wait = whenLate(timeLimitMs, () =>
      give(`gave up after ${timeLimitMs / 1000} s, limits.secondsPerFile`),
    )
  }
  const answered = ({ id, outcome }: Answer): void => {
    if (jobs[0]?.request.id !== id) return
    const [job] = jobs.splice(0, 1)
    limitTime()
    job?.settle(outcome)
    onDone()
  }
  /** Ends the thread and says of what it was doing why. */
  const give = (reason: string): void => {
    if (isGone) return
    isGone = true
    wait.cancel()
    void worker.terminate()
    const [first, ...rest] = jobs.splice(0)
    onGone(rest)
    first?.settle({ ok: false, reason })
    onDone()
  }
  worker.on('message', (message: Answer | Ready) => {
    if (message !== 'ready') return answered(message)
    isReady = true
    limitTime()
  })
  // All that it answered before is seen to before its end is told, not before its error is.
  worker.on('error', (error) => {
    failure = reasonOf(error)
  })
  worker.on('exit', (code) => give(failure ?? `its thread ended with code ${code}`))
  return {
    get jobs() {
      return jobs.length
    },
    get weight() {
      return jobs.reduce((sum, { weight }) => sum + weight, 0)
    },
    run: (job) => {
      jobs.push(job)
      if (isReady && jobs.length === 1) limitTime()
      worker.postMessage(job.request)
    },
    end: async () => {
      isGone = true
      wait.cancel()
      await worker.terminate()
      for (const job of jobs.splice(0)) job.settle(ENDED)
    },
  }
}

/**
 * Calls back, unless it is cancelled, when a time is over and, with it, everything that has arrived by then is seen to: after a
 * long step of this thread the clock is looked at before the answers that came in time.
 */
function whenLate(limitMs: number, late: () => void): { cancel(): void } {
  let isOver = false
  const timer = setTimeout(() => setImmediate(() => isOver || late()), limitMs)
  return {
    cancel: () => {
      isOver = true
      clearTimeout(timer)
    },
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isMemory ? `more than ${MEMORY_LIMIT_MB} MB of memory` : error.message
}
