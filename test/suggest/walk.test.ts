import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Near } from '../../src/suggest/nearest.ts'
import { walker } from '../../src/suggest/walk.ts'

const PAGES = 6
const signal = fc.array(
  fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: PAGES - 1 }), fc.integer({ min: 1, max: 4 })), {
    selector: ([index]) => index,
    maxLength: 4,
  }),
  { minLength: PAGES, maxLength: PAGES },
)

/** The same by matrices: visits are the sum of the first four powers of 0.85 times the shares. */
function byMatrix(steps: readonly (readonly Near[])[], start: number): number[] {
  const shares = steps.map((near) => {
    const all = near.reduce((sum, [, strength]) => sum + strength, 0)
    const row = new Array<number>(PAGES).fill(0)
    for (const [to, strength] of near) row[to] = strength / all
    return row
  })
  let here = shares.map((_, page) => Number(page === start))
  const visits = new Array<number>(PAGES).fill(0)
  for (let step = 0; step < 4; step++) {
    here = here.map((_, to) =>
      here.reduce<number>((sum, mass, from) => sum + 0.85 * mass * (shares[from]?.[to] ?? 0), 0),
    )
    for (const [page, mass] of here.entries()) visits[page] = (visits[page] ?? 0) + mass
  }
  return visits
}

describe('walker', () => {
  it('visits as often as the powers of the matrix say', () => {
    fc.assert(
      fc.property(signal, fc.integer({ min: 0, max: PAGES - 1 }), (steps, start) => {
        const visits = walker(PAGES, [{ weight: 1, steps }])(start)
        for (const [page, expected] of byMatrix(steps, start).entries())
          if (page !== start) expect(visits.get(page) ?? 0).toBeCloseTo(expected, 2)
      }),
    )
  })

  it('gives the weight of a missing way to the others', () => {
    const visits = walker(2, [
      { weight: 0.5, steps: [[[1, 3]], []] },
      { weight: 1, steps: [[], []] },
    ])(0)
    expect(visits).toEqual(new Map([[1, 0.85]]))
  })

  it('takes a partial way by its strength alone', () => {
    const visits = walker(3, [
      { weight: 1, steps: [[[1, 1]], [], []] },
      { weight: 1, steps: [[[2, 0.25]], [], []], isPartial: true },
    ])(0)
    expect(visits.get(1)).toBeCloseTo(0.85 * 0.8)
    expect(visits.get(2)).toBeCloseTo(0.85 * 0.2)
  })

  it('finds what is linked to something alike', () => {
    const alike: Near[][] = [[[1, 1]], [[0, 1]], []]
    const links: Near[][] = [[], [[2, 1]], [[1, 1]]]
    const visits = walker(3, [
      { weight: 1, steps: links },
      { weight: 0.5, steps: alike },
    ])(0)
    expect(visits.get(2)).toBeGreaterThan(0)
  })
})
