import type { Root } from 'mdast'
import { markdownToMdast } from 'satteri'
import { MARKDOWN_FEATURES } from '../model/markdown.ts'
import { withWikiLinks } from '../text/double-brackets.ts'

/**
 * Returns the syntax tree of a Markdown text (CommonMark, GFM), with lines and columns in UTF-16 units.
 * Code means the same whichever line ends its file has.
 */
export function parseMarkdown(text: string): Root {
  return withWikiLinks(
    text.replace(/\r\n?/g, '\n'),
    (plain) => markdownToMdast(plain, { features: MARKDOWN_FEATURES }) as Root,
  )
}
