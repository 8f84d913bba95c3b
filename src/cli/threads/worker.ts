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

export interface WorkerEvents {
  onReady(): void
  onAnswer(answer: Answer): void
  /** It has ended, for a reason in words. */
  onEnd(reason: string): void
}

/** Of one thread: a file that needs more memory costs itself alone, too. */
const MEMORY_LIMIT_MB = 2048
/** Most of what a file leaves is soon garbage: with room for it little is copied. */
const YOUNG_MB = 64

/** Starts the module that a thread runs, with what it needs for all its work. */
export function startWorker(
  script: URL,
  data: ThreadData,
  { onReady, onAnswer, onEnd }: WorkerEvents,
): Worker {
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: {
      maxOldGenerationSizeMb: MEMORY_LIMIT_MB,
      maxYoungGenerationSizeMb: YOUNG_MB,
    },
  })
  let failure: string | undefined
  worker.on('message', (message: Answer | Ready) =>
    message === 'ready' ? onReady() : onAnswer(message),
  )
  // All that it answered before is seen to before its end is told, not before its error is.
  worker.on('error', (error) => {
    failure = reasonOf(error)
  })
  worker.on('exit', (code) => onEnd(failure ?? `its thread ended with code ${code}`))
  return worker
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isMemory ? `more than ${MEMORY_LIMIT_MB} MB of memory` : error.message
}
