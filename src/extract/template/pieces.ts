import type { RootContent } from 'mdast'
import { placeOf } from '../document.ts'
import { isBold, plainText } from '../inline.ts'
import { type Section, walkSections } from '../outline.ts'
import type { Piece } from './section-reader.ts'

/**
 * Returns the document as headings with their blocks, in file order. A bold line that `isHeading`
 * knows serves as a heading one level (or as many as it says) below the real one.
 */
export function toPieces(root: Section, levelOf: (text: string) => number | undefined): Piece[] {
  const pieces: Piece[] = []
  for (const section of walkSections(root)) {
    let piece = pieceOf(section)
    const depth = piece.depth
    pieces.push(piece)
    for (const block of section.blocks) {
      const bold = boldLine(block)
      const level = bold === undefined ? undefined : levelOf(bold)
      if (bold === undefined || level === undefined) {
        piece.blocks.push(block)
        continue
      }
      const { line, column } = placeOf(block)
      piece = { heading: bold, depth: depth + level, line, column, blocks: [], section }
      pieces.push(piece)
    }
  }
  return pieces
}

function pieceOf(section: Section): Piece {
  const { heading } = section
  const place = { line: heading?.line ?? section.line, column: heading?.column ?? 1 }
  return {
    ...(heading ? { heading: heading.text } : {}),
    depth: heading?.depth ?? 0,
    ...place,
    blocks: [],
    section,
  }
}

/** Returns the text of a paragraph that is one bold line, with or without a colon. */
function boldLine(block: RootContent): string | undefined {
  if (block.type !== 'paragraph') return undefined
  const [first, ...rest] = block.children
  if (first?.type !== 'strong' && !isBold(block.children)) return undefined
  const text = plainText(block)
  const isColon = rest.every((node) => node.type === 'text' && /^\s*:?\s*$/.test(node.value))
  return text.length <= 80 && !text.includes('\n') && (isColon || isBold(block.children))
    ? text
    : undefined
}
