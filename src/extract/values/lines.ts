import type { Code, Nodes } from 'mdast'
import { type InlineText, inlineText, placeAt } from '../inline.ts'

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
  for (const text of inline.text.split('\n')) {
    const indent = text.length - text.trimStart().length
    const place = placeAt(inline, start + indent, fileLines)
    const url = urlBetween(inline, start, start + text.length)
    lines.push({
      text: text.trim(),
      line: place.line,
      column: place.column,
      markedEnd: markedEnd(inline, start, text),
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

function urlBetween(inline: InlineText, start: number, end: number): string | undefined {
  return inline.segments.find(
    (segment) => segment.url !== undefined && segment.start >= start && segment.start < end,
  )?.url
}

function markedEnd(inline: InlineText, start: number, text: string): number {
  const indent = text.length - text.trimStart().length
  let end = start
  for (const segment of inline.segments) {
    if (segment.end <= start) continue
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
