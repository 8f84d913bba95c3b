import { expect, test } from 'vitest'
import { boundariesOf, pluralsOf } from '../../src/text/words.ts'

test.each([
  ['ab cd', 6, '2 0 2 2 0 2'],
  ['circuitBreaker', 15, '2 0 0 0 0 0 0 1 0 0 0 0 0 0 2'],
  ['HTTPServer', 11, '2 0 0 0 1 0 0 0 0 0 2'],
  ['CDNs', 5, '2 0 0 0 2'],
  ['APIsOf', 7, '2 0 0 0 1 0 2'],
  ['v2Log', 6, '2 0 1 0 0 2'],
  ['', 1, '0'],
])('the edges of the words of “%s”', (text, length, marks) => {
  const { at } = boundariesOf(text)
  expect(at.length).toBe(length)
  expect([...at].join(' ')).toBe(marks)
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
