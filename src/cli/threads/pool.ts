import { availableParallelism } from 'node:os'
import type { Outcome, Spread, TaskName } from '../../model/task.ts'
import { ENDED, type Job, openThread, type Thread, type ThreadOptions } from './pool-thread.ts'

export interface PoolOptions extends ThreadOptions {
  threads?: number
}

export interface Pool {
  spread: Spread
  /** Starts a thread before there is work, where some is sure to come: it loads its modules meanwhile. */
  start(): void
  close(): Promise<void>
}

/** Files that wait for each thread before another one is started, which costs as much as they do. */
const FILES_PER_THREAD = 3
/**
 * What is given to a thread ahead, so that it goes on while this one is busy for a second: in characters, few
 * enough that memory stays small, and in pieces of work.
 */
const AHEAD = 8_000_000
const JOBS_AHEAD = 128

/**
 * Returns threads that share work. They are started when there is work; each does what it was given in
 * order, so that a thread that dies or hangs is known by the first input that it did not answer.
 */
export function openPool(options: PoolOptions): Pool {
  const size = options.threads ?? Math.max(1, availableParallelism())
  const threads = new Set<Thread>()
  const waiting: Job[] = []
  let isClosed = false
  let lastId = 0

  const feed = (): void => {
    for (let [job] = waiting; job; [job] = waiting) {
      const thread = threadFor(job)
      if (!thread) return
      waiting.shift()
      thread.run(job)
    }
  }
  const threadFor = (job: Job): Thread | undefined => {
    const [best] = [...threads].filter((thread) => takes(thread, job)).sort(leastFirst)
    if (best?.jobs === 0 || isClosed || threads.size >= size || !needsThread(job)) return best
    return open()
  }
  /** Work that stands alone is long: it is worth a thread of its own. */
  const needsThread = ({ weight }: Job): boolean => {
    const behind = [...threads].reduce((sum, { jobs }) => sum + Math.max(0, jobs - 1), 1)
    return weight > AHEAD || behind > threads.size * FILES_PER_THREAD
  }
  const open = (): Thread => {
    const thread = openThread(options, {
      onDone: feed,
      onGone: (rest) => {
        threads.delete(thread)
        waiting.unshift(...rest)
      },
    })
    threads.add(thread)
    return thread
  }
  const ask = (task: TaskName, input: unknown): Asked => {
    const weight = weightOf(task, input)
    const answer = new Promise<Outcome<unknown>>((settle) => {
      if (isClosed) return settle(ENDED)
      lastId += 1
      waiting.push({ request: { id: lastId, task, input }, weight, settle })
      feed()
    })
    return { weight, answer }
  }

  return {
    spread: (task, inputs) => answersTo(inputs, (input) => ask(task, input), size) as never,
    start: () => {
      if (threads.size === 0) open()
    },
    close: async () => {
      isClosed = true
      for (const job of waiting.splice(0)) job.settle(ENDED)
      await Promise.all([...threads].map((thread) => thread.end()))
    },
  }
}

/** A piece of work that was asked for. */
interface Asked {
  weight: number
  answer: Promise<Outcome<unknown>>
}

/** Returns answers in the order of their inputs, of which only so many are asked for ahead as threads take. */
async function* answersTo(
  inputs: Iterable<unknown>,
  ask: (input: unknown) => Asked,
  threads: number,
): AsyncGenerator<Outcome<unknown>> {
  const asked: Asked[] = []
  let weight = 0
  for (const input of inputs) {
    const last = ask(input)
    asked.push(last)
    weight += last.weight
    while (asked.length >= threads * JOBS_AHEAD || weight > threads * AHEAD) {
      const [first] = asked.splice(0, 1)
      if (!first) break
      weight -= first.weight
      yield await first.answer
    }
  }
  for (const { answer } of asked) yield await answer
}

/** A thread that does nothing takes everything; another one what is known to be short. */
function takes({ jobs, weight }: Thread, job: Job): boolean {
  return jobs === 0 || (jobs < JOBS_AHEAD && weight + job.weight <= AHEAD)
}

function leastFirst(a: Thread, b: Thread): number {
  return a.weight - b.weight || a.jobs - b.jobs
}

/** Returns the characters that a piece of work is about; work whose length they do not tell stands alone. */
function weightOf(task: TaskName, input: unknown): number {
  switch (task) {
    case 'extract':
    case 'html':
      return (input as { text: string }).text.length
    case 'words':
      return (input as readonly string[]).reduce((sum, text) => sum + text.length, 0)
    default:
      return 2 * AHEAD
  }
}
