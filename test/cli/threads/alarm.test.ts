import { expect, test } from 'vitest'
import { openAlarm } from '../../../src/cli/threads/alarm.ts'

/** Passes seconds for an alarm, of each of which the process is given a part to work. */
function bench() {
  const time = { now: 0, worked: 0 }
  let due: { at: number; call: () => void } | undefined
  const rings: string[] = []
  const ring = (cause = 'time'): void => {
    rings.push(`${cause} at ${time.now / 1000} s`)
  }
  const alarm = openAlarm({
    now: () => time.now,
    worked: () => time.worked,
    after: (ms, call) => {
      due = { at: time.now + ms, call }
      return () => {
        due = undefined
      }
    },
  })
  const pass = async (seconds: number, share: number): Promise<void> => {
    for (let i = 0; i < seconds; i++) {
      time.now += 1000
      time.worked += 1000 * share
      if (!due || due.at > time.now) continue
      const { call } = due
      due = undefined
      call()
      await new Promise((done) => setImmediate(done))
    }
  }
  return { alarm, pass, rings, ring }
}

test('a process that works all the time has its limit and no more', async () => {
  const { alarm, pass, rings, ring } = bench()
  alarm.afterWork(10_000, ring)
  await pass(30, 1)
  expect(rings).toEqual(['worked at 10 s'])
})

test('what a process worked before and while nothing was set does not count', async () => {
  const { alarm, pass, rings, ring } = bench()
  await pass(20, 1)
  alarm.afterWork(10_000, ring)
  await pass(9, 1)
  alarm.afterWork(10_000, ring)
  await pass(9, 1)
  expect(rings).toEqual([])
  await pass(1, 1)
  expect(rings).toEqual(['worked at 39 s'])
})

test('a process that was starved gets what is missing', async () => {
  const { alarm, pass, rings, ring } = bench()
  alarm.afterWork(10_000, ring)
  await pass(10, 0)
  await pass(9, 1)
  expect(rings).toEqual([])
  await pass(1, 1)
  expect(rings).toEqual(['worked at 20 s'])
})

test('with a fifth of a machine it takes five times as long', async () => {
  const { alarm, pass, rings, ring } = bench()
  alarm.afterWork(10_000, ring)
  await pass(100, 0.2)
  expect(rings).toEqual(['worked at 50 s'])
})

test('what never works is waited for twelve times as long, and then no more', async () => {
  const { alarm, pass, rings, ring } = bench()
  alarm.afterWork(10_000, ring)
  await pass(500, 0)
  expect(rings).toEqual(['waited at 120 s'])
})

test('a time that is no work ends whatever is done', async () => {
  const { alarm, pass, rings, ring } = bench()
  alarm.atTime(10_000, ring)
  await pass(30, 0)
  expect(rings).toEqual(['time at 10 s'])
})

test('an alarm that is stopped while it waits for what is missing does not ring', async () => {
  const { alarm, pass, rings, ring } = bench()
  alarm.afterWork(10_000, ring)
  await pass(12, 0)
  alarm.stop()
  await pass(500, 1)
  expect(rings).toEqual([])
})
