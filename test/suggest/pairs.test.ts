import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PairNumbers } from '../../src/suggest/signals/pair-numbers.ts'
import { makePairs } from '../../src/suggest/signals/pairs.ts'
import { NO_TERM, type TermText } from '../../src/suggest/signals/term-text.ts'

const pair = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }))

describe('PairNumbers', () => {
  it('numbers pairs as a map of their words would, however many there are', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 3000, size: 'max' }), (pairs) => {
        const numbers = new PairNumbers()
        const map = new Map<string, number>()
        for (const [first, second] of pairs) {
          const expected = map.get(`${first} ${second}`) ?? map.size
          map.set(`${first} ${second}`, expected)
          expect(numbers.of(first, second)).toBe(expected)
        }
        const { first, second } = numbers.pairs()
        expect(Array.from(first, (word, at) => `${word} ${second[at]}`)).toEqual([...map.keys()])
      }),
      { numRuns: 20 },
    )
  })
})

describe('makePairs', () => {
  const textOf = (...terms: number[]): TermText => {
    return { terms: Int32Array.from(terms), weights: new Uint8Array(terms.length).fill(1) }
  }

  it('leaves at each word the pair that ends with it, where two pages have it', () => {
    const texts = [textOf(0, 1, 2, NO_TERM, 0, 1), textOf(3, 0, 1)]
    const pairs = makePairs(texts, new Uint8Array(4).fill(1))
    expect(pairs).toEqual({ first: Int32Array.of(0), second: Int32Array.of(1) })
    expect(texts.map(({ terms }) => [...terms])).toEqual([
      [NO_TERM, 0, NO_TERM, NO_TERM, NO_TERM, 0],
      [NO_TERM, NO_TERM, 0],
    ])
  })

  it('pairs no word with another across the border of a field, or over a word that is not known', () => {
    const texts = [textOf(0, NO_TERM, 1, 2, 3), textOf(0, NO_TERM, 1, 2, 3)]
    expect(makePairs(texts, Uint8Array.of(1, 1, 0, 1)).first).toHaveLength(0)
  })
})
