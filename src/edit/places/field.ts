import type { Reference } from '../../model/identity.ts'
import { trimEndSigns } from '../../text/trim.ts'
import { isBlank, type Line } from '../lines.ts'
import { readItem } from '../list.ts'
import { type FindPlaces, type Page, type Place, statedBy, trustIn } from '../page.ts'
import { type FoundShape, findShape } from '../reference-shape.ts'
import { referencesFor } from '../references.ts'
import { readLabel } from './label.ts'
import { itemSplice } from './list.ts'

/** Returns places in labelled lines ("**Prerequisites**: Episode 1") that state the relation. */
export const placesInFields: FindPlaces = (page, wish, house) => {
  const fields = fieldsOf(page, statedBy(page, wish.relation, 'reference/field'))
  return fields.flatMap((field) => {
    const trust = trustIn(field.references)
    const label = readLabel(field.line.text)
    if (!label || isContinued(page.lines, field.index)) return []
    const value = field.line.text.slice(label.end)
    const sample = lastShape(value, field.references)
    const written = referencesFor(sample?.shape, page, wish, house)
    const repeated = repeatsOf(page, label.text)
    return written.flatMap((words): Place[] => {
      if (repeated.length > 1)
        return [{ ...itemSplice(page.lines, repeated, bodyOf(label.lead) + words), trust }]
      const offset = field.line.start + endOfValue(field.line.text, label.end)
      return jointsFor(value, field.references.length).map((joint) => ({
        offset,
        insert: joint + words,
        trust,
      }))
    })
  })
}

interface Field {
  index: number
  line: Line
  references: Reference[]
}

function fieldsOf({ lines }: Page, references: readonly Reference[]): Field[] {
  const fields = new Map<number, Field>()
  for (const reference of references) {
    const index = reference.evidence.line - 1
    const line = lines[index]
    if (!line || /^\s*#/.test(line.text)) continue
    const field = fields.get(index) ?? { index, line, references: [] }
    field.references.push(reference)
    fields.set(index, field)
  }
  return [...fields.values()]
}

/** A value that goes on in the next line: its end cannot be told by looking at one line. */
function isContinued(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]
  if (isBlank(next) || !next) return false
  if (/ {2}$|\\$/.test(lines[index]?.text ?? '')) return false
  return (
    !readItem(next.text) && !readLabel(next.text) && !/^\s*(?:#|[-*_]{3,}|[|>`~])/.test(next.text)
  )
}

/** The list items that begin with the same label, one reference each. */
function repeatsOf(page: Page, label: string): number[] {
  return page.lines.flatMap((line, index) =>
    readItem(line.text) && readLabel(line.text)?.text === label ? [index] : [],
  )
}

/** The label as an item's body begins with it. */
function bodyOf(lead: string): string {
  return readItem(`${lead}.`)?.body.slice(0, -1) ?? lead
}

/** The last reference of a value and how it is written. */
function lastShape(value: string, references: readonly Reference[]): FoundShape | undefined {
  const numbers = references.map(({ target }) => target.number)
  let last: FoundShape | undefined
  let from = 0
  for (
    let found = findShape(value, numbers);
    found;
    found = findShape(value.slice(from), numbers)
  ) {
    last = found
    from += found.end
  }
  return last
}

/** Returns where the value of a line ends: before blanks, closing marks and a full stop. */
function endOfValue(text: string, from: number): number {
  const value = withoutBreaks(text.slice(from))
  const marks = /[*_]{1,3}$/.exec(value)?.[0] ?? ''
  const isWrapped =
    marks !== '' &&
    text
      .trimStart()
      .replace(/^[-*+]\s+/, '')
      .startsWith(marks)
  const inner = isWrapped && !value.slice(0, -marks.length).includes(marks) ? marks.length : 0
  const bare = value.slice(0, value.length - inner)
  return from + bare.length - (/[^.]\.$/.test(bare) ? 1 : 0)
}

/** Without what breaks a line at the end of a text, once or more: blanks, a backslash, `<br>`. */
function withoutBreaks(text: string): string {
  let bare = trimEndSigns(text, '\\')
  for (let length = breakAtEnd(bare); length > 0; length = breakAtEnd(bare))
    bare = trimEndSigns(bare.slice(0, -length), '\\')
  return bare
}

function breakAtEnd(text: string): number {
  return /<br\s{0,20}\/?>$/i.exec(text.slice(-30))?.[0].length ?? 0
}

/** Returns what to put between the last reference and a new one, the likeliest first. */
function jointsFor(value: string, count: number): string[] {
  const plain = value.replace(/\]?\([^()]*\)|“[^“”]*”|"[^"]*"/g, ']')
  const own = plain.includes(';')
    ? '; '
    : / \| /.test(plain)
      ? ' | '
      : plain.includes(' · ')
        ? ' · '
        : count > 1 && plain.includes(',')
          ? ', '
          : /^\s*\S+(?:\s\S+){0,3}$/.test(plain)
            ? ', '
            : '; '
  return [...new Set([own, '; ', ', '])]
}
