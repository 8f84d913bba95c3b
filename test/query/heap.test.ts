import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Heap } from '../../src/query/heap.ts'

test('values come back in order, whatever was pushed and popped in between', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer(), { nil: undefined })), (steps) => {
      const heap = new Heap<number>((a, b) => a < b)
      const oracle: number[] = []
      for (const step of steps) {
        if (step === undefined) {
          oracle.sort((a, b) => a - b)
          expect(heap.pop()).toBe(oracle.shift())
        } else {
          heap.push(step)
          oracle.push(step)
        }
      }
      expect(heap.size).toBe(oracle.length)
    }),
  )
})
