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
export const bySatteri = (text: string) => outlineOf(parseMarkdown(text))
export const byRemark = (text: string) => outlineOf(remark.parse(text))

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
}

describe('the demo episodes read alike by both parsers', () => {
  test.each(markdownIn(DEMO))('%s', (name) => {
    const text = readFileSync(join(DEMO, name), 'utf8')
    expect(bySatteri(text)).toEqual(byRemark(text))
  })
})

const hasCorpus = existsSync(PROPOSALS)
const every10th = hasCorpus ? markdownIn(PROPOSALS).filter((_, index) => index % 10 === 0) : []

describe('proposals read alike by both parsers', () => {
  test.skipIf(hasCorpus)('skipped: no ../shared/corpora beside the project', () => {})
  test.each(every10th.slice(0, 60))('%s', (name) => {
    const text = readFileSync(join(PROPOSALS, name), 'utf8')
    expect(bySatteri(text)).toEqual(byRemark(text))
  })
})
