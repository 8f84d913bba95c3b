import { describe, expect, test } from 'vitest'
import { checkLimits, type Limits } from '../../src/corpus/limits.ts'

const WIDE: Limits = {
  fileBytes: 1e6,
  lineBytes: 1e6,
  blanks: 1e6,
  lines: 1e6,
  nesting: 1e6,
  pipesPerBlock: 1e6,
  markupPerBlock: 1e6,
}

function excess(text: string, limits: Partial<Limits>) {
  const problem = checkLimits(text, 'a.md', { ...WIDE, ...limits })
  return problem && [problem.rule, problem.line]
}

describe('at a limit all is well, one above is an error at its line', () => {
  test('a line', () => {
    expect(excess(`ok\n${'x'.repeat(10)}\n`, { lineBytes: 10 })).toBeUndefined()
    expect(excess(`ok\n${'x'.repeat(11)}\n`, { lineBytes: 10 })).toEqual(['line-too-long', 2])
  })

  test('the number of lines', () => {
    expect(excess('a\nb\nc', { lines: 3 })).toBeUndefined()
    expect(excess('a\nb\nc\nd', { lines: 3 })).toEqual(['too-many-lines', 3])
  })

  test('the line break at the end begins no line of its own', () => {
    expect(excess('a\nb\nc\n', { lines: 3 })).toBeUndefined()
  })

  test.each([
    ['quotes', '> '],
    ['bullets', '- '],
    ['stars', '* '],
    ['plus signs', '+ '],
    ['numbers', '1. '],
    ['numbers with brackets', '12) '],
    ['quotes without blanks', '>'],
  ])('nested %s', (_, marker) => {
    expect(excess(`a\n\n${marker.repeat(5)}text`, { nesting: 5 })).toBeUndefined()
    expect(excess(`a\n\n${marker.repeat(6)}text`, { nesting: 5 })).toEqual(['nesting-too-deep', 3])
  })

  test('indentation', () => {
    expect(excess(`${' '.repeat(40)}- x`, { nesting: 6 })).toBeUndefined()
    expect(excess(`${' '.repeat(48)}- x`, { nesting: 6 })).toEqual(['nesting-too-deep', 1])
    expect(excess(`${'\t'.repeat(12)}- x`, { nesting: 6 })).toEqual(['nesting-too-deep', 1])
  })

  test('blanks in a row', () => {
    expect(excess(`a\nb${' '.repeat(10)}c`, { blanks: 10 })).toBeUndefined()
    expect(excess(`a\nb${' '.repeat(11)}c`, { blanks: 10 })).toEqual(['too-many-blanks', 2])
    expect(excess(`a\nb${'\u00a0\t'.repeat(6)}`, { blanks: 10 })).toEqual(['too-many-blanks', 2])
  })

  test('blanks that pad a table are not counted', () => {
    const padded = `| a${' '.repeat(40)}|${' '.repeat(40)}b |`
    expect(excess(padded, { blanks: 10 })).toBeUndefined()
    expect(excess('\n'.repeat(40), { blanks: 10 })).toBeUndefined()
  })

  test('the pipes of a table', () => {
    expect(
      excess('a\n\n| a |\n| b |\n', { pipesPerBlock: 4, markupPerBlock: 2000 }),
    ).toBeUndefined()
    expect(excess('a\n\n| a |\n| b ||\n', { pipesPerBlock: 4, markupPerBlock: 2000 })).toEqual([
      'table-too-large',
      4,
    ])
  })

  test('a blank line ends a table', () => {
    expect(
      excess('| a |\n \t\r\n| b |\n', { pipesPerBlock: 2, markupPerBlock: 2000 }),
    ).toBeUndefined()
  })
})

test('a problem names value and limit', () => {
  expect(checkLimits('abcdef', 'a/b.md', { ...WIDE, lineBytes: 5 })).toEqual({
    rule: 'line-too-long',
    severity: 'error',
    path: 'a/b.md',
    line: 1,
    message:
      'Found a line of 6 characters, expected at most 5 (limits.lineBytes); the file keeps its place but its text is not read',
  })
})

test('prose, emphasis and numbers in prose nest nothing', () => {
  for (const text of ['2021 was bad', '--- - -', '*emphasis*', '1.2.3', '- ', '', '12345678901. x'])
    expect(excess(text, { nesting: 3 })).toBeUndefined()
})
