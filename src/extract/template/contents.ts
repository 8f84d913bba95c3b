import type { Blockquote, RootContent, Text } from 'mdast'
import type { Document } from '../document.ts'
import type { Contents, Piece, SectionReader } from './section-reader.ts'

/** Returns the contents of a piece: all up to the next heading of its level or above. */
export function contentsOf(pieces: readonly Piece[], start: number): Contents {
  const { blocks, depth } = pieces[start] as Piece
  let end = start + 1
  while ((pieces[end]?.depth ?? 0) > depth) end++
  return { own: blocks, below: pieces.slice(start + 1, end) }
}

/** True where the contents are an entry of this section: a block of them, or all of them together. */
export function isEntry(reader: SectionReader, contents: Contents, document: Document): boolean {
  const recognises = (block: RootContent) => reader.recognises(block, document)
  return contents.own.some(recognises) || recognises(asBlock(contents))
}

/** True where the contents hold this section: directly, or as entries with headings of their own. */
export function holds(reader: SectionReader, contents: Contents, document: Document): boolean {
  if (isEntry(reader, contents, document)) return true
  return contents.below.some((_, index) =>
    isEntry(reader, contentsOf(contents.below, index), document),
  )
}

/** All contents as one block, subheadings as bold lines: fields may be divided among several blocks. */
export function asBlock({ own, below }: Contents): Blockquote {
  const children = [...own, ...below.flatMap((piece) => [boldLine(piece), ...piece.blocks])]
  return { type: 'blockquote', children: children as Blockquote['children'] }
}

function boldLine({ heading = '' }: Piece): RootContent {
  const text: Text = { type: 'text', value: heading }
  return { type: 'paragraph', children: [{ type: 'strong', children: [text] }] }
}
