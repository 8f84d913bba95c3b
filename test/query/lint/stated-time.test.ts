import { expect, test } from 'vitest'
import { bareTime, timesIn } from '../../../src/query/lint/stated-time.ts'

test.each([
  ['2 h', [[120, 120]]],
  ['1h30', [[90, 90]]],
  ['2 h 15 min', [[135, 135]]],
  ['1.5 hours', [[90, 90]]],
  ['1½ h', [[90, 90]]],
  ['45 min', [[45, 45]]],
  ['1:30 h', [[90, 90]]],
  ['6–8 hours', [[360, 480]]],
  [
    '10h and 20 minutes',
    [
      [600, 600],
      [20, 20],
    ],
  ],
  ['5 items, h2, 3 months, v1.2', []],
])('“%s”', (text, expected) => {
  expect(timesIn(text).map(({ from, to }) => [from, to])).toEqual(expected)
})

test('a rough time may be off further than an exact one', () => {
  const slack = (text: string) => timesIn(text)[0]?.slack
  expect(['45 min', '1.5 h', '2 h', '~2 h', '2+ h'].map(slack)).toEqual([0, 3, 29, 59, 59])
})

test('a bare number has the unit of its column', () => {
  expect(bareTime('1.5', 'Hours')).toMatchObject({ from: 90 })
  expect(bareTime('45', 'Time (min)')).toMatchObject({ from: 45 })
  expect(bareTime('soon', 'Hours')).toBeUndefined()
})
