import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { timeOf } from './timing.mjs'

/** Returns how long remark takes to parse all files of a folder once, on one thread, bytes read before. */
export function remarkTime(folder) {
  const texts = readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)
  return timeOf(() => {
    for (const text of texts) parser.parse(text)
  })
}
