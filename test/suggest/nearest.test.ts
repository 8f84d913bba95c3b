import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Near, nearest } from '../../src/suggest/nearest.ts'

const found = fc.uniqueArray(fc.tuple(fc.nat({ max: 200 }), fc.integer({ min: 0, max: 8 })), {
  selector: ([index]) => index,
  maxLength: 120,
})

function bySorting(pages: readonly Near[], k: number): Near[] {
  return [...pages].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, k)
}

describe('nearest', () => {
  it('is the beginning of all pages in order, also where many are equally near', () => {
    fc.assert(
      fc.property(found, fc.nat({ max: 70 }), (pages, k) => {
        expect(nearest(pages, k)).toEqual(bySorting(pages, k))
      }),
    )
  })
})
