import type { Link, Nodes, Parents, PhrasingContent } from 'mdast'
import { attribute } from './html-tokens.ts'
import { breaksBetween } from './line-breaks.ts'

export type Mark = 'strong' | 'emphasis' | 'code' | 'link'

/** A run of plain text that comes from one leaf of the tree. */
export interface Segment {
  /** Start of the run in the plain text. */
  start: number
  end: number
  line: number
  column: number
  marks: readonly Mark[]
  /** Of a run inside a link. */
  url: string | undefined
}

/** The text of a block without Markdown marks, and where each part of it stands in the file. */
export interface InlineText {
  text: string
  segments: Segment[]
  /** What its document is counted by, where that is no episode: `eip`, `lesson`. */
  numberWord: string | undefined
}

/** Returns the text of a paragraph, heading or cell; line breaks and `<br>` become `\n`. */
export function inlineText(node: Nodes): InlineText {
  const collected: InlineText = { text: '', segments: [], numberWord: undefined }
  collect(node, [], undefined, collected)
  return collected
}

/** Returns text of which nobody asks where it stands. */
export function placeless(text: string): InlineText {
  return { text, segments: [], numberWord: undefined }
}

/** Returns text that stands in one line without marks. */
export function lineText(text: string, line: number, column: number): InlineText {
  const segment = { start: 0, end: text.length, line, column, marks: [], url: undefined }
  return { text, segments: [segment], numberWord: undefined }
}

/** Returns only the text of `inlineText`, trimmed. */
export function plainText(node: Nodes): string {
  return inlineText(node).text.trim()
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'blockquote'])

function collect(
  node: Nodes,
  marks: readonly Mark[],
  url: string | undefined,
  into: InlineText,
): void {
  const leaf = leafText(node)
  if (leaf !== undefined) {
    const own = node.type === 'inlineCode' ? [...marks, 'code' as const] : marks
    append(into, leaf, node, own, url)
    return
  }
  if (!('children' in node)) return
  const own = markOf(node)
  const inner = own ? [...marks, own] : marks
  const innerUrl = own === 'link' ? (node as Link).url : url
  /** Set between `<a href>` and `</a>`: the tags are siblings of what they hold. */
  let raw: string | undefined
  for (const child of (node as Parents).children) {
    if (child.type === 'html') raw = rawLink(child.value, raw)
    const held = raw === undefined ? inner : [...inner, 'link' as const]
    collect(child, held, raw ?? innerUrl, into)
    if (BLOCKS.has(child.type) && !into.text.endsWith('\n')) into.text += '\n'
  }
}

/** Returns the address of the link that is open behind a raw tag. */
function rawLink(tag: string, open: string | undefined): string | undefined {
  if (/^<\/a\s*>/i.test(tag)) return undefined
  const attributes = /^<a\s([^>]*)>$/i.exec(tag)?.[1]
  return attributes === undefined ? open : attribute(attributes, 'href')
}

function leafText(node: Nodes): string | undefined {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'inlineMath' as never:
      return (node as { value: string }).value
    case 'break':
      return '\n'
    case 'image':
      return node.alt ?? ''
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : ''
    default:
      return undefined
  }
}

function markOf(node: Nodes): Mark | undefined {
  if (node.type === 'link') return 'link'
  return node.type === 'strong' || node.type === 'emphasis' ? node.type : undefined
}

function append(
  into: InlineText,
  value: string,
  node: Nodes,
  marks: readonly Mark[],
  url: string | undefined,
): void {
  if (value === '') return
  const start = into.text.length
  into.text += value
  const place = node.position?.start
  into.segments.push({
    start,
    end: into.text.length,
    line: place?.line ?? 1,
    column: (place?.column ?? 1) + (node.type === 'inlineCode' ? 1 : 0),
    marks,
    url,
  })
}

/** Yields each link of a text once, where it begins: its words may be several segments. */
export function* linksIn({ segments }: InlineText): Generator<Segment & { url: string }> {
  let last: string | undefined
  for (const segment of segments) {
    const { url } = segment
    if (url !== undefined && url !== last) yield { ...segment, url }
    last = url
  }
}

/** Returns the segment that holds the character at `index`. */
export function segmentAt(inline: InlineText, index: number): Segment | undefined {
  let low = 0
  let high = inline.segments.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const segment = inline.segments[middle] as Segment
    if (index < segment.start) high = middle - 1
    else if (index >= segment.end) low = middle + 1
    else return segment
  }
  return undefined
}

/** Returns line and column, both 1-based, of the character at `index` of the plain text. */
export function placeAt(
  inline: InlineText,
  index: number,
  lines: readonly string[],
): { line: number; column: number } {
  const segment = segmentAt(inline, index) ?? nearestBefore(inline, index)
  if (!segment) return { line: 1, column: 1 }
  const breaks = breaksBetween(inline, segment.start, index)
  let line = segment.line + breaks.count
  const inLine = index - (breaks.count === 0 ? segment.start : breaks.last + 1)
  let guess =
    breaks.count === 0 ? segment.column + inLine : inLine + indentOf(lines[line - 1] ?? '') + 1
  // In a code span a line end is read as a blank: what lies behind the line stands on the next one.
  for (let end = endOf(lines, line); guess > end && line < lines.length; end = endOf(lines, line)) {
    guess -= end
    line++
  }
  return { line, column: exactColumn(lines[line - 1] ?? '', inline.text.slice(index), guess) }
}

/** The column of the line end. */
function endOf(lines: readonly string[], line: number): number {
  return (lines[line - 1] ?? '').length + 1
}

/** Escapes and entities make source columns drift; the word itself says where it stands. */
function exactColumn(sourceLine: string, ahead: string, guess: number): number {
  const word = /^[\p{L}\p{N}]+/u.exec(ahead.slice(0, 60))?.[0]
  if (!word) return guess
  const found = sourceLine.indexOf(word, Math.max(0, guess - 1))
  return found >= 0 ? found + 1 : guess
}

function nearestBefore(inline: InlineText, index: number): Segment | undefined {
  return inline.segments.findLast((segment) => segment.start <= index) ?? inline.segments[0]
}

function indentOf(line: string): number {
  return /^[\s>]*/.exec(line)?.[0].length ?? 0
}

/** True where every visible character of the node is bold: a bold lead-in or a bold paragraph. */
export function isBold(nodes: readonly PhrasingContent[]): boolean {
  return nodes.length > 0 && nodes.every((node) => node.type === 'strong' || isBlank(node))
}

function isBlank(node: PhrasingContent): boolean {
  return (node.type === 'text' && node.value.trim() === '') || node.type === 'break'
}
