import { expect, test } from 'vitest'
import { hiddenCharacters } from '../../src/corpus/hidden-characters.ts'

const found = (text: string) =>
  hiddenCharacters(text, 'a.md').map(({ rule, line, column }) => `${rule} ${line}:${column}`)

test.each([
  ['a mark that reorders text', 'a\nbc\u202ed', 'hidden-character 2:3'],
  ['an isolate', '\u2066x', 'hidden-character 1:1'],
  ['a blank without width', 'x\u200by', 'hidden-character 1:2'],
  ['a byte order mark within', 'x\n\ufeffy', 'hidden-character 2:1'],
  ['an escape', 'x\u001b[31m', 'hidden-character 1:2'],
  ['a control of eight bits', 'x\u009b', 'hidden-character 1:2'],
  ['a tag', 'x\u{e0041}', 'hidden-character 1:2'],
  ['a filler that is a letter', 'x\u3164', 'hidden-character 1:2'],
  ['a note between lines', 'x\ufff9', 'hidden-character 1:2'],
  ['a mark of old', 'x\u206a', 'hidden-character 1:2'],
  ['a joiner between Latin letters', 'Circuit\u200cBreaker', 'hidden-character 1:8'],
  ['a text behind a flag', `🏴${'\u{e0061}'.repeat(9)}`, 'hidden-character 1:17'],
  ['a Cyrillic letter in a Latin word', 'Circuit Вreaker', 'look-alike-letter 1:9'],
  ['a Greek letter in a Latin word', 'N\u039fde', 'look-alike-letter 1:1'],
])('%s is told of, at its place', (_, text, warning) => {
  expect(found(text)).toEqual([warning])
})

test.each([
  ['accents in both forms', 'café cafe\u0301 naïve São Paulo'],
  ['Hindi with its joiners', 'क्\u200dष समय\u200c'],
  ['emoji of several parts', '👩\u200d💻 ⚠️'],
  ['flags of countries in a country', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ['words of other scripts', 'Москва Αθήνα'],
  ['letters of formulas', 'μs Δt λx 5σ O(n)'],
  ['tabs and line ends', 'a\tb\r\nc\n'],
])('%s are honest text', (_, text) => {
  expect(found(text)).toEqual([])
})

test('no control, no mark of direction and no tag is overlooked, whichever stands alone in a text', () => {
  const ranges = [
    [0x01, 0x08],
    [0x0b, 0x0c],
    [0x0e, 0x1f],
    [0x7f, 0x9f],
    [0x2028, 0x2029],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0xe0000, 0xe007f],
  ] as const
  for (const [first, last] of ranges)
    for (let code = first; code <= last; code++)
      expect(found(`क${String.fromCodePoint(code)}`)).toEqual(['hidden-character 1:2'])
})

test('many places are one warning with their number', () => {
  const [problem, ...others] = hiddenCharacters('a\u200bb\n'.repeat(7), 'a.md')
  expect(others).toEqual([])
  expect(problem?.message).toBe(
    'Found the invisible character U+200B (first here, 7 places in all), expected text that is what it looks like',
  )
})
