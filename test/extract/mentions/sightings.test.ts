import { describe, expect, test } from 'vitest'
import { sightingsIn } from '../../../src/extract/mentions/sightings.ts'
import { finder, firstBlock } from './blocks.ts'

const seenIn = (markdown: string) =>
  sightingsIn(firstBlock(markdown), finder).map(({ entry, spelling, salience, start }) => [
    entry.name,
    spelling,
    salience,
    start,
  ])

describe('a common word is no pattern where it only labels or is part of an identifier', () => {
  test.each([
    ['a counter', '## Bulkhead 2'],
    ['a counter in brackets', 'See [Bulkhead 12] now'],
    ['a counter with a colon', '**Bulkhead #3:** more'],
    ['an identifier', 'The bulkhead_size grows'],
    ['the end of an identifier', 'The max_bulkhead grows'],
  ])('%s', (_, markdown) => {
    expect(seenIn(markdown)).toEqual([])
  })

  test('but a name of several words is, and so is a word before a quantity', () => {
    expect(seenIn('circuit_breaker_config')).toEqual([
      ['Circuit Breaker', 'circuit_breaker', 'mention', 0],
    ])
    expect(seenIn('Our bulkhead 3 times as wide')).toEqual([['Bulkhead', 'bulkhead', 'mention', 4]])
  })
})

describe('a modifier makes another pattern where the name stands by itself', () => {
  test.each<[markdown: string, seen: unknown[]]>([
    ['## Adaptive Bulkhead', ['Adaptive Bulkhead', 'Adaptive Bulkhead', 'core', 0]],
    ['1. **Adaptive Bulkhead**', ['Adaptive Bulkhead', 'Adaptive Bulkhead', 'core', 0]],
    ['- Adaptive Bulkhead', ['Bulkhead', 'Bulkhead', 'core', 9]],
    ['- **Adaptive bulkheads** help', ['Bulkhead', 'bulkheads', 'core', 9]],
    ['We use an Adaptive Bulkhead', ['Bulkhead', 'Bulkhead', 'mention', 19]],
  ])('%s', (markdown, seen) => {
    expect(seenIn(markdown)).toEqual([seen])
  })
})
