import type { RootContent } from 'mdast'
import type { Document } from '../document.ts'
import { plainText } from '../inline.ts'
import { withoutHeading } from './course.ts'
import type { Names, Piece, ReaderClaim, SectionReader } from './section-reader.ts'

/**
 * Returns the tables and lists of labels that stand under no section's heading and can only be of one section: their heads and
 * cells say so. One that could be of two is of none.
 */
export function columnClaims(
  pieces: readonly Piece[],
  claimed: readonly ReaderClaim[],
  readers: readonly SectionReader[],
  document: Document,
  names: Names,
): ReaderClaim[] {
  const taken = new Set(claimed.flatMap((claim) => claim.pieces.flatMap(({ blocks }) => blocks)))
  return pieces.flatMap((piece) =>
    piece.blocks
      .filter((block) => isCandidate(block) && !taken.has(block))
      .flatMap((block) => {
        const label = firstLabel(block)
        const [reader, other] = readers.filter(
          ({ isTable, schema }) =>
            isTable !== undefined &&
            (label === undefined || schema?.find(label) !== undefined) &&
            isTable(block, document, names),
        )
        if (!reader || other) return []
        return [{ reader, pieces: [{ ...withoutHeading(piece), blocks: [block] }] }]
      }),
  )
}

/** Most lists have no labels: to see that is cheaper than to read them. */
function isCandidate(block: RootContent): boolean {
  return block.type === 'table' || firstLabel(block) !== undefined
}

/** What stands before the colon with which a list begins. */
function firstLabel(block: RootContent): string | undefined {
  const first = block.type === 'list' ? block.children[0]?.children[0] : undefined
  if (first?.type !== 'paragraph') return undefined
  return /^([^:：]{1,60})[:：]/u.exec(plainText(first))?.[1]
}
