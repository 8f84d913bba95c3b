import { expect, test } from 'vitest'
import { openPool } from '../../../src/cli/threads/pool.ts'
import type { Source } from '../../../src/model/source.ts'

const script = new URL('./thread-sample.mjs', import.meta.url)
async function outcomes(paths: readonly string[], threads = 2): Promise<unknown[]> {
  const pool = openPool({ vocabulary: { entries: [] }, threads, timeLimitMs: 3000, script })
  const found: unknown[] = []
  for await (const outcome of pool.spread(
    'extract',
    paths.map((path) => ({ path }) as Source),
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
  ['hangs', 'gave up after 3 s, limits.secondsPerFile'],
])('a thread that %s costs its own input alone', async (path, reason) => {
  expect(await outcomes(['a', path, 'b', 'c', path])).toEqual(['A', reason, 'B', 'C', reason])
  expect(await outcomes(['a', path, 'b'], 1)).toEqual(['A', reason, 'B'])
})

test('nothing in, nothing out', async () => {
  expect(await outcomes([])).toEqual([])
})

test('what is asked of closed threads is answered, not waited for', async () => {
  const pool = openPool({ vocabulary: { entries: [] }, threads: 1, timeLimitMs: 3000, script })
  await pool.close()
  for await (const outcome of pool.spread('extract', [{ path: 'a' } as Source]))
    expect(outcome).toEqual({ ok: false, reason: 'its threads have ended' })
})

test('few files share one thread, since starting another takes longer', async () => {
  expect(await threadsFor(3)).toBe(1)
  expect(await threadsFor(40)).toBe(2)
})
