import type { Place } from '../document.ts'
import { type SplitLabel, splitLabel } from './label.ts'
import type { TextLine } from './lines.ts'

/** A label with the lines that belong to it. `label` is empty for words that no label precedes. */
export interface Field {
  label: string
  lines: TextLine[]
  at: Place
  /** The list item that holds it stands at the top of its list. */
  isTop: boolean
  /** The list item that holds it has known labels below it: it opens an entry. */
  opens: boolean
  /** A bold line that is no label: a title. */
  isTitle?: boolean
  done?: boolean
  /** Its value is text in paragraphs below the label. */
  isBelow?: boolean
}

/** What a reader of fields must know: the file's lines, and which labels mean something. */
export interface FieldReader {
  fileLines: readonly string[]
  isKnown: (label: string) => boolean
  /** Items open entries with words of their own: only known labels are labels there. */
  hasLead?: boolean
  /** What is read is the value of a label above it. */
  isValue?: boolean
}

export interface Standing {
  isTop: boolean
  opens: boolean
  isListItem: boolean
  /** It begins a paragraph of its own, so it goes on with no value that is complete. */
  isFresh?: boolean
}

export function addLine(
  line: TextLine,
  reader: FieldReader,
  fields: Field[],
  standing: Standing,
): void {
  const cut = innerLabel(line, reader, standing) ?? nextLabel(line.text, reader)
  if (cut) {
    const text = line.text.slice(cut.end)
    const rest = { ...line, text, column: line.column + cut.end, markedEnd: 0 }
    addLine({ ...line, text: line.text.slice(0, cut.start) }, reader, fields, standing)
    addLine(rest, reader, fields, { ...standing, opens: false, isListItem: false, isFresh: false })
    return
  }
  const split = splitLabel(line, reader.isKnown)
  const isKnown = split !== undefined && reader.isKnown(split.label)
  if (!isKnown && isBoldLine(line) && split?.rest !== '') {
    fields.push({ label: '', lines: [line], at: lineAt(line), ...placed(standing), isTitle: true })
    return
  }
  if (split && isLabel(split, reader, fields, standing)) {
    fields.push(fieldOf(line, split, standing))
    return
  }
  if (standing.isListItem || (standing.isFresh && isComplete(fields.at(-1))))
    fields.push({
      label: '',
      lines: [line],
      at: lineAt(line),
      isTop: standing.isTop,
      opens: standing.opens,
    })
  else append(fields, line, standing.isTop)
}

/** A value is complete with its own block, unless it promises more, or stands below its label. */
export function isComplete(field: Field | undefined): boolean {
  const last = field?.lines.at(-1)
  return last !== undefined && !field?.isBelow && !/[:：]$/.test(last.text)
}

/** Returns where the words that an entry begins with end and its first field begins: "Retry: Overhead: low". */
function innerLabel(
  { text, markedEnd }: TextLine,
  { isKnown, hasLead }: FieldReader,
  { isListItem }: Standing,
): { start: number; end: number } | undefined {
  if (!hasLead || !(isListItem || markedEnd > 0)) return undefined
  const [whole, lead = '', label = ''] =
    /^([^:：]{1,60})[:：]\s+(?=([^:：|•·;,.]{1,60})[:：]\s)/.exec(text) ?? []
  if (whole === undefined || isKnown(lead) || !isKnown(label)) return undefined
  return { start: lead.length, end: whole.length }
}

/** Returns where a line of several fields is divided: "Series: A | Duration: 2 h", "Retry: backoff; Overhead: low". */
function nextLabel(
  text: string,
  { isKnown }: FieldReader,
): { start: number; end: number } | undefined {
  if (!/^[^:：]{1,60}[:：]/.test(text)) return undefined
  for (const { index, 0: bar } of text
    .slice(0, 400)
    .matchAll(/\s+[|•·]\s+|;\s+|,\s+(?=\p{Lu})/gu)) {
    const label = /^([^:：|•·;,]{1,60})[:：]\s/.exec(text.slice(index + bar.length))?.[1]
    if (label !== undefined && isKnown(label)) return { start: index, end: index + bar.length }
  }
  return undefined
}

function isBoldLine(line: TextLine): boolean {
  return line.markedEnd > 0 && line.markedEnd >= line.text.replace(/[\s:：]{1,9}$/, '').length
}

function placed({ isTop, opens }: Standing): { isTop: boolean; opens: boolean } {
  return { isTop, opens }
}

/** A known label always; an unknown one where it is bold or stands in line with known ones. */
function isLabel(
  split: SplitLabel,
  reader: FieldReader,
  fields: readonly Field[],
  standing: Standing,
): boolean {
  if (reader.isKnown(split.label)) return true
  if (reader.hasLead && standing.isListItem) return false
  if (split.isMarked) return !split.rest.startsWith('//')
  const isWordy =
    /^\p{Lu}[\p{L}\p{N} /&-]+$/u.test(split.label) && split.label.split(' ').length <= 4
  return (
    isWordy &&
    !standing.opens &&
    standing.isTop &&
    fields.some((field) => reader.isKnown(field.label))
  )
}

export function fieldOf(
  line: TextLine,
  split: SplitLabel,
  { isTop, opens }: Omit<Standing, 'isListItem'>,
): Field {
  const value = {
    ...line,
    text: split.rest,
    column: line.column + split.length,
    markedEnd: 0,
    isItem: false,
  }
  return {
    label: split.label,
    lines: split.rest === '' ? [] : [value],
    at: lineAt(line),
    isTop,
    opens,
    ...(line.done === undefined ? {} : { done: line.done }),
  }
}

export function append(fields: Field[], line: TextLine, isTop: boolean): void {
  const open = fields.at(-1)
  if (open) open.lines.push(line)
  else fields.push({ label: '', lines: [line], at: lineAt(line), isTop, opens: false })
}

export function lineAt(line: TextLine): Place {
  return { line: line.line, column: line.column, endLine: line.line }
}
