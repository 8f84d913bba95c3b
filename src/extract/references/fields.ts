import type { TextBlock } from '../blocks.ts'
import type { InlineText, Segment } from '../inline.ts'
import { type RelationWord, relationOfLabel } from './relation-words.ts'

/** A labelled line, "**Prerequisites**: Episodes 1-3", whose label states a relation. */
export interface RelationField {
  relation: RelationWord
  label: string
  value: InlineText
  /** Where the value starts in the block's text. */
  start: number
}

const MAX_LABEL = 40
/** Labels that state a relation only in the section that lists a document's connections. */
const CONNECTIONS_ONLY = new Set([
  'patterns',
  'case studies',
  'case study',
  'related',
  'next',
  'previous',
  'alternatives',
  'based on',
])
const CONNECTIONS =
  /\b(?:cross[- ]?episode|episode connections|connections|cross[- ]?references|cross[- ]?links|episode links|related episodes)\b/i

/** Returns the labelled lines of a block that state a relation, in text order. */
export function relationFields(block: TextBlock): RelationField[] {
  if (!['heading', 'paragraph', 'list-item'].includes(block.kind)) return []
  const isConnections = block.section.path.some((heading) => CONNECTIONS.test(heading))
  const fields: RelationField[] = []
  let start = 0
  for (const line of block.inline.text.split('\n')) {
    const field = readField(block.inline, line, start, isConnections)
    if (field) fields.push(field)
    start += line.length + 1
  }
  return fields
}

function readField(
  inline: InlineText,
  line: string,
  start: number,
  isConnections: boolean,
): RelationField | undefined {
  const colon = line.indexOf(':')
  if (colon < 2 || colon > MAX_LABEL) return undefined
  const label = line.slice(0, colon).trim()
  const relation = relationOfLabel(label)
  if (!relation) return undefined
  if (CONNECTIONS_ONLY.has(label.toLowerCase()) && !isConnections) return undefined
  const from = start + colon + 1
  return { relation, label, start: from, value: sliceInline(inline, from, start + line.length) }
}

/** Returns a part of a text with the places of its segments. */
export function sliceInline(inline: InlineText, start: number, end: number): InlineText {
  const segments: Segment[] = []
  for (const segment of inline.segments) {
    const from = Math.max(segment.start, start)
    const to = Math.min(segment.end, end)
    if (from >= to) continue
    const moved = { start: from - start, end: to - start }
    segments.push({ ...segment, ...moved, column: segment.column + (from - segment.start) })
  }
  return { text: inline.text.slice(start, end), segments }
}
