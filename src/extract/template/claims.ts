import type { RootContent } from 'mdast'
import type { TemplateSectionId } from '../../model/template.ts'
import { usualWidth } from '../../text/width.ts'
import type { Document } from '../document.ts'
import { contentsOf, holds, isEntry } from './contents.ts'
import {
  type Claims,
  type Course,
  claimByContent,
  emptyPiece,
  type Headed,
  startClaim,
  withoutHeading,
} from './course.ts'
import type { HeadingMatch, MatchHeading } from './headings.ts'
import {
  type Contents,
  type Names,
  NO_NAMES,
  type Piece,
  type SectionReader,
} from './section-reader.ts'

/**
 * Divides the pieces of a document among the readers. A heading that matches claims what is below it;
 * what stands directly below a container goes to the reader that recognises its content.
 */
export function claimPieces(
  pieces: readonly Piece[],
  match: MatchHeading,
  readers: readonly SectionReader[],
  document: Document,
  names: Names = NO_NAMES,
): Claims {
  const result: Claims = { claims: [], sections: new Set() }
  const course: Course = { match, readers, document, names, result }
  for (const [index, piece] of pieces.entries()) {
    const { heading } = piece
    if (heading === undefined) continue
    const headed = { ...piece, heading, contents: contentsOf(pieces, index) }
    if (!openByHeading(headed, course) && !openByEntry(headed, course)) addToOpen(headed, course)
  }
  return result
}

function openByHeading(piece: Headed, course: Course): boolean {
  const found = meaningOf(piece, course)
  if (!found) return false
  if (found.container) {
    openContainer(found.container.id, piece, course)
    return true
  }
  const reader = found.reader as SectionReader
  if (found.isLoose) {
    openContainer(reader.parent, piece, course)
    return true
  }
  const { claim, container } = course
  if (!found.isExact && reader === claim?.reader && piece.depth === claim.depth) {
    claim.pieces.push(piece)
    return true
  }
  if (container?.id !== reader.parent || piece.depth < container.depth)
    course.container = { id: reader.parent, depth: piece.depth }
  const isEntry = !found.isExact && reader.isEntry?.(usualWidth(piece.heading)) === true
  startClaim(reader, isEntry ? [emptyPiece(piece), piece] : [piece], piece.depth, course)
  if (course.claim && !found.isExact) course.claim.isNamed = true
  return true
}

/** What a heading opens; nothing where it is part of what is open. */
function meaningOf(piece: Headed, course: Course): HeadingMatch | undefined {
  const { claim, container, document } = course
  const fits = (reader: SectionReader) => holds(reader, piece.contents, document)
  const found = course.match(piece.heading, container?.id, fits)
  if (!found) return undefined
  const isOther =
    found.reader !== undefined &&
    found.reader !== claim?.reader &&
    (found.reader.parent !== claim?.reader.parent || fits(found.reader))
  const isInside =
    claim !== undefined && (piece.depth > claim.depth || (!isOther && isFieldBeside(claim, piece)))
  if (isInside && (!found.isExact || isPartOf(claim.reader, piece, found, document)))
    return undefined
  if (!found.isExact && readerOfEntry(piece.heading, course)) return undefined
  if (isInside && found.container && found.container.id === claim.reader.parent) return undefined
  return found
}

/** True where a heading below a section is one of its entries or fields, not the section again. */
function isPartOf(
  reader: SectionReader,
  { heading, depth, contents }: Headed,
  found: HeadingMatch,
  document: Document,
): boolean {
  if (reader.isEntry?.(usualWidth(heading))) return true
  const isAgain =
    found.reader === reader && Number.isInteger(depth) && isWhole(reader, contents, document)
  return !isAgain && reader.schema?.find(heading) !== undefined
}

/** A field is text; what holds entries, a table, a block of code or nothing yet is a section. */
function isWhole(reader: SectionReader, contents: Contents, document: Document): boolean {
  const isBlock = ({ type }: RootContent) => type === 'table' || type === 'code'
  const isEmpty = contents.own.length + contents.below.length === 0
  return isEmpty || contents.own.some(isBlock) || holds(reader, contents, document)
}

function openContainer(id: TemplateSectionId, piece: Headed, course: Course): void {
  course.container = { id, depth: piece.depth }
  delete course.claim
  course.result.sections.add(id)
  claimByContent(withoutHeading(piece), course)
}

/** An entry that tells what it is stands anywhere: a dated outage with impact and root cause in a story. */
function openByEntry(piece: Headed, course: Course): boolean {
  const { claim, container, document, names, readers } = course
  if (claim !== undefined && piece.depth > claim.depth) return false
  const { heading, contents } = piece
  const reader = readers.find(
    ({ isEntryAnywhere, isStory, parent }) =>
      (claim?.isAlone || parent !== container?.id) &&
      (isEntryAnywhere?.(heading) || isStory?.(heading, contents, { document, names })),
  )
  if (!reader || !isEntry(reader, { ...piece.contents, below: [] }, document)) return false
  course.container = { id: reader.parent, depth: piece.depth }
  startClaim(reader, [emptyPiece(piece), piece], piece.depth, course)
  if (course.claim) course.claim.isAlone = true
  return true
}

function addToOpen(piece: Headed, course: Course): void {
  const { claim, container } = course
  if (claim && (piece.depth > claim.depth || isFieldBeside(claim, piece))) {
    claim.pieces.push(piece)
    return
  }
  const reader = readerOfEntry(piece.heading, course)
  if (reader) {
    addEntry(reader, piece, course)
    return
  }
  if (claim && container && piece.depth === claim.depth && isBeside(claim, piece, course)) {
    claim.pieces.push(piece)
    return
  }
  if (container && piece.depth > container.depth) claimByContent(piece, course)
  else {
    delete course.container
    delete course.claim
  }
}

/** True where a heading of the section's own level is a label of it, and nothing stands in between. */
function isFieldBeside(
  { reader, pieces, depth }: Course['claim'] & object,
  piece: Headed,
): boolean {
  return (
    piece.depth === depth &&
    pieces[0]?.blocks.length === 0 &&
    pieces.every((one) => one.depth === depth) &&
    reader.schema?.find(piece.heading) !== undefined
  )
}

/** The reader whose entries have headings like this one. */
function readerOfEntry(
  heading: string,
  { readers, claim, container }: Course,
): SectionReader | undefined {
  const plain = usualWidth(heading)
  return readers.find(
    (reader) =>
      (reader === claim?.reader || reader.parent === container?.id) && reader.isEntry?.(plain),
  )
}

function addEntry(reader: SectionReader, piece: Piece, course: Course): void {
  if (course.claim?.reader === reader) course.claim.pieces.push(piece)
  else startClaim(reader, [emptyPiece(piece), piece], piece.depth, course)
}

/**
 * True where a heading of the section's own level is one of its entries: its content says so, and
 * either entries of this section have headings, or the section has none of its content elsewhere.
 */
function isBeside(claim: Course['claim'] & object, piece: Headed, course: Course): boolean {
  const { reader, pieces, depth, isAlone } = claim
  if (isAlone) return false
  const [own, first] = pieces
  const mayHold =
    reader.isEntry !== undefined ||
    (!own?.blocks.some((block) => reader.recognises(block, course.document)) &&
      (first === undefined || first.depth === depth))
  return mayHold && isEntry(reader, piece.contents, course.document)
}
