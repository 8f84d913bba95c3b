import { expect, test } from 'vitest'
import { splitAttributes } from '../../src/text/heading-attributes.ts'

test.each([
  ['an id', 'Clocks {#clocks}', 'clocks'],
  ['an id right behind the word', 'Clocks{#clocks}', 'clocks'],
  ['a class', 'Clocks {.wide}', undefined],
  ['all at once', 'Clocks {.wide #clocks-2 data-x=1 title="a #b c"}', 'clocks-2'],
  ['the form of kramdown', 'Clocks {: #clocks .wide }', 'clocks'],
  ['kramdown without a name', 'Clocks {: data-x=1}', undefined],
  ['an id as a pair', 'Clocks {: id="clocks"}', 'clocks'],
  ['no number', 'Clocks {-}', undefined],
  ['behind a closed heading', 'Clocks ## {#clocks}', 'clocks'],
  ['letters of any script', 'Clocks {#घड़ी}', 'घड़ी'],
  ['the last of several ids', 'Clocks {#a #b}', 'b'],
])('a list at the end of a heading is parted from its words: %s', (_, heading, id) => {
  expect(splitAttributes(heading)).toEqual(
    id === undefined ? { text: 'Clocks' } : { text: 'Clocks', id },
  )
})

test.each([
  'Clocks',
  'The set {x=1}',
  'The set {a, b}',
  'Rates {.5}',
  'Slot {TITLE}',
  'Empty {}',
  'Empty {: }',
  'In the {#middle} of it',
  'Not closed {#clocks',
  'A half {#clocks .}',
  'Nested {{#clocks}}',
])('other braces are words: %s', (heading) => {
  expect(splitAttributes(heading)).toBeUndefined()
})

test('a long line of half a list is read in no time', () => {
  const before = performance.now()
  for (const part of ['{.a ', ' #', '{a=" ', ' ', '.a '])
    expect(splitAttributes(`x ${part.repeat(50_000)}}`)?.id).toBeUndefined()
  expect(performance.now() - before).toBeLessThan(500)
})
