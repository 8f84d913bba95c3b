import type { Code, Nodes } from 'mdast'
import type { TextBlock } from '../blocks.ts'
import { type Section, walkSections } from '../outline.ts'

/** Code that is data or a picture: its words stand for values, not for what is built. */
const NO_PROGRAM = /^(?:mermaid|json|csv|diff|log|output|console|math|latex|tex)$/i

/** Returns the lines of a document's code samples as text. */
export function* codeText(root: Section): Generator<TextBlock> {
  for (const section of walkSections(root))
    for (const node of section.blocks) yield* linesBelow(node, section)
}

function* linesBelow(node: Nodes, section: Section): Generator<TextBlock> {
  if (node.type === 'code') yield* linesOf(node, section)
  else if ('children' in node) for (const child of node.children) yield* linesBelow(child, section)
}

function* linesOf(node: Code, section: Section): Generator<TextBlock> {
  if (NO_PROGRAM.test(node.lang ?? '')) return
  const first = (node.position?.start.line ?? 1) + 1
  for (const [index, text] of node.value.split('\n').entries()) {
    if (text.trim() === '' || text.length > 400) continue
    const segment = { start: 0, end: text.length, line: first + index, column: 1, marks: [] }
    yield {
      kind: 'paragraph',
      section,
      node,
      inline: { text, segments: [segment] },
      isBold: false,
      isQuoted: false,
    }
  }
}
