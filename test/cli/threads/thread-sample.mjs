// A thread that does what its input says: for the tests of the pool.
import { parentPort, threadId, workerData } from 'node:worker_threads'

// What a vocabulary is to other threads is to this one how long it loads its modules.
const [loading] = workerData.vocabulary.entries
if (loading?.name === 'for ever') for (;;);
const loaded = Date.now() + (loading ? 500 : 0)
while (Date.now() < loaded);

parentPort.on('message', ({ id, input }) => {
  if (input.path === 'dies') process.exit(3)
  if (input.path === 'throws') throw new Error('out of order')
  // As Node ends a thread whose memory is full: to fill it may abort the whole process.
  if (input.path === 'fills')
    throw Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })
  if (input.path === 'hangs') for (;;);
  if (input.path === 'sleeps') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  if (input.path === 'long') for (const end = Date.now() + 1200; Date.now() < end; );
  const told = { thread: threadId, time: Date.now() }
  const value = told[input.path] ?? input.path.toUpperCase()
  parentPort.postMessage({ id, outcome: { ok: true, value } })
})
parentPort.postMessage('ready')
