import type { List, ListItem, RootContent } from 'mdast'
import type { Document } from '../document.ts'
import { isVerdict, readBox } from '../values/checklist.ts'
import { linesOf } from '../values/lines.ts'
import { nestedItems } from '../values/nesting.ts'
import type { Piece } from './section-reader.ts'

/** One line of a checklist: the words of an item, without its box. */
export interface ChecklistItem {
  text: string
  /** How much of the text is bold at its start. */
  markedEnd: number
  done?: boolean
  isMark?: true
  /** The words of the lists inside it. */
  nested: ChecklistItem[]
  line: number
  column: number
  endLine: number
  piece: Piece
}

/** Returns the items of the lists of a piece; a paragraph line with a box is an item too. */
export function checklistItems(piece: Piece, document: Document): ChecklistItem[] {
  return piece.blocks.flatMap((block) => itemsOf(block, piece, document))
}

/** True where marks divide the items into good and bad: then ✅ says nothing of being done. */
export function isJudged(items: readonly ChecklistItem[]): boolean {
  return items.some((item) => isVerdict(item.text) || isJudged(item.nested))
}

/** True where a box is ticked anywhere: then the author went through the list. */
export function isTicked(items: readonly ChecklistItem[]): boolean {
  return items.some((item) => item.done === true || isTicked(item.nested))
}

function itemsOf(block: RootContent, piece: Piece, document: Document): ChecklistItem[] {
  if (block.type === 'list') return listItems(block, piece, document)
  if (block.type === 'blockquote')
    return block.children.flatMap((child) => itemsOf(child, piece, document))
  if (block.type !== 'paragraph') return []
  return linesOf(block, document.lines).flatMap((line) => {
    const { text, done, isMark } = readBox(line.text)
    return done === undefined
      ? []
      : [
          {
            text,
            markedEnd: 0,
            done,
            ...(isMark ? { isMark } : {}),
            nested: [],
            line: line.line,
            column: line.column,
            endLine: line.line,
            piece,
          },
        ]
  })
}

function listItems(list: List, piece: Piece, document: Document): ChecklistItem[] {
  return nestedItems(list).map((item) => itemOf(item, piece, document))
}

/** "🔹 text": a picture that serves as a bullet. */
const ORNAMENT = /^(?:(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d})+\s+)+(?=\S)/u

function itemOf(item: ListItem, piece: Piece, document: Document): ChecklistItem {
  const start = item.position?.start
  const lines = item.children.flatMap((child) =>
    child.type === 'paragraph' ? linesOf(child, document.lines) : [],
  )
  const whole = lines.map((line) => line.text).join(' ')
  const { text: marked, done, isMark } = readBox(whole)
  const text = isVerdict(marked) ? marked : marked.replace(ORNAMENT, '')
  const box = item.checked ?? done
  const nested = item.children.flatMap((child) =>
    child.type === 'list' ? listItems(child, piece, document) : [],
  )
  return {
    text,
    markedEnd: Math.max(0, (lines[0]?.markedEnd ?? 0) - (whole.length - text.length)),
    ...(typeof box === 'boolean' ? { done: box } : {}),
    ...(isMark ? { isMark } : {}),
    nested,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    endLine: lines.at(-1)?.line ?? start?.line ?? 1,
    piece,
  }
}
