import { foldWords } from '../../text/fold.ts'
import type { TextBlock } from '../blocks.ts'
import type { InlineText, Segment } from '../inline.ts'
import type { Section } from '../outline.ts'
import type { RelationWord } from './relation-labels.ts'
import { relationOfLabel } from './relation-words.ts'

/** A labelled line, "**Prerequisites**: Episodes 1-3", whose label states a relation. */
export interface RelationField {
  relation: RelationWord
  label: string
  value: InlineText
  /** Where the label starts in the block's text, where the value does, and where it ends. */
  from: number
  start: number
  end: number
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
  'alternative',
  'combinations',
  'required',
  'needs',
  'assumes',
  'assumed',
  'example',
  'examples',
  'in practice',
  'follows',
  'followed by',
  'leads to',
  'leads into',
])
const CONNECTIONS =
  /\b(?:cross[- ]?episode|episode connections|connections|cross[- ]?references|cross[- ]?links|episode links|related episodes)\b/i

/** True in the sections that list what a document has to do with others. */
export function isConnectionsSection(section: Section): boolean {
  return section.path.some((heading) => CONNECTIONS.test(heading))
}

/** Returns the labelled lines of a block that state a relation, in text order. */
export function relationFields(block: TextBlock): RelationField[] {
  if (!['heading', 'paragraph', 'list-item'].includes(block.kind)) return []
  if (!block.inline.text.includes(':')) return []
  const isConnections = isConnectionsSection(block.section)
  const fields: RelationField[] = []
  /** A label with nothing behind it yet: the value may stand on the next lines. */
  let isOpen = false
  let start = 0
  for (const line of block.inline.text.split('\n')) {
    const end = start + line.length
    const field = readField(block.inline, line, start, isConnections)
    const last = fields.at(-1)
    if (field) {
      fields.push(field)
      isOpen = field.value.text.trim() === ''
    } else if (isOpen && last && !LABELLED.test(line)) {
      last.end = end
      last.value = sliceInline(block.inline, last.start, end)
    } else isOpen = false
    start = end + 1
  }
  return fields
}

/** A line with a label of its own is no value of the label above. */
const LABELLED = /^\s*[\p{L}][\p{L}\p{M}\p{N} ]{1,39}:/u

function readField(
  inline: InlineText,
  line: string,
  from: number,
  isConnections: boolean,
): RelationField | undefined {
  const colon = line.indexOf(':')
  if (colon < 2 || colon > MAX_LABEL) return undefined
  const label = line.slice(0, colon).trim()
  const relation = relationOfLabel(label)
  if (!relation) return undefined
  if (CONNECTIONS_ONLY.has(foldWords(label)) && !isConnections) return undefined
  const start = from + colon + 1
  const end = from + line.length
  return { relation, label, from, start, end, value: sliceInline(inline, start, end) }
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
  return { ...inline, text: inline.text.slice(start, end), segments }
}
