import { expect, test } from 'vitest'
import { numberWordOf } from '../../../src/extract/references/number-word.ts'
import { episodeSpans } from '../../../src/extract/references/spans.ts'

test.each([
  ['eip-165.md', 'eip'],
  ['course/Lesson-04-clocks.md', 'lesson'],
  ['episode-12-clocks.md', undefined],
  ['12-clocks.md', undefined],
  ['part-2.md', undefined],
  ['clocks.md', undefined],
])('%s is counted by %s', (path, word) => {
  expect(numberWordOf(path)).toBe(word)
})

test.each([
  ['as EIP-7 says', [7]],
  ['EIPs 7 and 8', [7, 8]],
  ['EIP 7, and Episode 9', [7, 9]],
  ['ERC-7 and reip-7', []],
  ['EIP-twelve', []],
])('“%s” in a document counted by eip', (text, numbers) => {
  const spans = episodeSpans(text, 'prose', 'eip')
  expect(spans.flatMap(({ ranges }) => ranges.map(({ from }) => from))).toEqual(numbers)
})
