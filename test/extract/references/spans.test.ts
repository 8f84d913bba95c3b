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
  ['see also episode 75 on full queues, and 40–42.', ['75', '40-42']],
  ['(see Episode 75 "Full Queues", and 40-42)', ['75', '40-42']],
  ['see episode 75 (queues), and 40', ['75', '40']],
  ['number 7 in this series', ['7']],
  ['numbers 7 and 9 of our series', ['7', '9']],
  ['episodes 12, 15 and the two after', ['12', '15', '16-17']],
  ['episode 12 and the three before it.', ['12', '9-11']],
  ['Episode 12 and the next two episodes', ['12', '13-14']],
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
  'the number 7 in this series of primes',
  'the number 7 in this series',
  'number 7 on the list',
])('a number names none: %s', (text) => {
  expect(numbersIn(text)).toEqual([])
})

test.each([
  ['see episode 75 on full queues, and 40 of its tricks', ['75']],
  ['Episode 75 fills queues, and 40 empties them.', ['75']],
  ['see episode 75 for delays, and 500 ms is one', ['75']],
  ['see episode 75. And 40.', ['75']],
  ['episode 12 and the two after effects', ['12']],
  ['episode 2 and the three before it', ['2']],
])('what stands behind a number is none: %s', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers)
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
