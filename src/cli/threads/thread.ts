import { parentPort, workerData } from 'node:worker_threads'
import { tasksFor } from '../../atlas.ts'
import { outcomeOf } from '../../model/task.ts'
import type { Answer, Ready, Request, ThreadData } from './pool.ts'

/** The other thread: does one task after the other until it is ended. */
const tasks = tasksFor((workerData as ThreadData).vocabulary)

parentPort?.on('message', async ({ id, task, input }: Request) => {
  const work = tasks[task] as (input: unknown) => unknown
  const answer: Answer = { id, outcome: await outcomeOf(() => work(input)) }
  parentPort?.postMessage(answer)
})
parentPort?.postMessage('ready' satisfies Ready)
