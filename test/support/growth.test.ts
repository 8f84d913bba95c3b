import { expect, test } from 'vitest'
import { superlinearGrowth } from './growth.ts'

function spin(steps: number): () => void {
  return () => {
    let sum = 0
    for (let step = 0; step < steps; step++) sum += Math.sqrt(step)
    if (sum < 0) throw new Error('never')
  }
}

test('square work is told from linear work, and quick work is let be', () => {
  expect(superlinearGrowth(2_000_000, spin)).toBeUndefined()
  expect(superlinearGrowth(1_500, (size) => spin(size * size))).toBeGreaterThan(9)
  expect(superlinearGrowth(10, (size) => spin(size * size))).toBeUndefined()
})
