import { readSearchQuery, toTerm } from '../query/search-query.ts'
import { fold } from './format.ts'

/** A piece of text, and whether it is one of the words looked for. */
export interface Piece {
  text: string
  isMarked: boolean
}

/** Returns the terms that a query looks for. */
export function wordsOf(query: string): string[] {
  return readSearchQuery(query).words.flatMap((word) => toTerm(word) ?? [])
}

/** Returns text in pieces, marked where a word begins as one of the terms does. Joined, they are the text. */
export function markWords(text: string, terms: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  const add = (piece: string, isMarked: boolean): void => {
    const last = pieces.at(-1)
    if (last && last.isMarked === isMarked) last.text += piece
    else if (piece !== '') pieces.push({ text: piece, isMarked })
  }
  let end = 0
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    add(text.slice(end, match.index), false)
    const word = toTerm(match[0]) ?? fold(match[0])
    add(
      match[0],
      terms.some((sought) => word.startsWith(sought)),
    )
    end = match.index + match[0].length
  }
  add(text.slice(end), false)
  return pieces
}
