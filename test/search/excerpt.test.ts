import { expect, test } from 'vitest'
import { findExcerpt } from '../../src/query/search-excerpt.ts'

const TEXT = 'Clocks drift. A leader waits for a lease; leaders renew. The lease ends\nA lease.'

test('an excerpt is the first sentence with most of the terms', () => {
  expect(findExcerpt(TEXT, [], ['lease'])).toBe('A leader waits for a lease; leaders renew.')
  expect(findExcerpt(TEXT, [], ['end', 'lease'])).toBe('The lease ends')
  expect(findExcerpt(TEXT, [], ['lease', 'leader', 'drift'])).toBe(
    'A leader waits for a lease; leaders renew.',
  )
  expect(findExcerpt(TEXT, [], ['moon'])).toBe(
    'Clocks drift. A leader waits for a lease; leaders renew. The lease ends A lease.',
  )
})

test('an excerpt is the sentence with the phrase before any with terms', () => {
  expect(findExcerpt(TEXT, ['clocks drift'], ['lease', 'leader'])).toBe('Clocks drift.')
})

test('a word far inside a long sentence is shown with a little of what stands before', () => {
  const long = `Start. ${'word '.repeat(100)}needle ${'word '.repeat(10)}\nEnd.`
  const excerpt = findExcerpt(long, [], ['needle'])
  expect(excerpt).toMatch(/^…(?:word ){8,14}needle word/)
  expect(excerpt).not.toContain('End')
})
