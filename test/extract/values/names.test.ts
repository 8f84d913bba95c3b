import { describe, expect, test } from 'vitest'
import { wholeHours } from '../../../src/extract/values/duration.ts'
import { readEpisodeHeading } from '../../../src/extract/values/episode-heading.ts'
import { normalizeHeading } from '../../../src/extract/values/heading.ts'
import { readIncidentHeading } from '../../../src/extract/values/incident-heading.ts'

describe('an incident that a heading names', () => {
  test.each([
    ['Payment Service Cascade Failure', { title: 'Payment Service Cascade Failure' }],
    ['Case Study 2: Social Media Platform Overload', { title: 'Social Media Platform Overload' }],
    ['Payment Gateway: timeouts', { title: 'Payment Gateway: timeouts' }],
    ['Quayside: a slow queue', { company: 'Quayside', title: 'a slow queue' }],
    ['Slow Queue Outages (2014-2017)', { year: 2014, title: 'Slow Queue Outages' }],
    ['Slow Queue outages (Many 2014 to today)', { year: 2014, title: 'Slow Queue outages (Many)' }],
  ])('“%s” struck a company only where it says so', (heading, said) =>
    expect(readIncidentHeading(heading, () => undefined)).toEqual(said),
  )
})

test('a heading counts in decimals before a capital letter alone', () => {
  expect(normalizeHeading('2.1 Configuration Examples')).toBe('configuration example')
  expect(normalizeHeading('99.9 percent')).toBe('99 9 percent')
})

test.each(['Episodes 19-30', 'Episode 19-30 (12 episodes)', 'Episode 19 – 30'])(
  '“%s” is no episode of its own',
  (heading) => expect(readEpisodeHeading(heading)).toBeUndefined(),
)

test.each([
  ['Episode 10000: Tides', 10_000],
  ['S01E12345 - Tides', 12_345],
  ['第1234567話 Tides', 1_234_567],
])('“%s” has a number as long as references may have', (heading, number) =>
  expect(readEpisodeHeading(heading)).toMatchObject({ number, title: 'Tides' }),
)

test('a title may begin with a number', () => {
  expect(readEpisodeHeading('Episode 9 - 5 Ways to Fail')).toMatchObject({
    number: 9,
    title: '5 Ways to Fail',
  })
})

test('a length of time and nothing else is told from words with one', () => {
  expect(['2.5 Hours', '2h 30m', '~90 min', '3+ hours'].map(wholeHours)).toEqual([2.5, 2.5, 1.5, 3])
  expect(['The 3 Hours Show', 'Level 2', 'Hindi Series'].map(wholeHours)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test.each(['Ep １２: Clocks', 'Episode　１２ - Clocks', '第12話 Clocks', '第１２回：Clocks'])(
  '“%s” counts as digits of any width do',
  (heading) => expect(readEpisodeHeading(heading)).toMatchObject({ number: 12, title: 'Clocks' }),
)

test('“第3” alone is a number without a title', () => {
  expect(readEpisodeHeading('第3')).toEqual({ number: 3, unfilled: [] })
})
