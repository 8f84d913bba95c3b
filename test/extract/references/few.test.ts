import { expect, test } from 'vitest'
import { fewEpisodes } from '../../../src/extract/references/few.ts'
import { readNumberWord } from '../../../src/extract/references/number-words.ts'

const numbersIn = (text: string, own?: number) =>
  fewEpisodes(text, own).map(({ target }) => target.number)

test.each<[text: string, own: number | undefined, numbers: number[]]>([
  ['our first two episodes', undefined, [1, 2]],
  ['the previous two episodes told of clocks', 30, [28, 29]],
  ['In the last 3 episodes', 9, [6, 7, 8]],
  ['the next three episodes', 9, [10, 11, 12]],
])('a few episodes are counted from their side: %s', (text, own, numbers) => {
  expect(numbersIn(text, own)).toEqual(numbers)
})

test.each<[text: string, own: number | undefined]>([
  ['the previous two episodes', undefined],
  ['the previous five episodes', 3],
  ['the last 90 episodes', 120],
  ['the previous two outages', 30],
])('a few others name none: %s', (text, own) => {
  expect(numbersIn(text, own)).toEqual([])
})

test.each<[words: string, value: number | undefined]>([
  ['seven', 7],
  ['nineteen', 19],
  ['Twenty', 20],
  ['twenty-eight', 28],
  ['ninety nine', 99],
  ['two-phase', undefined],
  ['tension', undefined],
  ['one hundred', undefined],
])('a number in words: %s', (words, value) => {
  expect(readNumberWord(words)?.value).toBe(value)
})
