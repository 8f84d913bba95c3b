import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runEnd, runStart, SEPARATOR, splitRuns, unitClasses } from '../../src/text/runs.ts'

const classes = unitClasses((char) => (/[ab]/.test(char) ? 2 : SEPARATOR))
const anyText = fc.string({ unit: fc.constantFrom('a', 'b', '-', 'é'), maxLength: 20 })

test('runs are what a split at everything else leaves', () => {
  const oracle = (text: string) => text.split(/[^ab]+/).filter((run) => run !== '')
  fc.assert(
    fc.property(anyText, (text) => void expect(splitRuns(text, classes)).toEqual(oracle(text))),
  )
})

test('a run starts at or behind a place, and ends where the text does at the latest', () => {
  expect(runStart('-ab-a', 0, classes)).toBe(1)
  expect(runEnd('-ab-a', 1, classes)).toBe(3)
  expect(runStart('-ab-a', 3, classes)).toBe(4)
  expect(runEnd('-ab-a', 4, classes)).toBe(5)
  expect(runStart('--', 0, classes)).toBe(2)
})

test('a unit is classed once', () => {
  const asked: string[] = []
  const noting = unitClasses((char) => {
    asked.push(char)
    return SEPARATOR
  })
  splitRuns('abab', noting)
  expect(asked).toEqual(['a', 'b'])
})
