import type { RootContent } from 'mdast'
import type { OutlineEntry, SectionText } from '../model/extract.ts'
import { blocksOf } from './blocks.ts'
import { type Section, walkSections } from './outline.ts'

/** Returns the headings of a document, in file order. */
export function outlineOf(root: Section): OutlineEntry[] {
  return [...walkSections(root)].flatMap(({ heading }) => {
    if (!heading) return []
    const { id, depth, text, line } = heading
    return [{ id, depth, text, line }]
  })
}

/** Returns the plain text below each heading, for search; sections without text are kept for their heading. */
export function sectionTexts(root: Section): SectionText[] {
  return [...walkSections(root)]
    .map((section) => ({
      id: section.heading?.id ?? '',
      section: section.path,
      line: section.line,
      text: section.blocks
        .map((block) => textOf(block, section))
        .join('\n')
        .trim(),
    }))
    .filter((section) => section.id !== '' || section.text !== '')
}

function textOf(block: RootContent, section: Section): string {
  if (block.type === 'code') return ''
  return [...blocksOf(block, section, false)].map((text) => text.inline.text.trim()).join('\n')
}
