import type { RootContent } from 'mdast'
import { type Document, evidenceAt } from '../document.ts'
import { walkSections } from '../outline.ts'

/** Reports headings of the template with nothing below them: what was there may be lost, or in a comment. */
export function reportEmptySections(
  document: Document,
  isTemplateHeading: (heading: string) => boolean,
): void {
  for (const section of walkSections(document.root)) {
    const { heading, blocks, children } = section
    if (!heading || children.length > 0 || blocks.some(says) || !isTemplateHeading(heading.text))
      continue
    const { line, column, node } = heading
    const excerpt = `${'#'.repeat(heading.depth)} ${heading.text}`.slice(0, 240)
    const at = { line, column, endLine: node.position?.end.line ?? line, excerpt }
    document.placeholders.push({
      found: '',
      expected: `something below “${heading.text}”`,
      evidence: evidenceAt(document, section, 'template/empty-section', at),
    })
  }
}

/** Rules, comments and definitions of addresses say nothing to a reader. */
function says(block: RootContent): boolean {
  if (block.type === 'html') return !/^<!--[\s\S]*-->$/.test(block.value.trim())
  return block.type !== 'thematicBreak' && block.type !== 'definition'
}
