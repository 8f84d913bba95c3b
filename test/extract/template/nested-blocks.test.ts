import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract } from '../../../src/extract/extract.ts'
import type { Extract } from '../../../src/model/extract.ts'
import { episodeKey } from '../../../src/model/key.ts'
import { nameFinder } from '../../../src/model/name-finder.ts'

const finder = nameFinder({ entries: [] })
function read(text: string): Extract {
  const path = 'a.md'
  return extract(
    { path, key: episodeKey(path), kind: 'episode', text, hash: '', isDamaged: false },
    finder,
  )
}

/** What the template's readers found, wherever it stands. */
function said({ records }: Extract): string[] {
  return records
    .filter(({ type }) => type !== 'mention')
    .map(({ evidence: { section, rule }, ...record }) => JSON.stringify([record, section, rule]))
}

const SAMPLE = readFileSync(
  join(import.meta.dirname, '../../samples/template-filled/input.md'),
  'utf8',
)
const lines = SAMPLE.split('\n')

/** The first and the last line of each table and fence of the sample, from 0. */
const blocks: [name: string, from: number, to: number][] = []
for (let at = 0; at < lines.length; at++) {
  const is = (form: RegExp) => (index: number) => form.test(lines[index] ?? '')
  const from = at
  if (is(/^```/)(at)) for (at++; !is(/^```/)(at); at++);
  else if (is(/^\|/)(at)) while (is(/^\|/)(at + 1)) at++
  else continue
  blocks.push([`${lines[from]?.slice(0, 30)} of line ${from + 1}`, from, at])
}

/** The sample with one block behind other beginnings of its lines. */
function withBlock(from: number, to: number, before: string, first: string, rest: string): string {
  const moved = lines.slice(from, to + 1).map((line, i) => `${i === 0 ? first : rest}${line}`)
  return [
    ...lines.slice(0, from),
    ...(before ? [before] : []),
    ...moved,
    ...lines.slice(to + 1),
  ].join('\n')
}

test('the sample has tables and fences', () => {
  expect(blocks).toHaveLength(12)
})

describe.each(blocks)('%s', (_, from, to) => {
  test.each([
    ['right behind a bullet', '', '- ', '  '],
    ['below a list item', '- Here:\n', '  ', '  '],
    ['below one of a list in a list', '1. First\n   - Here:\n', '     ', '     '],
  ])('says %s what it says at the beginning of a line', (_where, before, first, rest) => {
    const found = read(withBlock(from, to, before, first, rest))
    expect(said(found)).toEqual(said(read(SAMPLE)))
    expect(found.problems).toEqual([])
  })

  test('in a quotation is told of at its line, and not read', () => {
    const found = read(withBlock(from, to, '', '> ', '> '))
    expect(said(found).length).toBeLessThan(said(read(SAMPLE)).length)
    expect(found.problems).toMatchObject([{ rule: 'quoted-block', line: from + 1, column: 3 }])
  })
})

test('below a heading that only holds sections goes to the section that knows it', () => {
  const table =
    '| Metric | Industry Standard | Best in Class |\n  | --- | --- | --- |\n  | p50 | 9 ms | 1 ms |\n'
  const { records } = read(
    `# Episode 1: A\n\n## Mathematical Foundations\n\n- What we reach:\n\n  ${table}`,
  )
  expect(records.map(({ type, evidence }) => [type, evidence.line])).toContainEqual([
    'benchmark',
    9,
  ])
})

test('an item whose own words are the record has no second one for its table', () => {
  const text = (table: string) =>
    `# Episode 1: A\n\n## Production Benchmarks\n\n- **Metric**: p99 latency\n  **Industry Standard**: 200 ms\n  **Best in Class**: 20 ms\n${table}`
  const table =
    '\n  | Metric | Industry Standard | Best in Class |\n  | --- | --- | --- |\n  | p50 | 9 ms | 1 ms |\n'
  expect(said(read(text(''))).length).toBeGreaterThan(0)
  expect(said(read(text(table)))).toEqual(said(read(text(''))))
})

test('a quotation that no section would read is told of nowhere', () => {
  const { problems } = read(
    '# Episode 1: A\n\n> | a | b |\n> | --- | --- |\n> | 1 | 2 |\n\n## Production Benchmarks\n\n> ```js\n> f()\n> ```\n',
  )
  expect(problems).toEqual([])
})
