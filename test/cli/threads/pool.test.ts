import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { type Clock, clockOf } from '../../../src/cli/threads/clock.ts'
import { openPool, type Pool, type PoolOptions } from '../../../src/cli/threads/pool.ts'
import type { Source } from '../../../src/model/source.ts'
import { askOne } from '../../../src/model/task.ts'
import type { Vocabulary } from '../../../src/model/vocabulary.ts'

const script = new URL('./thread-sample.mjs', import.meta.url)
const clock = clockOf(() => process.cpuUsage())
/** As on a machine that is busy with other things. */
const starved: Clock = { ...clock, worked: () => 0 }
/** As on a machine that does nothing else. */
const undisturbed: Clock = { ...clock, worked: clock.now }

/** One thread with three seconds for a file and no names, unless other things are asked for. */
function poolOf(options: Partial<PoolOptions>): Pool {
  const usual = { vocabulary: { entries: [] }, threads: 1, timeLimitMs: 3000, clock, script }
  return openPool({ ...usual, ...options })
}

async function outcomes(paths: readonly string[], threads = 2): Promise<unknown[]> {
  const pool = poolOf({ threads })
  const found: unknown[] = []
  for await (const outcome of pool.spread(
    'extract',
    paths.map((path) => ({ path, text: '' }) as Source),
  ))
    found.push(outcome.ok ? outcome.value : outcome.reason)
  await pool.close()
  return found
}

/** How many threads answer for so many files. */
async function threadsFor(count: number): Promise<number> {
  const paths = Array.from({ length: count }, () => 'thread')
  return new Set(await outcomes(paths)).size
}

const many = Array.from({ length: 40 }, (_, i) => `f${i}`)

test('outcomes come in the order of the inputs', async () => {
  expect(await outcomes(many)).toEqual(many.map((path) => path.toUpperCase()))
})

test.each([
  ['dies', 'its thread ended with code 3'],
  ['throws', 'out of order'],
  ['fills', 'more than 2048 MB of memory'],
  ['hangs', 'gave up after 3 s, limits.secondsPerFile'],
])('a thread that %s costs its own input alone', async (path, reason) => {
  expect(await outcomes(['a', path, 'b', 'c', path])).toEqual(['A', reason, 'B', 'C', reason])
  expect(await outcomes(['a', path, 'b'], 1)).toEqual(['A', reason, 'B'])
})

test('a thread that was started before there is work does it', async () => {
  const pool = poolOf({ threads: 2 })
  pool.start()
  pool.start()
  const later = new Worker('', { eval: true })
  const { threadId } = later
  const outcome = await askOne(pool.spread, 'extract', { path: 'thread', text: '' } as Source)
  expect(outcome.ok && Number(outcome.value)).toBe(threadId - 1)
  await Promise.all([pool.close(), later.terminate()])
})

test('nothing in, nothing out', async () => {
  expect(await outcomes([])).toEqual([])
})

test('what is asked of closed threads is answered, not waited for', async () => {
  const pool = poolOf({})
  await pool.close()
  for await (const outcome of pool.spread('extract', [{ path: 'a', text: '' } as Source]))
    expect(outcome).toEqual({ ok: false, reason: 'its threads have ended' })
})

test('few files share one thread, since starting another takes longer', async () => {
  expect(await threadsFor(3)).toBe(1)
  expect(await threadsFor(40)).toBe(2)
})

/** What becomes of files where a thread loads its modules for half a second, or for ever. */
async function afterLoading(name: string, limits: { timeLimitMs: number; startLimitMs?: number }) {
  const vocabulary = { entries: [{ name }] } as unknown as Vocabulary
  const pool = poolOf({ vocabulary, ...limits })
  const found: unknown[] = []
  const sources = ['a', 'b'].map((path) => ({ path, text: '' }) as Source)
  for await (const outcome of pool.spread('extract', sources)) found.push(outcome)
  await pool.close()
  return found
}

test('the time of a file does not count while its thread still loads its modules', async () => {
  expect(await afterLoading('half a second', { timeLimitMs: 400 })).toEqual([
    { ok: true, value: 'A' },
    { ok: true, value: 'B' },
  ])
})

test('a thread that never becomes ready is not waited for for ever', async () => {
  const limits = { timeLimitMs: 10_000, startLimitMs: 300 }
  const reason = 'its thread was not ready after 0.3 s'
  expect(await afterLoading('for ever', limits)).toEqual([
    { ok: false, reason },
    { ok: false, reason },
  ])
})

test('an answer that came in time counts, though this thread was busy when the time was over', async () => {
  const pool = poolOf({ timeLimitMs: 300 })
  const ask = (path: string) => askOne(pool.spread, 'extract', { path, text: '' } as Source)
  await ask('a')
  const answer = ask('b')
  for (const end = Date.now() + 600; Date.now() < end; );
  expect(await answer).toEqual({ ok: true, value: 'B' })
  await pool.close()
})

/** What becomes of one file. */
async function outcomeOf(path: string, limits: { timeLimitMs: number; clock: Clock }) {
  const pool = poolOf(limits)
  const outcome = await askOne(pool.spread, 'extract', { path, text: '' } as Source)
  await pool.close()
  return outcome
}

test('a file that has not had its time is waited for', async () => {
  expect(await outcomeOf('long', { timeLimitMs: 200, clock: starved })).toEqual({
    ok: true,
    value: 'LONG',
  })
  expect(await outcomeOf('long', { timeLimitMs: 200, clock: undisturbed })).toEqual({
    ok: false,
    reason: 'gave up after 0.2 s, limits.secondsPerFile',
  })
})

test('a thread that sleeps uses no time, and is given up all the same', async () => {
  expect(await outcomeOf('sleeps', { timeLimitMs: 50, clock: starved })).toEqual({
    ok: false,
    reason: 'gave up after waiting 0.6 s, 12 times limits.secondsPerFile',
  })
})

test.each(['dies', 'throws', 'hangs'])(
  'a file by which a thread %s costs none of those that the thread was given behind it',
  async (path) => {
    const files = [...many.slice(0, 7), path, ...many.slice(7)]
    const told = (await outcomes(files, 1)).map(
      (outcome, at) => outcome === files[at]?.toUpperCase(),
    )
    expect(told.flatMap((isWhole, at) => (isWhole ? [] : [files[at]]))).toEqual([path])
  },
)

test('a thread goes on with what it was given while this one is busy', async () => {
  const pool = poolOf({})
  await askOne(pool.spread, 'extract', { path: 'a', text: '' } as Source)
  const sources = Array.from({ length: 20 }, () => ({ path: 'time', text: '' }) as Source)
  const answers = sources.map((source) => askOne(pool.spread, 'extract', source))
  const end = Date.now() + 500
  while (Date.now() < end);
  for (const answer of await Promise.all(answers))
    expect(answer.ok && Number(answer.value)).toBeLessThan(end)
  await pool.close()
})
