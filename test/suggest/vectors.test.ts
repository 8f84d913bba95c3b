import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestByCosine, tellingness, toUnit, type Vector } from '../../src/suggest/vectors.ts'

const vectors = fc.array(
  fc
    .dictionary(fc.integer({ min: 0, max: 8 }).map(String), fc.integer({ min: 1, max: 9 }))
    .map((terms) => new Map(Object.entries(terms).map(([term, weight]) => [Number(term), weight]))),
  { maxLength: 12 },
)

function termsOf(vector: Vector | undefined): [number, number][] {
  return Array.from(vector?.terms ?? [], (term, i) => [term, vector?.weights[i] ?? 0])
}

function weightIn(vector: Vector | undefined, term: number): number {
  return vector?.weights[vector.terms.indexOf(term)] ?? 0
}

describe('nearestByCosine', () => {
  it('finds what comparing all with all finds', () => {
    fc.assert(
      fc.property(vectors, (counts) => {
        const unit = counts.map(toUnit)
        const cosine = (a: number, b: number) =>
          termsOf(unit[a]).reduce((sum, [term, w]) => sum + w * weightIn(unit[b], term), 0)
        for (const [a, near] of nearestByCosine(unit, 9, 100).entries()) {
          const all = unit.map((_, b) => b).filter((b) => b !== a && cosine(a, b) > 0)
          expect(new Set(near.map(([b]) => b))).toEqual(new Set(all))
          for (const [b, strength] of near) expect(strength).toBeCloseTo(cosine(a, b), 6)
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
    const near = nearestByCosine([same, half, same, same].map(toUnit), 3, 2)
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
