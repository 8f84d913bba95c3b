import { expect, test } from 'vitest'
import { monthOfHoliday, withoutHolidays } from '../../../src/extract/mentions/holidays.ts'

test.each([
  ["The New Year's Eve Outage", 1, 'The   Outage'],
  ['Christmas Day at the warehouse', 12, '  at the warehouse'],
  ['Black Friday: the queue', 11, ' : the queue'],
  ['A new yearbook', undefined, 'A new yearbook'],
])('%j', (text, month, rest) => {
  expect(monthOfHoliday(text)).toBe(month)
  expect(withoutHolidays(text)).toBe(rest)
})
