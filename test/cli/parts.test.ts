import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { columnsOf, hang, padTo, wrap } from '../../src/cli/columns.ts'
import { readMinutes } from '../../src/cli/options.ts'
import { printable, printableLines } from '../../src/cli/printable.ts'
import { progressLine, showProgress } from '../../src/cli/progress.ts'
import { quietly } from '../../src/cli/serve/watch.ts'
import { duration } from '../../src/cli/words.ts'
import { capturedShell } from './support/editing.ts'

test('control characters are shown, and never obeyed', () => {
  expect(printable('a\u001b[31m\r\n\u0085b')).toBe('a\\x1b[31m\\x0d\\x0a\\x85b')
  expect(printable('a\u202eb\u2028c')).toBe('a\\u202eb\\u2028c')
  expect(printableLines('a\n\u0007')).toBe('a\n\\x07')
})

test('text of others is cut to 200 characters, never through a pair', () => {
  expect(printable('x'.repeat(1_000_000))).toBe(`${'x'.repeat(199)}…`)
  expect(printable(`${'x'.repeat(198)}😀y`)).toBe(`${'x'.repeat(198)}…`)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const shown = printable(text)
      expect(shown.length).toBeLessThanOrEqual(200)
      expect(shown).not.toMatch(/\p{Cc}/u)
    }),
  )
})

test('columns count what a terminal shows', () => {
  expect(['abc', 'é', 'e\u0301', '漢字', '🧠', '👩‍🚀'].map(columnsOf)).toEqual([3, 1, 1, 4, 2, 2])
  expect(padTo(5, '漢字')).toBe('漢字 ')
})

test('wrapping keeps every word and the width, where a word allows it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'é', '漢'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 4, max: 40 }), (words, width) => {
      const lines = wrap(words.join(' '), width)
      expect(lines.flatMap((line) => line.split(' '))).toEqual(words)
      for (const line of lines) if (columnsOf(line) > width) expect(line).not.toContain(' ')
    }),
  )
  expect(hang('1. ', 'one two three four five six', 20)).toBe('1. one two three four\n   five six')
})

test.each([
  ['6h', 360],
  ['1.5h', 90],
  ['1h30', 90],
  ['1 h 30 min', 90],
  ['90min', 90],
  ['45', 45],
  ['2 hours', 120],
])('%s is %d minutes', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes)
})

test.each(['', ' ', 'h', 'soon', '-1h', '1d'])('%j is no time', (text) => {
  expect(() => readMinutes(text)).toThrow('Expected a time such as 6h')
})

test('durations read as people say them', () => {
  expect([0, 45, 60, 570, 60_000].map(duration)).toEqual([
    '0 min',
    '45 min',
    '1 h',
    '9 h 30 min',
    '1,000 h',
  ])
})

function recorder(isLive: boolean) {
  const written: string[] = []
  let time = 0
  const stream = {
    write: (text: string) => void written.push(text),
    isLive,
    width: 80,
    hasColor: false,
    style: (_: unknown, text: string) => text,
  }
  const line = progressLine(stream, () => time)
  return { written, line, pass: (ms: number) => (time += ms) }
}

test('a fast run shows no progress at all', () => {
  for (const isLive of [true, false]) {
    const { written, line, pass } = recorder(isLive)
    for (let done = 1; done <= 100; done++) {
      pass(2)
      line.show({ stage: 'extract', done, total: 100 })
    }
    line.end()
    expect(written).toEqual([])
  }
})

test('a slow run shows one line that goes away, or one line for each stage', () => {
  const run = (isLive: boolean) => {
    const { written, line, pass } = recorder(isLive)
    for (const stage of ['extract', 'pages'])
      for (let done = 1; done <= 3; done++) {
        pass(5000)
        line.show({ stage, done: done * 1000, total: 3000 })
      }
    line.end()
    return written
  }
  expect(run(true)).toHaveLength(7)
  expect(run(true)[0]).toBe('\r\u001b[2KExtracting 1,000 of 3,000 files')
  expect(run(true).at(-1)).toBe('\r\u001b[2K')
  expect(run(false)).toEqual([
    'Extracting 1,000 of 3,000 files\n',
    'Writing 1,000 of 3,000 pages\n',
  ])
})

test('work begins after quiet, and once more for what was asked meanwhile', async () => {
  vi.useFakeTimers()
  let runs = 0
  const work = quietly(async () => {
    runs++
    await new Promise((done) => setTimeout(done, 1000))
  }, 200)
  for (let i = 0; i < 20; i++) {
    work.soon()
    await vi.advanceTimersByTimeAsync(50)
  }
  expect(runs).toBe(0)
  await vi.advanceTimersByTimeAsync(200)
  expect(runs).toBe(1)
  work.soon()
  await vi.advanceTimersByTimeAsync(500)
  expect(runs).toBe(1)
  await vi.advanceTimersByTimeAsync(2000)
  expect(runs).toBe(2)
  work.stop()
  vi.useRealTimers()
})

test('of many files it is said once that memory counts, of few never', async () => {
  const saidOf = async (total: number) => {
    let said = 0
    const shell = { ...capturedShell('/').shell, keepMemorySmall: () => void said++ }
    await showProgress(shell, async (progress) => {
      for (let done = 1; done <= 3; done++) progress({ stage: 'extract', done, total })
      progress({ stage: 'pages', done: 1, total: 100_000 })
    })
    return said
  }
  expect(await saidOf(999)).toBe(0)
  expect(await saidOf(1000)).toBe(1)
})
