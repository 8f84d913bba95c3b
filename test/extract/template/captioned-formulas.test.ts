import { describe, expect, test } from 'vitest'
import { read } from './reading.ts'

const fence = (...lines: string[]) => ['```', ...lines, '```'].join('\n')
const formulasIn = (...parts: string[]) => read('formula', ['# Queues', ...parts].join('\n\n'))

describe('a formula in a plain fence', () => {
  test('is named by the heading above it, with its variables', () => {
    const code = fence('W = L / λ', '', 'Where:', '- L = people in line', '- λ = arrivals a minute')
    expect(formulasIn('## The Waiting Time Formula', code)).toEqual([
      {
        line: 5,
        name: 'The Waiting Time Formula',
        latex: 'W = L / λ',
        variables: '- L = people in line - λ = arrivals a minute',
      },
    ])
  })

  test('is named by the label right above it', () => {
    const label = '**Backlog Equation** (per shard):\nfound in a busy spring.'
    expect(formulasIn('## Backlog', label, fence('B(t) = B₀ + (a − s) × t'))).toEqual([
      { line: 8, name: 'Backlog Equation', latex: 'B(t) = B₀ + (a − s) × t' },
    ])
  })

  test('takes the name of its heading where the label only announces it', () => {
    const code = fence('u = busy / total')
    const expected = [{ line: 7, name: 'Utilisation', latex: 'u = busy / total' }]
    expect(formulasIn('## Utilisation', '**Formula:**', code)).toEqual(expected)
    expect(formulasIn('## Utilisation', 'Read it by this equation:', code)).toEqual(expected)
  })

  test('takes the name of the bold line it stands below before that of its heading', () => {
    const code = fence('u = busy / total')
    const nameBelow = (line: string) => formulasIn('## Numbers', line, '**Formula:**', code)
    expect(nameBelow('**2. Busy Share**')).toMatchObject([{ name: 'Busy Share' }])
    expect(nameBelow('**Busy Share (of one desk):**\nHow much is taken.')).toMatchObject([
      { name: 'Busy Share (of one desk)' },
    ])
    for (const line of ['**u** = how much is taken', '**Example:**', '**Mind the rest.**', 'Taken'])
      expect(nameBelow(line)).toMatchObject([{ name: 'Numbers' }])
  })

  test('is read once where a section of formulas holds it', () => {
    expect(
      formulasIn('## Core Formulas', '**Drain Formula:**', fence('Drain: d = q / r')),
    ).toHaveLength(1)
  })
})

describe('no formula', () => {
  test.each([
    ['a recipe without an equation', fence('Measure twice', 'Cut once')],
    ['a picture with arrows', fence('client ==> broker', '=======', 'a -> b')],
    ['a count in words', fence('12 servers = 1 failure domain')],
    ['advice', fence('If it stalls, retries = 0')],
    ['program text', '```python\nx = 1\n```'],
  ])('is %s under such a heading', (_, code) => {
    expect(formulasIn('## The Success Formula', code)).toEqual([])
  })

  test('is a fence below other headings and labels', () => {
    expect(formulasIn('## Settings', '**Defaults:**', fence('retries = 3'))).toEqual([])
    expect(formulasIn('## Why every formula lies', fence('retries = 3'))).toEqual([])
  })
})
