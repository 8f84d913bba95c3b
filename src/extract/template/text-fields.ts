import { evidenceAt, type Place } from '../document.ts'
import type { Section } from '../outline.ts'
import type { TextLine } from '../values/lines.ts'
import { type ListOptions, splitList, withoutBullet } from '../values/list.ts'
import { isAbsent, isPlaceholder, type PlaceholderOptions } from '../values/placeholder.ts'
import { isTemplateWord } from '../values/template-words.ts'
import type { Entry, FieldLines } from './entry.ts'
import type { Schema } from './schema.ts'
import type { Reading } from './section-reader.ts'

/** The fields of an entry as values; what is not filled is absent and reported. */
export interface EntryValues<K extends string> {
  text: (key: K, options?: PlaceholderOptions) => string | undefined
  list: (key: K, options?: ListOptions) => string[] | undefined
  url: (key: K) => string | undefined
}

export function valuesOf<K extends string>(
  entry: Entry<K>,
  schema: Schema<K>,
  reading: Reading,
): EntryValues<K> {
  const fieldOf = (key: K): FieldLines | undefined =>
    entry.fields.get(key) ?? (key === schema.lead ? entry.lead : undefined)
  const filled = (key: K, options?: PlaceholderOptions) => {
    const field = fieldOf(key)
    return field && readText(field, schema.fields[key].expected, entry.section, reading, options)
  }
  return {
    text: filled,
    list: (key, options) => {
      const field = fieldOf(key)
      return field && readList(field, schema.fields[key].expected, entry.section, reading, options)
    },
    url: (key) => fieldOf(key)?.lines.find((line) => line.url !== undefined)?.url,
  }
}

/** Returns lines as one text; a placeholder is reported and absent. */
export function readText(
  field: FieldLines,
  expected: string,
  section: Section,
  reading: Reading,
  options?: PlaceholderOptions,
): string | undefined {
  const text = joinLines(field.lines)
  if (text !== '' && !isUnfilled(text, options))
    return isAbsent(text) ? undefined : withoutColon(text)
  if (field.isRepeated) return undefined
  if (text === '' || !isAbsent(text) || /[.…?_]/.test(text))
    reportUnfilled(text, expected, section, field.at, reading)
  return undefined
}

/** A value that introduces a block of code ends before its colon. */
function withoutColon(text: string): string {
  const last = text.at(-1) ?? ''
  return text.length > 1 && /[:：]/.test(last) ? text.slice(0, -1).trimEnd() : text
}

/** Returns lines as a list without its placeholders. */
export function readList(
  field: FieldLines,
  expected: string,
  section: Section,
  reading: Reading,
  options?: ListOptions,
): string[] | undefined {
  const whole = joinLines(field.lines)
  if (field.lines.length <= 1 && (whole === '' || isUnfilled(whole))) {
    if (whole === '' || !isAbsent(whole))
      reportUnfilled(whole, expected, section, field.at, reading)
    return undefined
  }
  const parts: string[] = []
  for (const part of partsOf(field.lines, options)) {
    if (isUnfilled(part)) reportUnfilled(part, expected, section, field.at, reading)
    else if (!isAbsent(part)) parts.push(part)
  }
  return parts.length > 0 ? parts : undefined
}

function partsOf(lines: readonly TextLine[], options?: ListOptions): string[] {
  const items = lines.filter((line) => line.isItem || /^(?:[-*•·]|\d{1,2}[.)])\s/.test(line.text))
  if (items.length === 0 || (items.length === 1 && lines.length === 1))
    return splitList(joinSoft(lines), options)
  const parts: string[] = []
  for (const line of lines) {
    if (items.includes(line) || parts.length === 0)
      parts.push(line.isItem && !items.includes(line) ? line.text : withoutBullet(line.text))
    else parts.push(`${parts.pop()} ${line.text}`)
  }
  const whole = parts.map((part) => part.replace(/[;,]$/, '').trim()).filter((part) => part !== '')
  return options?.tools ? whole.flatMap((part) => splitList(part, options)) : whole
}

/** True where the text is the template's, or a slot. */
export function isUnfilled(text: string, options?: PlaceholderOptions): boolean {
  return isTemplateWord(text) || isPlaceholder(text, options)
}

/** Soft line ends become blanks, items are divided by semicolons. */
export function joinLines(lines: readonly TextLine[]): string {
  let text = ''
  for (const line of lines) {
    const part = line.isItem ? withoutBullet(line.text) : line.text.trim()
    if (text === '') text = part
    else if (part !== '') text += line.isItem && !/[:;,]$/.test(text) ? `; ${part}` : ` ${part}`
  }
  return text.replace(/\s+/g, ' ').trim()
}

function joinSoft(lines: readonly TextLine[]): string {
  return lines
    .map((line) => line.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Adds a field that nobody filled to the document's placeholders. */
export function reportUnfilled(
  found: string,
  expected: string,
  section: Section,
  at: Place,
  reading: Reading,
): void {
  const excerpt = found || (reading.document.lines[at.line - 1] ?? '').trim()
  const place = {
    line: at.line,
    column: at.column,
    endLine: at.endLine,
    excerpt: excerpt.slice(0, 240),
  }
  reading.document.placeholders.push({
    found,
    expected,
    evidence: evidenceAt(reading.document, section, reading.rule, place),
  })
}
