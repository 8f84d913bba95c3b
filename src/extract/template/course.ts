import type { RootContent } from 'mdast'
import type { TemplateSectionId } from '../../model/template.ts'
import type { Document } from '../document.ts'
import { isEntry } from './contents.ts'
import type { MatchHeading } from './headings.ts'
import { holdsNested } from './nested-blocks.ts'
import type { Contents, Names, Piece, ReaderClaim, SectionReader } from './section-reader.ts'

export interface Claims {
  claims: ReaderClaim[]
  sections: Set<TemplateSectionId>
}

/** The way through a document: who may claim, what is open, what has been claimed. */
export interface Course {
  match: MatchHeading
  readers: readonly SectionReader[]
  document: Document
  names: Names
  container?: { id: TemplateSectionId; depth: number }
  claim?: ReaderClaim & { depth: number }
  result: Claims
}

/** A heading that is there, and what stands under it. */
export type Headed = Piece & { heading: string; contents: Contents }

/** Gives each block to the reader that recognises it; what nobody recognises goes with its neighbour. */
export function claimByContent(
  piece: Omit<Headed, 'heading'> & { heading?: string },
  course: Course,
): void {
  const { container, document } = course
  const own = course.readers.filter((reader) => reader.parent === container?.id)
  const groups: { reader: SectionReader; blocks: RootContent[] }[] = []
  let waiting: RootContent[] = []
  for (const block of piece.blocks) {
    const reader =
      own.find((candidate) => candidate.recognises(block, document)) ??
      own.find((candidate) => holdsNested(candidate, block, document))
    const last = groups.at(-1)
    if (reader && reader !== last?.reader) {
      groups.push({ reader, blocks: [...waiting, block] })
      waiting = []
    } else if (last) last.blocks.push(block)
    else waiting.push(block)
  }
  if (groups.length === 0 && piece.heading !== undefined) {
    const reader = own.find((candidate) => isEntry(candidate, piece.contents, document))
    if (reader) groups.push({ reader, blocks: waiting })
  }
  for (const { reader, blocks } of groups) addGroup(reader, { ...piece, blocks }, course)
  if (groups.length === 0 || groups.length > 1 || piece.heading === undefined) delete course.claim
}

function addGroup(reader: SectionReader, part: Piece, course: Course): void {
  const { claim } = course
  if (claim?.reader === reader && part.heading !== undefined) claim.pieces.push(part)
  else
    startClaim(
      reader,
      part.heading === undefined ? [part] : [emptyPiece(part), part],
      part.depth,
      course,
    )
}

/** Opens a claim: what follows is read by this reader. */
export function startClaim(
  reader: SectionReader,
  pieces: Piece[],
  depth: number,
  course: Course,
): void {
  course.claim = { reader, pieces, depth }
  course.result.claims.push(course.claim)
  course.result.sections.add(reader.parent)
}

export function withoutHeading<P extends Piece>({
  heading: _heading,
  ...piece
}: P): Omit<P, 'heading'> {
  return piece
}

export function emptyPiece(piece: Piece): Piece {
  return { ...withoutHeading(piece), blocks: [] }
}
