import { describe, expect, test } from 'vitest'
import { readFields } from '../../../src/extract/values/fields.ts'
import { documentOf } from '../template/reading.ts'

const LABELS = ['impact', 'root cause', 'duration', 'results', 'alert']

/** The known labels of a text with their values, lines divided by bars. */
function fieldsOf(text: string, hasLead = false): [string, string][] {
  const document = documentOf(text)
  const fields = readFields(document.root.blocks, {
    fileLines: document.lines,
    isKnown: (label) => LABELS.includes(label.toLowerCase()),
    hasLead,
  })
  return fields.map(({ label, lines }) => [label, lines.map((line) => line.text).join(' | ')])
}

describe('a label', () => {
  test.each([
    '**Impact**: dark',
    '**Impact:** dark',
    '**Impact: dark**',
    'Impact: dark',
    '**Impact** - dark',
    'Impact – dark',
    '*Impact*: dark',
    '`Impact`: dark',
    '💥 **Impact**: dark',
    '**Impact** → dark',
    '- **Impact**:\n  dark',
    '- **Impact** -\n  dark',
    '- Impact:\n  - dark',
    '**Impact**\n\ndark',
    'Impact:\n\ndark',
    '| Impact | dark |\n|---|---|',
    '> **Impact**: dark',
  ])('is known in %j', (text) => expect(fieldsOf(text)).toEqual([['Impact', 'dark']]))
  test('is no side of an equation, unless it is marked', () => {
    expect(fieldsOf('Results = 2 × 3 = 6')).toEqual([['', 'Results = 2 × 3 = 6']])
    expect(fieldsOf('**Results** = 6')).toEqual([['Results', '6']])
  })
  test('with a dash is known before a colon in its value', () => {
    expect(fieldsOf('Impact – shops: 400')).toEqual([['Impact', 'shops: 400']])
  })
  test('may stand behind another in one line', () => {
    expect(fieldsOf('**Impact**: dark | **Duration**: 2 h • Root cause: a key')).toEqual([
      ['Impact', 'dark'],
      ['Duration', '2 h'],
      ['Root cause', 'a key'],
    ])
    expect(fieldsOf('Impact: dark, and cold; wet, Duration: 2 h')).toEqual([
      ['Impact', 'dark, and cold; wet'],
      ['Duration', '2 h'],
    ])
  })
  test('may stand behind the words that open an entry', () => {
    expect(fieldsOf('- **Lighthouse**: Impact: dark; Duration: 2 h', true)).toEqual([
      ['', 'Lighthouse'],
      ['Impact', 'dark'],
      ['Duration', '2 h'],
    ])
    expect(fieldsOf('- **Impact**: Duration: 2 h', true)).toEqual([['Impact', 'Duration: 2 h']])
    expect(fieldsOf('- **Lighthouse**: at dusk: dark', true)).toEqual([
      ['', 'Lighthouse: at dusk: dark'],
    ])
  })
})

describe('a value', () => {
  test('is complete with its block: text behind a list or a line is no part of it', () => {
    expect(fieldsOf('- **Impact**: dark\n\nIt cost $5 million.')).toEqual([
      ['Impact', 'dark'],
      ['', 'It cost $5 million.'],
    ])
    expect(fieldsOf('**Impact**: dark\n\nIt cost $5 million.')).toEqual([
      ['Impact', 'dark'],
      ['', 'It cost $5 million.'],
    ])
  })
  test('goes on where it stands in paragraphs below its label', () => {
    expect(fieldsOf('**Impact**:\n\ndark\n\nfor all')).toEqual([['Impact', 'dark | for all']])
  })
  test('goes on with the list that its colon promises', () => {
    expect(fieldsOf('**Results**: The team reached:\n\n- calm\n- sleep')).toEqual([
      ['Results', 'The team reached: | calm | sleep'],
    ])
  })
  test.each(['- **Alert**:\n  > 5% for an hour', '- **Alert**:\n  - > 5% for an hour'])(
    'that Markdown takes for a quotation is a comparison: %j',
    (text) => expect(fieldsOf(text)).toEqual([['Alert', '> 5% for an hour']]),
  )
  test('that is at least something keeps its sign', () => {
    expect(fieldsOf('- **Alert**:\n  >= 5%')).toEqual([['Alert', '>= 5%']])
  })
})
