import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestByCosine, tellingness, toUnit } from '../../src/suggest/vectors.ts'

const vectors = fc.array(
  fc
    .dictionary(fc.integer({ min: 0, max: 8 }).map(String), fc.integer({ min: 1, max: 9 }))
    .map((terms) => new Map(Object.entries(terms).map(([term, weight]) => [Number(term), weight]))),
  { maxLength: 12 },
)

describe('nearestByCosine', () => {
  it('finds what comparing all with all finds', () => {
    fc.assert(
      fc.property(vectors, (counts) => {
        const unit = toUnit(counts)
        const cosine = (a: number, b: number) =>
          [...(unit[a] ?? [])].reduce((sum, [term, w]) => sum + w * (unit[b]?.get(term) ?? 0), 0)
        for (const [a, near] of nearestByCosine(unit, 100).entries()) {
          const all = unit.map((_, b) => b).filter((b) => b !== a && cosine(a, b) > 0)
          expect(new Set(near.map(([b]) => b))).toEqual(new Set(all))
          for (const [b, strength] of near) expect(strength).toBeCloseTo(cosine(a, b), 10)
        }
      }),
    )
  })

  it('lists the nearest first, equal ones in page order', () => {
    const same = new Map([[1, 1]])
    const half = new Map([
      [1, 1],
      [2, 1],
    ])
    const near = nearestByCosine(toUnit([same, half, same, same]), 2)
    expect(near[3]?.map(([index]) => index)).toEqual([0, 2])
  })
})

describe('tellingness', () => {
  it('is one for a name of one page, and less the more pages use it', () => {
    expect(tellingness(1, 200)).toBe(1)
    expect(tellingness(20, 200)).toBeLessThan(tellingness(5, 200))
    expect(tellingness(200, 200)).toBeLessThan(0.05)
  })
})
