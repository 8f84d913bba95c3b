import { expect, test } from 'vitest'
import { countOf, cut, joinWords, numberList } from '../../../src/analyze/rules/words.ts'

test('numbers are listed in order, runs of three and more as a range', () => {
  expect(numberList([3, 1, 2, 5, 3])).toBe('1–3, 5')
  expect(numberList([1, 2, 4, 5])).toBe('1, 2, 4, 5')
  expect(numberList([1.1, 1.2])).toBe('1.1, 1.2')
  expect(numberList([])).toBe('')
})

test('words are joined as in a sentence, many of them are counted', () => {
  expect(joinWords([])).toBe('')
  expect(joinWords(['a'])).toBe('a')
  expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c')
  expect(joinWords(['a', 'b', 'c', 'd', 'e'], 'or', 2)).toBe('a, b or 3 more')
})

test('words of a file are one line, cut where long', () => {
  expect(cut(' a\n  b ')).toBe('a b')
  expect(cut('x'.repeat(500))).toBe(`${'x'.repeat(79)}…`)
})

test('one has no plural', () => {
  expect([countOf(1, 'file'), countOf(2, 'file')]).toEqual(['1 file', '2 files'])
})
