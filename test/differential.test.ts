import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { resolveDefinitions } from '../src/extract/definitions.ts'
import { plainText } from '../src/extract/inline.ts'
import { parseMarkdown } from '../src/extract/parse.ts'

const DEMO = join(import.meta.dirname, '../data/episodes')
const PROPOSALS = join(import.meta.dirname, '../../shared/corpora/eips/docs')

const remark = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkMath, { singleDollarTextMath: false })

/** What the readers build on, each with its line. */
function outlineOf(tree: Root): Record<'headings' | 'links' | 'code' | 'tables', unknown[]> {
  resolveDefinitions(tree)
  const found: ReturnType<typeof outlineOf> = { headings: [], links: [], code: [], tables: [] }
  const visit = (node: Nodes) => {
    const line = node.position?.start.line
    if (node.type === 'heading') found.headings.push([node.depth, plainText(node), line])
    if (node.type === 'link') found.links.push([node.url, line])
    if (node.type === 'code') found.code.push([node.lang ?? '', node.value, line])
    if (node.type === 'table')
      found.tables.push([line, ...node.children.map((row) => row.children.map(plainText))])
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return found
}
const bySatteri = (text: string) => outlineOf(parseMarkdown(text))
const byRemark = (text: string) => outlineOf(remark.parse(text))

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
}

const NOTHING = { headings: [], links: [], code: [], tables: [] }

/** Where the two differ, and why that is right or harmless; a difference that goes away fails here. */
const KNOWN_DIFFERENCES = [
  {
    name: 'wiki links are links, which remark reads as text: we ask for them',
    text: '[[01-time|Time]]',
    satteri: { ...NOTHING, links: [['01-time', 1]] },
    remark: NOTHING,
  },
  {
    name: 'an asterisk right behind an escaped one may close emphasis (a fault of Sätteri: marks, not words, are lost)',
    text: '# 2\\**10, 2\\**6',
    satteri: { ...NOTHING, headings: [[1, '2*10, 2*6', 1]] },
    remark: { ...NOTHING, headings: [[1, '2**10, 2**6', 1]] },
  },
  {
    name: 'NUL in an address ends it, where remark replaces it: the corpus reader reports NUL before',
    text: '[a](u\0)',
    satteri: NOTHING,
    remark: { ...NOTHING, links: [['u\ufffd', 1]] },
  },
]

test.each(KNOWN_DIFFERENCES)('known: $name', ({ text, satteri, remark }) => {
  expect({ satteri: bySatteri(text), remark: byRemark(text) }).toEqual({ satteri, remark })
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
])('both read %j alike', (text) => {
  expect(bySatteri(text)).toEqual(byRemark(text))
})

describe('the demo episodes read alike by both parsers', () => {
  test.each(markdownIn(DEMO))('%s', (name) => {
    const text = readFileSync(join(DEMO, name), 'utf8')
    expect(bySatteri(text)).toEqual(byRemark(text))
  })
})

const hasCorpus = existsSync(PROPOSALS)
const every10th = hasCorpus ? markdownIn(PROPOSALS).filter((_, index) => index % 10 === 0) : []

describe('proposals read alike by both parsers', () => {
  if (hasCorpus) test('a tenth of them', () => expect(every10th.length).toBeGreaterThan(50))
  else test('all', ({ skip }) => skip('../shared is not beside the project'))

  test.each(every10th.slice(0, 60))('%s', (name) => {
    const text = readFileSync(join(PROPOSALS, name), 'utf8')
    expect(bySatteri(text)).toEqual(byRemark(text))
  })
})
