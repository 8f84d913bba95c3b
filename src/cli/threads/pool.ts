import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Outcome, Spread, TaskName } from '../../model/task.ts'
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

export interface PoolOptions {
  vocabulary: Vocabulary
  /** A file that takes longer costs itself alone; its thread is ended and another started. */
  timeLimitMs: number
  /** A thread that is not ready by then is given up like one that hangs. */
  startLimitMs?: number
  threads?: number
  /** The module that a thread runs. */
  script: URL
}

export interface Pool {
  spread: Spread
  close(): Promise<void>
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
/** Files that wait for each thread before another one is started, which costs as much as they do. */
const FILES_PER_THREAD = 3
/** Inputs on their way for each thread: enough that none waits, few enough that memory stays small. */
const LOOK_AHEAD = 3

interface Job {
  request: Request
  settle(outcome: Outcome<unknown>): void
}

/**
 * Returns threads that share work. They are started when there is work, and each holds one input at a
 * time, so that a thread that dies or hangs is known by the input it held.
 */
export function openPool(options: PoolOptions): Pool {
  const size = options.threads ?? Math.max(1, availableParallelism())
  const threads = new Set<Thread>()
  const waiting: Job[] = []
  let isClosed = false
  let lastId = 0

  const feed = (): void => {
    for (const thread of threads) if (thread.isFree()) start(thread)
    while (needsThread() && threads.size < size && !isClosed) {
      const thread = openThread(options, (gone) => {
        threads.delete(gone)
        feed()
      })
      threads.add(thread)
      start(thread)
    }
  }
  const needsThread = (): boolean => {
    const files = waiting.filter(({ request }) => OF_ONE_FILE.has(request.task)).length
    const others = waiting.length - files
    return others > 0 || files > threads.size * FILES_PER_THREAD
  }
  const start = (thread: Thread): void => {
    const job = waiting.shift()
    if (job) thread.run(job, feed)
  }
  const ask = (task: TaskName, input: unknown): Promise<Outcome<unknown>> =>
    new Promise((settle) => {
      if (isClosed) return settle({ ok: false, reason: 'its threads have ended' })
      lastId += 1
      waiting.push({ request: { id: lastId, task, input }, settle })
      feed()
    })

  return {
    spread: async function* spread(task, inputs) {
      const pending: Promise<Outcome<unknown>>[] = []
      for (const input of inputs) {
        pending.push(ask(task, input))
        if (pending.length >= size * LOOK_AHEAD) yield (await pending.shift()) as never
      }
      for (const outcome of pending) yield (await outcome) as never
    },
    close: async () => {
      isClosed = true
      for (const job of waiting.splice(0))
        job.settle({ ok: false, reason: 'its threads have ended' })
      await Promise.all([...threads].map((thread) => thread.end()))
    },
  }
}

interface Thread {
  isFree(): boolean
  run(job: Job, onDone: () => void): void
  end(): Promise<void>
}

/** Starts a thread; `onGone` is called when it ends before it is told to. */
function openThread(
  { vocabulary, timeLimitMs, startLimitMs = START_LIMIT_MS, script }: PoolOptions,
  onGone: (thread: Thread) => void,
): Thread {
  const data: ThreadData = { vocabulary }
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: {
      maxOldGenerationSizeMb: MEMORY_LIMIT_MB,
      maxYoungGenerationSizeMb: YOUNG_MB,
    },
  })
  let isReady = false
  let current: { job: Job; onDone: () => void } | undefined
  /** The time of a file counts from when its thread is ready for it: before, the machine is slow, not the file. */
  const limitTime = (): void => {
    if (!current || !OF_ONE_FILE.has(current.job.request.task)) return
    wait = whenLate(timeLimitMs, () =>
      give(`gave up after ${timeLimitMs / 1000} s, limits.secondsPerFile`),
    )
  }
  let wait = whenLate(startLimitMs, () =>
    give(`its thread was not ready after ${startLimitMs / 1000} s`),
  )
  const settle = (outcome: Outcome<unknown>): void => {
    if (!current) return
    const { job, onDone } = current
    wait.cancel()
    current = undefined
    job.settle(outcome)
    onDone()
  }
  const thread: Thread = {
    isFree: () => current === undefined,
    run: (job, onDone) => {
      current = { job, onDone }
      if (isReady) limitTime()
      worker.postMessage(job.request)
    },
    end: async () => {
      wait.cancel()
      worker.removeAllListeners('exit')
      await worker.terminate()
    },
  }
  /** Ends the thread and says of its input why. */
  const give = (reason: string): void => {
    wait.cancel()
    worker.removeAllListeners('exit')
    void worker.terminate()
    onGone(thread)
    settle({ ok: false, reason })
  }
  worker.on('message', (message: Answer | Ready) => {
    if (message !== 'ready') return settle(message.outcome)
    wait.cancel()
    isReady = true
    limitTime()
  })
  worker.on('error', (error) => give(reasonOf(error)))
  worker.on('exit', (code) => give(`its thread ended with code ${code}`))
  return thread
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
