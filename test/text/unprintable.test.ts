import { expect, test } from 'vitest'
import { escapeUnprintable, holdsCommand } from '../../src/text/unprintable.ts'

test.each([
  ['a command in brackets anywhere', 'x ##[error]y', 'x #\\x23[error]y'],
  ['one of another runner', 'x##vso[task.x a=b]y', 'x#\\x23vso[task.x a=b]y'],
  ['one behind more signs', '####[a]', '###\\x23[a]'],
  ['one in capitals', '##VSO[a]', '#\\x23VSO[a]'],
  ['a command between colons at the start', '::set-env name=a::b', ':\\x3aset-env name=a::b'],
  ['one behind blanks, where a line may be wrapped', 'a ::error::b', 'a :\\x3aerror::b'],
])('shown as text: %s', (_, text, shown) => {
  expect(escapeUnprintable(text)).toBe(shown)
})

test.each([
  '## [a]',
  '#[a]',
  '## heading',
  'std::vector',
  'a :: b',
  './::x.md',
  'C#[1]',
  '\u2026::a',
])('left as it is: %s', (text) => {
  expect(escapeUnprintable(text)).toBe(text)
})

test.each([
  ['a##[group]b', true],
  ['##vso[a]', true],
  ['a\n ::error::b', true],
  ['::set-env name=a::b', true],
  ['+::error::b', false],
  ['a ::error::b', false],
  ['## [a]\n:::note\nstd::x\n :: b', false],
])('a runner obeys %j: %s', (text, isObeyed) => {
  expect(holdsCommand(text)).toBe(isObeyed)
})

test('a text of signs alone takes no longer for being one', () => {
  const start = performance.now()
  for (const sign of ['#', ':', ' :', '#a', '\x1b']) {
    escapeUnprintable(sign.repeat(200_000))
    holdsCommand(sign.repeat(200_000))
  }
  expect(performance.now() - start).toBeLessThan(2000)
})
