import { parentPort, workerData } from 'node:worker_threads'
import { tasksFor } from '../../atlas.ts'
import { outcomeOf } from '../../model/task.ts'
import { giveBackAfter } from './give-back.ts'
import type { Answer, Ready, Request, ThreadData } from './worker.ts'

/** The other thread: does one task after the other, in the order in which they came, until it is ended. */
const tasks = tasksFor((workerData as ThreadData).vocabulary)

let busy = Promise.resolve()
parentPort?.on('message', (request: Request) => {
  busy = busy.then(() => answer(request))
})

async function answer({ id, task, input }: Request): Promise<void> {
  const work = tasks[task] as (input: unknown) => unknown
  const answer: Answer = { id, outcome: await outcomeOf(() => work(input)) }
  parentPort?.postMessage(answer)
  giveBackAfter(task)
}

parentPort?.postMessage('ready' satisfies Ready)
