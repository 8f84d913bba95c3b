import type { Root } from 'mdast'
import { markdownToMdast } from 'satteri'
import { MARKDOWN_FEATURES } from '../model/markdown.ts'

/** Returns the syntax tree of a Markdown text, with positions in UTF-16 units (CommonMark, GFM). */
export function parseMarkdown(text: string): Root {
  return markdownToMdast(text, { features: MARKDOWN_FEATURES }) as Root
}
