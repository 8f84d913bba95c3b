import type { Outcome, TaskName } from '../../model/task.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { type Cause, openAlarm, PATIENCE } from './alarm.ts'
import type { Clock } from './clock.ts'
import { type Answer, type Request, startWorker } from './worker.ts'

export interface ThreadOptions {
  vocabulary: Vocabulary
  /** A file that takes more work costs itself alone; its thread is ended and another started. */
  timeLimitMs: number
  /** A thread that is not ready by then is given up like one that hangs. */
  startLimitMs?: number
  clock: Clock
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

const outOfTime = (limitMs: number, cause: Cause): string =>
  cause === 'worked'
    ? `gave up after ${limitMs / 1000} s, limits.secondsPerFile`
    : `gave up after waiting ${(PATIENCE * limitMs) / 1000} s, ${PATIENCE} times limits.secondsPerFile`
const notReady = (limitMs: number): string => `its thread was not ready after ${limitMs / 1000} s`

/** Starts a thread. */
export function openThread(
  { vocabulary, timeLimitMs, startLimitMs = START_LIMIT_MS, clock, script }: ThreadOptions,
  { onDone, onGone }: ThreadEvents,
): Thread {
  /** In the order in which they are done. */
  const jobs: Job[] = []
  let isReady = false
  let isGone = false
  const alarm = openAlarm(clock)
  /** The time of a file counts from when its thread is ready for it: before, the machine is slow, not the file. */
  const limitTime = (): void => {
    const [first] = jobs
    if (!first || !OF_ONE_FILE.has(first.request.task)) alarm.stop()
    else alarm.afterWork(timeLimitMs, (cause) => give(outOfTime(timeLimitMs, cause)))
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
    alarm.stop()
    void worker.terminate()
    const [first, ...rest] = jobs.splice(0)
    onGone(rest)
    first?.settle({ ok: false, reason })
    onDone()
  }
  const worker = startWorker(
    script,
    { vocabulary },
    {
      onReady: () => {
        isReady = true
        limitTime()
      },
      onAnswer: answered,
      onEnd: give,
    },
  )
  alarm.atTime(startLimitMs, () => give(notReady(startLimitMs)))
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
      alarm.stop()
      await worker.terminate()
      for (const job of jobs.splice(0)) job.settle(ENDED)
    },
  }
}
