import { getHeapStatistics } from 'node:v8'
import { expect, test } from 'vitest'
import { giveBackAfter } from '../../../src/cli/threads/give-back.ts'

const heldMegabytes = () => getHeapStatistics().total_heap_size / 1024 ** 2

test('a thread gives back what work on the whole corpus left, and looks for nothing after each file', () => {
  let left = Array.from({ length: 400 }, () => new Array<number>(100_000).fill(0))
  expect(left.reduce((sum, { length }) => sum + length, 0)).toBe(40_000_000)
  left = []
  const held = heldMegabytes()
  giveBackAfter('html')
  expect(heldMegabytes()).toBe(held)
  giveBackAfter('layout')
  expect(held - heldMegabytes()).toBeGreaterThan(200)
})
