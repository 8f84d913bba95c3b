import type { Root } from 'mdast'
import { markdownToMdast } from 'satteri'
import { MARKDOWN_FEATURES } from '../model/markdown.ts'

/**
 * Returns the syntax tree of a Markdown text (CommonMark, GFM), with lines and columns in UTF-16 units.
 * Code means the same whichever line ends its file has.
 */
export function parseMarkdown(text: string): Root {
  return markdownToMdast(text.replace(/\r\n?/g, '\n'), { features: MARKDOWN_FEATURES }) as Root
}
