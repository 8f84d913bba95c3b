import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseMarkdown } from '../../../src/extract/parse.ts'
import { type Difference, differencesOf } from './compare.ts'
import { toOutline } from './outline.ts'

const remark = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkMath, { singleDollarTextMath: false })

/** Returns where the parser of the product reads a text otherwise than remark, the reference. */
export function parserDifferences(text: string): Difference[] {
  // The product gives its parser line feeds alone.
  const lines = text.replace(/\r\n?/g, '\n')
  return differencesOf(toOutline(parseMarkdown(lines)), toOutline(remark.parse(lines)))
}
