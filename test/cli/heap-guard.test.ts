import { expect, test } from 'vitest'
import { heapGuard } from '../../src/cli/heap-guard.ts'
import { UserError } from '../../src/model/problem.ts'

const MEGABYTE = 1024 ** 2

/** Reads files with a heap of a hundred megabytes: each leaves so many that stay and so many that do not. */
function reading(files: number, { kept, dropped }: { kept: number; dropped: number }) {
  let live = 0
  let garbage = 0
  const done = { files: 0, looks: 0 }
  const guard = heapGuard({
    limit: 100 * MEGABYTE,
    used: () => (live + garbage) * MEGABYTE,
    live: () => {
      done.looks++
      garbage = 0
      return live * MEGABYTE
    },
  })
  const read = (): typeof done => {
    for (; done.files < files; done.files++) {
      live += kept
      garbage += dropped
      guard(files)
    }
    return done
  }
  return { read, done }
}

test('a corpus that will not go into memory is given up in words that say how much there is', () => {
  expect(() => reading(1000, { kept: 1, dropped: 0 }).read()).toThrow(
    '1,000 files need more memory than the 100 MB that Node.js may take here',
  )
})

test('it is given up while there still is room for what is made of files', () => {
  const { read, done } = reading(1000, { kept: 1, dropped: 1 })
  expect(read).toThrow(UserError)
  expect(done.files).toBeGreaterThan(20)
  expect(done.files).toBeLessThan(40)
})

test('what is no longer used gives no corpus up, and is looked for only once there is more of it', () => {
  const { files, looks } = reading(1000, { kept: 0.01, dropped: 1 }).read()
  expect(files).toBe(1000)
  expect(looks).toBeGreaterThan(5)
  expect(looks).toBeLessThan(50)
})

test('where a corpus fits nothing is looked for', () => {
  expect(reading(30, { kept: 1, dropped: 0 }).read().looks).toBe(0)
})
