import { expect, test } from 'vitest'
import { linkTarget } from '../../../src/extract/references/anchors.ts'
import { episodeSpans } from '../../../src/extract/references/spans.ts'

const numbersIn = (text: string) =>
  episodeSpans(text, 'prose').flatMap(({ ranges }) =>
    ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)),
  )

test.each([
  ['see #4 and cf. #12', ['4', '12']],
  ['compare #8 and #9', ['8', '9']],
  ['Episodes 25/26', ['25', '26']],
  ['Episodes 25 / 26', ['25', '26']],
  ['Episode 1.2', ['1.2']],
  ['Episode twenty-eight', ['28']],
  ['Episodes five, six and thirty', ['5', '6', '30']],
  ['Episodes one to three', ['1-3']],
  ['S01E05', ['5']],
  ['S2 E11 and S2 E12', ['11', '12']],
])('a number names an episode: %s', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers)
})

test.each([
  'our #1 priority',
  's3e2 buckets',
  'Episode one hundred',
  'fixed in #812',
  'see #4711',
  'Episode 25/26',
  'Episode 1 of 6',
  'EP 2.0 of the firmware',
  'the coupon EPISODE10',
])('a number names none: %s', (text) => {
  expect(numbersIn(text)).toEqual([])
})

test.each([
  ['episode-20-clocks.md', 20],
  ['../two/07-logs.md#part', 7],
  ['/series/episode-17-quorums/', 17],
  ['lesson-04', 4],
  ['part-2-of-it.md', undefined],
  ['3-2-1-backup.md', undefined],
  ['2024-05-01-news.md', undefined],
  ['quorums.md', undefined],
])('a link has the number of its file’s name: %s', (path, number) => {
  expect(linkTarget(path)).toEqual(number === undefined ? { path } : { number, path })
})
