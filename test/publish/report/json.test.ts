import { expect, test } from 'vitest'
import { toJson } from '../../../src/publish/report/json.ts'
import { finding } from './sample.ts'

test('is the array of rows that the contract names, keys in its order', () => {
  const text = toJson([finding({ fix: 'Correct it.' }), finding()])
  const rows = JSON.parse(text)
  expect(rows).toEqual([finding({ fix: 'Correct it.' }), finding()])
  expect(Object.keys(rows[0])).toEqual([
    'rule',
    'severity',
    'path',
    'line',
    'column',
    'message',
    'subject',
    'fix',
  ])
  expect(text.endsWith('\n')).toBe(true)
})

test('is an empty array where nothing is missing', () => {
  expect(toJson([])).toBe('[]\n')
})
