import { expect, test } from 'vitest'
import { lineTooDeep } from '../../src/text/yaml-nesting.ts'

test.each([
  ['lists in lists', '- '],
  ['keys in keys', '? '],
  ['flow lists', '['],
  ['flow maps', '{a: '],
  ['closing brackets', ']'],
  ['anchors', '&a '],
  ['tags', '!t '],
  ['keys in a line', 'a: '],
  ['keys that are aliases', '*a : '],
])('%s are counted', (_, sign) => {
  expect(lineTooDeep(`a: b\n${sign.repeat(5)}`, 5)).toBeUndefined()
  expect(lineTooDeep(`a: b\n${sign.repeat(6)}`, 5)).toBe(1)
})

test('what is closed again in its line is counted too', () => {
  expect(lineTooDeep(`a: b\n${'['.repeat(5)}${']'.repeat(5)}`, 5)).toBeUndefined()
  expect(lineTooDeep(`a: b\n${'['.repeat(6)}${']'.repeat(6)}`, 5)).toBe(1)
})

test('a level on each line is counted', () => {
  const levels = (count: number) =>
    Array.from({ length: count }, (_, level) => `${' '.repeat(level)}a:`).join('\n')
  expect(lineTooDeep(`${levels(5)}\n\n${levels(5)}`, 5)).toBeUndefined()
  expect(lineTooDeep(levels(6), 5)).toBe(5)
})

test('what is closed is not deep, and what stands in a line is no marker', () => {
  expect(lineTooDeep('a: [1, {b: 2}]\n'.repeat(50), 2)).toBeUndefined()
  expect(lineTooDeep('a - b - c - d: e - f\n--- \n-1\n', 2)).toBeUndefined()
})

test.each([
  ['quotations', `a: "${'['.repeat(9)}"\nb: '${']'.repeat(9)}'`],
  ['a quotation of several lines', `a: "x\n  ${'['.repeat(9)}\n  ${']'.repeat(9)} y"`],
  ['quotations in brackets', `a: ["${'['.repeat(9)}", '${']'.repeat(9)}', {b: "{{{{{{{"}]`],
  ['comments', `# ${'['.repeat(9)}\na: b # ${']'.repeat(9)}`],
  ['words', `a: b ${'[]'.repeat(9)}`],
  ['a block of text', `a: |\n  ${'['.repeat(9)}\n  ]`],
  ['a block that is one bracket', 'a:\n - |\n  [\n - |\n  [\n - |\n  [\n - |\n  ['],
])('brackets in %s are no levels', (_, text) => {
  expect(lineTooDeep(text, 3)).toBeUndefined()
})

test('many keys in brackets are no levels, nor are marks of many lines', () => {
  expect(
    lineTooDeep(`a: {${'b: -1, '.repeat(50)}}\n${'- &a !t b: c\n'.repeat(50)}`, 4),
  ).toBeUndefined()
})

test('anchors within brackets are counted', () => {
  expect(lineTooDeep(`a: b\nc: [${'&a 1, '.repeat(6)}]`, 5)).toBe(1)
})

test('a bracket in quotation marks closes nothing', () => {
  expect(lineTooDeep(`a: b\nc: ${'["]",'.repeat(4)}`, 3)).toBe(1)
})
