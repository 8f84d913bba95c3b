import type { RootContent } from 'mdast'
import type { TemplateSectionId } from '../../model/template.ts'
import type { Document } from '../document.ts'
import type { MatchHeading } from './headings.ts'
import type { Claim, Piece, SectionReader } from './section-reader.ts'

/** A claim and who reads it. */
export interface ReaderClaim extends Claim {
  reader: SectionReader
}

export interface Claims {
  claims: ReaderClaim[]
  sections: Set<TemplateSectionId>
}

interface Open {
  container?: { id: TemplateSectionId; depth: number }
  claim?: ReaderClaim & { depth: number }
}

/**
 * Divides the pieces of a document among the readers. A heading that matches claims what is below it;
 * what stands directly below a container goes to the reader that recognises its content.
 */
export function claimPieces(
  pieces: readonly Piece[],
  match: MatchHeading,
  readers: readonly SectionReader[],
  document: Document,
): Claims {
  const result: Claims = { claims: [], sections: new Set() }
  const open: Open = {}
  for (const piece of pieces) {
    if (piece.heading === undefined) continue
    if (!openByHeading(piece, piece.heading, open, match, result, readers, document))
      addToOpen(piece, piece.heading, open, result, readers, document)
  }
  return result
}

function openByHeading(
  piece: Piece,
  heading: string,
  open: Open,
  match: MatchHeading,
  result: Claims,
  readers: readonly SectionReader[],
  document: Document,
): boolean {
  const found = match(heading, open.container?.id)
  const isInside = open.claim !== undefined && piece.depth > open.claim.depth
  if (!found || (isInside && (!found.isExact || open.claim?.reader.isEntry?.(heading))))
    return false
  if (!found.isExact && entryReader(heading, open, readers)) return false
  if (found.container) {
    if (isInside && found.container.id === open.claim?.reader.parent) return false
    open.container = { id: found.container.id, depth: piece.depth }
    delete open.claim
    result.sections.add(found.container.id)
    claimByContent({ ...withoutHeading(piece) }, open, result, readers, document)
    return true
  }
  const reader = found.reader as SectionReader
  if (open.container?.id !== reader.parent || piece.depth < open.container.depth)
    open.container = { id: reader.parent, depth: piece.depth }
  startClaim(reader, [piece], piece.depth, open, result)
  return true
}

function addToOpen(
  piece: Piece,
  heading: string,
  open: Open,
  result: Claims,
  readers: readonly SectionReader[],
  document: Document,
): void {
  if (open.claim && piece.depth > open.claim.depth) {
    open.claim.pieces.push(piece)
    return
  }
  const reader = entryReader(heading, open, readers)
  if (reader) {
    addEntry(reader, piece, open, result)
    return
  }
  if (
    open.claim &&
    open.container &&
    piece.depth === open.claim.depth &&
    isOf(open.claim.reader, piece, document)
  ) {
    open.claim.pieces.push(piece)
    return
  }
  if (open.container && piece.depth > open.container.depth)
    claimByContent(piece, open, result, readers, document)
  else {
    delete open.container
    delete open.claim
  }
}

function entryReader(
  heading: string,
  open: Open,
  readers: readonly SectionReader[],
): SectionReader | undefined {
  return readers.find(
    (reader) =>
      (reader === open.claim?.reader || reader.parent === open.container?.id) &&
      reader.isEntry?.(heading),
  )
}

function addEntry(reader: SectionReader, piece: Piece, open: Open, result: Claims): void {
  if (open.claim?.reader === reader) open.claim.pieces.push(piece)
  else startClaim(reader, [emptyPiece(piece), piece], piece.depth, open, result)
}

function isOf(reader: SectionReader, piece: Piece, document: Document): boolean {
  return (
    reader.isEntry !== undefined && piece.blocks.some((block) => reader.recognises(block, document))
  )
}

/** Gives each block to the reader that recognises it; what nobody recognises goes with its neighbour. */
function claimByContent(
  piece: Piece,
  open: Open,
  result: Claims,
  readers: readonly SectionReader[],
  document: Document,
): void {
  const own = readers.filter((reader) => reader.parent === open.container?.id)
  const groups: { reader: SectionReader; blocks: RootContent[] }[] = []
  let waiting: RootContent[] = []
  for (const block of piece.blocks) {
    const reader = own.find((candidate) => candidate.recognises(block, document))
    const last = groups.at(-1)
    if (reader && reader !== last?.reader) {
      groups.push({ reader, blocks: [...waiting, block] })
      waiting = []
    } else if (last) last.blocks.push(block)
    else waiting.push(block)
  }
  for (const { reader, blocks } of groups) {
    const part = { ...piece, blocks }
    if (open.claim?.reader === reader && piece.heading !== undefined) open.claim.pieces.push(part)
    else
      startClaim(
        reader,
        piece.heading === undefined ? [part] : [emptyPiece(piece), part],
        piece.depth,
        open,
        result,
      )
  }
  if (groups.length === 0 || groups.length > 1 || piece.heading === undefined) delete open.claim
}

function startClaim(
  reader: SectionReader,
  pieces: Piece[],
  depth: number,
  open: Open,
  result: Claims,
): void {
  open.claim = { reader, pieces, depth }
  result.claims.push(open.claim)
  result.sections.add(reader.parent)
}

function withoutHeading({ heading: _heading, ...piece }: Piece): Piece {
  return piece
}

function emptyPiece(piece: Piece): Piece {
  return { ...withoutHeading(piece), blocks: [] }
}
