import type { Code, Nodes } from 'mdast'
import { type InlineText, inlineText, placeAt, type Segment } from '../inline.ts'

/** One line of a block's text, and where it stands in the file. */
export interface TextLine {
  text: string
  line: number
  column: number
  /** How many of its first characters are bold (or emphasised, or code). */
  markedEnd: number
  /** It is a list item, or a line that `<br>` or a hard break ends. */
  isItem: boolean
  /** The address of the first link in the line. */
  url?: string
  /** The state of the box in front of it. */
  done?: boolean
}

/** Returns the lines of a paragraph, heading or cell; a formula inside keeps its source text. */
export function linesOf(node: Nodes, fileLines: readonly string[]): TextLine[] {
  const inline = inlineText(node)
  const breaks = hardBreaks(node)
  const lines: TextLine[] = []
  let start = 0
  let first = 0
  for (const text of inline.text.split('\n')) {
    while ((inline.segments[first]?.end ?? Infinity) <= start) first++
    const indent = text.length - text.trimStart().length
    const place = placeAt(inline, start + indent, fileLines)
    const from = { start, first }
    const url = urlBetween(inline, from, start + text.length)
    lines.push({
      text: text.trim(),
      line: place.line,
      column: place.column,
      markedEnd: markedEnd(inline, from, text),
      isItem: breaks.has(start),
      ...(url === undefined ? {} : { url }),
    })
    start += text.length + 1
  }
  if (breaks.size > 0 && lines[0]) lines[0].isItem = true
  return lines.filter((line) => line.text !== '')
}

/** Returns the lines of a code block as text lines. */
export function codeLines(node: Code): TextLine[] {
  const first = (node.position?.start.line ?? 0) + 1
  return node.value.split('\n').map((text, index) => ({
    text: text.trimEnd(),
    line: first + index,
    column: 1 + (text.length - text.trimStart().length),
    markedEnd: 0,
    isItem: false,
  }))
}

/** The places of the text that follow a `<br>` in a table cell: the ends of its items. */
function hardBreaks(node: Nodes): Set<number> {
  const found = new Set<number>()
  if (node.type === 'tableCell') {
    const { text } = inlineText(node)
    for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
      found.add(index + 1)
  }
  return found
}

/** Where a line begins: in the text, and which segment is the first that is in it. */
interface LineStart {
  start: number
  first: number
}

function urlBetween(
  { segments }: InlineText,
  { start, first }: LineStart,
  end: number,
): string | undefined {
  for (let i = first; i < segments.length; i++) {
    const segment = segments[i] as Segment
    if (segment.start >= end) return undefined
    if (segment.url !== undefined && segment.start >= start) return segment.url
  }
  return undefined
}

function markedEnd(inline: InlineText, { start, first }: LineStart, text: string): number {
  const indent = text.length - text.trimStart().length
  let end = start
  for (let i = first; i < inline.segments.length; i++) {
    const segment = inline.segments[i] as Segment
    if (segment.start > end + indent || segment.start >= start + text.length) break
    if (!segment.marks.some((mark) => mark !== 'link')) {
      if (inline.text.slice(segment.start, segment.end).trim() === '') {
        end = segment.end
        continue
      }
      break
    }
    end = Math.min(segment.end, start + text.length)
  }
  return Math.max(0, end - start - indent)
}
