// A thread that does what its input says: for the tests of the pool.
import { parentPort, threadId } from 'node:worker_threads'

parentPort.on('message', ({ id, input }) => {
  if (input.path === 'dies') process.exit(3)
  if (input.path === 'throws') throw new Error('out of order')
  if (input.path === 'hangs') for (;;);
  const value = input.path === 'thread' ? threadId : input.path.toUpperCase()
  parentPort.postMessage({ id, outcome: { ok: true, value } })
})
