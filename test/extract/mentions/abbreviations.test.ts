import { expect, test } from 'vitest'
import { abbreviationsIn } from '../../../src/extract/mentions/abbreviations.ts'
import { finder, firstBlock } from './blocks.ts'

const namesIn = (markdown: string) =>
  [...abbreviationsIn(firstBlock(markdown), finder)].map(([short, { entry }]) => [
    short,
    entry.name,
  ])

test.each<[markdown: string, names: string[][]]>([
  ['Change Data Capture (CDC) is', [['CDC', 'Change Data Capture']]],
  ['Change Data Capture (XYZ)', []],
  ['Circuit Breaker (CB), Bulkhead (B)', [['CB', 'Circuit Breaker']]],
  ['Change Data Capture  (CDC)', []],
  ['Change Data Capture [CDC]', []],
  ['Change Data Capture (CD)', [['CD', 'Change Data Capture']]],
  ['Change Data Capture (cdc)', []],
  ['change data capture (CDC)', [['CDC', 'Change Data Capture']]],
  ['CDC (Change Data Capture)', []],
  ['Two-Phase Commit (2PC)', []],
  ['Two-Phase Commit (TPC)', [['TPC', 'Two-Phase Commit']]],
  ['**Change Data Capture** (CDC)', [['CDC', 'Change Data Capture']]],
  ['Change Data Captures (CDC)', [['CDC', 'Change Data Capture']]],
])('%s', (markdown, names) => {
  expect(namesIn(markdown)).toEqual(names)
})

test('an abbreviation in the plural is one', () => {
  expect(namesIn('Circuit Breakers (CBs)')).toEqual([['CB', 'Circuit Breaker']])
})
