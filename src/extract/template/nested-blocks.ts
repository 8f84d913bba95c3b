import type { List, ListItem, RootContent } from 'mdast'
import type { Evidence } from '../../model/evidence.ts'
import { type Document, placeOf } from '../document.ts'
import type { Fault } from '../first-fault.ts'
import type { Piece, ReaderClaim, SectionReader } from './section-reader.ts'

/** Where what a reader has seen so far stands: records and what nobody filled. */
type Seen = readonly { evidence: Evidence }[]

/**
 * Returns what stands in list items of a claim as if it stood at the beginning of a line, where it holds tables
 * or fences of the claim's reader and the list gave nothing: a table that is indented below an item is the
 * author's all the same. Undefined where there is none.
 */
export function liftedClaim(
  claim: ReaderClaim,
  seen: Seen,
  document: Document,
): ReaderClaim | undefined {
  const { reader } = claim
  const isOpen = (block: RootContent): block is List =>
    block.type === 'list' && holdsBlock(block) && !reader.recognises(block, document)
  const pieces = claim.pieces.map((piece, index): Piece => {
    // A heading that is an entry has it all: what is below it is of its fields.
    const isEntry = index > 0 && seen.some(({ evidence }) => evidence.line === piece.line)
    const lists = isEntry ? [] : piece.blocks.filter(isOpen)
    const blocks = lists
      .filter((list) => !gave(list, seen))
      .map(liftedFrom)
      .filter((lifted) => lifted.some((block) => reader.recognises(block, document)))
    return { ...piece, blocks: blocks.flat() }
  })
  const filled = pieces.filter(({ blocks }, index) => index === 0 || blocks.length > 0)
  return filled.some(({ blocks }) => blocks.length > 0) ? { ...claim, pieces: filled } : undefined
}

/** True of a list that is nothing to a reader, but holds tables or fences that are. */
export function holdsNested(
  reader: SectionReader,
  block: RootContent,
  document: Document,
): boolean {
  return (
    block.type === 'list' &&
    holdsBlock(block) &&
    liftedFrom(block).some((lifted) => isTableOrCode(lifted) && reader.recognises(lifted, document))
  )
}

/** Returns the tables and fences of a claim's reader that stand in quotations: those are words of somebody else. */
export function quotedBlocks(
  { pieces, reader }: ReaderClaim,
  seen: Seen,
  document: Document,
): Fault[] {
  return pieces
    .flatMap(({ blocks }) => blocks.flatMap((block) => [...quotedIn(block)]))
    .filter((block) => reader.recognises(block, document) && !gave(block, seen))
    .map((block) => {
      const { line, column } = placeOf(block)
      const name = block.type === 'table' ? 'a table' : 'a block of code'
      return { line, column, found: `${name} in a quotation`, expected: 'it outside of one' }
    })
}

function* quotedIn(block: RootContent): Generator<RootContent> {
  if (block.type === 'blockquote') yield* blocksWithin(block.children)
  else if (block.type === 'list')
    for (const item of block.children) for (const child of item.children) yield* quotedIn(child)
}

function* blocksWithin(blocks: readonly RootContent[]): Generator<RootContent> {
  for (const block of blocks) {
    if (isTableOrCode(block)) yield block
    else if (block.type === 'blockquote') yield* blocksWithin(block.children)
    else if (block.type === 'list')
      for (const item of block.children) yield* blocksWithin(item.children)
  }
}

function isTableOrCode({ type }: RootContent): boolean {
  return type === 'table' || type === 'code'
}

function holdsBlock(list: List): boolean {
  return list.children.some(holdsOne)
}

function holdsOne({ children }: ListItem): boolean {
  return children.some(
    (child) => isTableOrCode(child) || (child.type === 'list' && holdsBlock(child)),
  )
}

/** The blocks of those items that hold a table or a fence, each with the words that introduce it. */
function liftedFrom(list: List): RootContent[] {
  return list.children
    .filter(holdsOne)
    .flatMap(({ children }) =>
      children.flatMap((child) =>
        child.type === 'list' && holdsBlock(child) ? liftedFrom(child) : [child],
      ),
    )
}

function gave(block: RootContent, seen: Seen): boolean {
  const { line, endLine } = placeOf(block)
  return seen.some(({ evidence }) => evidence.line >= line && evidence.line <= endLine)
}
