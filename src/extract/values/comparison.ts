import type { Paragraph, RootContent } from 'mdast'

/**
 * Returns a quotation that is none as the text it was meant to be: "> 500 ms" at the start of a
 * line is a quotation to Markdown, and a threshold to its author.
 */
export function asComparison(block: RootContent): Paragraph | undefined {
  if (block.type !== 'blockquote' || block.children.length !== 1) return undefined
  const [paragraph] = block.children
  if (paragraph?.type !== 'paragraph') return undefined
  const [first, ...rest] = paragraph.children
  if (first?.type !== 'text' || !/^=?\s*[$€£~]?\d/.test(first.value)) return undefined
  const sign = first.value.startsWith('=') ? '>' : '> '
  return { ...paragraph, children: [{ ...first, value: `${sign}${first.value}` }, ...rest] }
}
