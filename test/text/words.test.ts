import { expect, test } from 'vitest'
import { isBoundary, pluralsOf } from '../../src/text/words.ts'

test.each([
  ['ab cd', '|ab| |cd|'],
  ['circuitBreaker', '|circuit|Breaker|'],
  ['HTTPServer', '|HTTP|Server|'],
  ['CDNs', '|CDNs|'],
  ['APIsOf', '|APIs|Of|'],
  ['v2Log', '|v2|Log|'],
  ['', ''],
])('the edges of the words of “%s”', (text, marked) => {
  const edges = (at: number) => (isBoundary(text, at) ? '|' : '')
  const units = text.split('').map((unit, at) => edges(at) + unit)
  expect(units.join('') + edges(text.length)).toBe(marked)
})

test.each([
  ['saga', 'sagas'],
  ['policy', 'policies'],
  ['relay', 'relays'],
  ['cache', 'caches'],
  ['box', 'boxes'],
  ['batch', 'batches'],
  ['bus', 'buses'],
  ['two-phase commit', 'two-phase commits'],
])('the plural of %s is %s', (word, plural) => {
  expect(pluralsOf(word)[0]).toBe(plural)
})
