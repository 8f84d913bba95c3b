import type { Code, List, ListItem, RootContent, Table } from 'mdast'
import { type Place, placeOf } from '../document.ts'
import { readBox } from './checklist.ts'
import { withoutNumbering } from './heading.ts'
import { codeLines, linesOf, type TextLine } from './lines.ts'

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
}

/** What a reader of fields must know: the file's lines, and which labels mean something. */
export interface FieldReader {
  fileLines: readonly string[]
  isKnown: (label: string) => boolean
  /** Items open entries with words of their own: only known labels are labels there. */
  hasLead?: boolean
}

export interface SplitLabel {
  label: string
  rest: string
  /** Bold or otherwise marked, so a label whatever it says. */
  isMarked: boolean
  /** How many characters of the line stand before the value. */
  length: number
}

/** Returns label and value of `**Key**: v`, `**Key:** v`, `**Key: v**`, `Key: v`, `**Key** - v`. */
export function splitLabel(
  line: TextLine,
  isKnown: (label: string) => boolean,
): SplitLabel | undefined {
  const text = line.text
  const lead =
    /^(?:[\s•·]|\p{Extended_Pictographic}|\u{fe0f}|\u{200d})*/u.exec(text)?.[0].length ?? 0
  return markedLabel(text, line.markedEnd, lead, isKnown) ?? plainLabel(text, lead, isKnown)
}

function markedLabel(
  text: string,
  markedEnd: number,
  lead: number,
  isKnown: (label: string) => boolean,
): SplitLabel | undefined {
  if (markedEnd <= lead) return undefined
  const marked = text.slice(lead, markedEnd).trim()
  const after = text.slice(markedEnd)
  if (marked.length > 90) return undefined
  const colon = /[:：]/.exec(marked)
  if (colon && colon.index > 0) {
    const label = marked.slice(0, colon.index)
    const rest = marked.slice(colon.index + 1) + after
    return isKnown(label) || colon.index === marked.length - 1
      ? labelled(text, label, rest, true)
      : undefined
  }
  const sign = /^\s*(?:[:：]|[-–—=](?=\s)|→)/.exec(after)
  if (sign)
    return sign[0].trim() === ':' || sign[0].trim() === '：' || isKnown(marked)
      ? labelled(text, marked, after.slice(sign[0].length), true)
      : undefined
  if (!isKnown(marked)) return undefined
  return labelled(text, marked, after, true)
}

function plainLabel(
  text: string,
  lead: number,
  isKnown: (label: string) => boolean,
): SplitLabel | undefined {
  const plain = /^([^:：]{1,60})[:：](?=\s|$)/.exec(text.slice(lead))
  if (plain?.[1] && plain[1].trim().split(' ').length <= 7)
    return labelled(text, plain[1], text.slice(lead + plain[0].length), false)
  const dashed = /^([\p{L}\p{N} &/-]+?)\s+[-–—=]\s+/u.exec(text.slice(lead, lead + 60))
  if (dashed?.[1] && isKnown(dashed[1]))
    return labelled(text, dashed[1], text.slice(lead + dashed[0].length), false)
  return undefined
}

function labelled(text: string, label: string, rest: string, isMarked: boolean): SplitLabel {
  const value = rest.trim()
  return {
    label: withoutNumbering(label.trim()),
    rest: value,
    isMarked,
    length: text.length - value.length,
  }
}

/** Returns the labelled values of blocks in their order, whatever form they have. */
export function readFields(blocks: readonly RootContent[], reader: FieldReader): Field[] {
  const fields: Field[] = []
  for (const block of blocks) readBlock(block, reader, fields, true)
  return fields
}

function readBlock(block: RootContent, reader: FieldReader, fields: Field[], isTop: boolean): void {
  if (block.type === 'paragraph') {
    for (const line of linesOf(block, reader.fileLines))
      addLine(line, reader, fields, { isTop, opens: false, isListItem: false })
  } else if (block.type === 'list') readList(block, reader, fields, isTop)
  else if (block.type === 'blockquote')
    for (const child of block.children) readBlock(child, reader, fields, isTop)
  else if (block.type === 'code') addCode(block, fields)
  else if (block.type === ('math' as never)) addMath(block as never, fields)
  else if (block.type === 'table') readPairs(block, reader, fields)
}

/** A list after a label that has no value yet is that value; else each item stands for itself. */
function readList(list: List, reader: FieldReader, fields: Field[], isTop: boolean): void {
  const open = fields.at(-1)
  const isValue =
    isTop &&
    open !== undefined &&
    open.label !== '' &&
    open.lines.length === 0 &&
    !list.children.some((item) => hasLabel(item, reader))
  for (const item of list.children) {
    if (isValue || !isTop) readNested(item, reader, fields)
    else readItem(item, reader, fields)
  }
}

function readItem(item: ListItem, reader: FieldReader, fields: Field[]): void {
  const opens = item.children.some(
    (child) => child.type === 'list' && child.children.some((nested) => hasLabel(nested, reader)),
  )
  const [first, ...others] = item.children
  const box = item.checked ?? undefined
  if (first?.type !== 'paragraph') {
    fields.push({
      label: '',
      lines: [],
      at: placeOf(item),
      isTop: true,
      opens,
      ...(box === undefined ? {} : { done: box }),
    })
    for (const child of item.children) readBlock(child, reader, fields, false)
    return
  }
  for (const [index, raw] of linesOf(first, reader.fileLines).entries()) {
    const checked =
      index === 0 && box === undefined
        ? readBox(raw.text)
        : { text: raw.text, done: index === 0 ? box : undefined }
    const cut = raw.text.length - checked.text.length
    const line = {
      ...raw,
      text: checked.text,
      markedEnd: Math.max(0, raw.markedEnd - cut),
      isItem: index === 0,
    }
    const before = fields.length
    addLine(line, reader, fields, {
      isTop: true,
      opens: opens && index === 0,
      isListItem: index === 0,
    })
    const added = fields[before]
    if (added && index === 0) {
      added.at = placeOf(item)
      if (checked.done !== undefined) added.done = checked.done
    }
  }
  for (const child of others) readBlock(child, reader, fields, false)
}

/** An item below another: a field of its own where its label is known, else part of the value. */
function readNested(item: ListItem, reader: FieldReader, fields: Field[]): void {
  for (const child of item.children) {
    if (child.type !== 'paragraph') {
      readBlock(child, reader, fields, false)
      continue
    }
    for (const [index, line] of linesOf(child, reader.fileLines).entries()) {
      const box = item.checked ?? undefined
      const at = { ...line, isItem: index === 0, ...(box === undefined ? {} : { done: box }) }
      const split = splitLabel(at, reader.isKnown)
      if (split && reader.isKnown(split.label))
        fields.push(fieldOf(at, split, { isTop: false, opens: false }))
      else append(fields, at, false)
    }
  }
}

function hasLabel(item: ListItem, reader: FieldReader): boolean {
  const first = item.children[0]
  if (first?.type !== 'paragraph') return false
  const line = linesOf(first, reader.fileLines)[0]
  const split = line && splitLabel({ ...line, text: readBox(line.text).text }, reader.isKnown)
  return split !== undefined && reader.isKnown(split.label)
}

interface Standing {
  isTop: boolean
  opens: boolean
  isListItem: boolean
}

function addLine(line: TextLine, reader: FieldReader, fields: Field[], standing: Standing): void {
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
  if (standing.isListItem)
    fields.push({
      label: '',
      lines: [line],
      at: lineAt(line),
      isTop: standing.isTop,
      opens: standing.opens,
    })
  else append(fields, line, standing.isTop)
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

function fieldOf(
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

function append(fields: Field[], line: TextLine, isTop: boolean): void {
  const open = fields.at(-1)
  if (open) open.lines.push(line)
  else fields.push({ label: '', lines: [line], at: lineAt(line), isTop, opens: false })
}

function addCode(block: Code, fields: Field[]): void {
  const open = fields.at(-1)
  if (open && open.lines.length === 0)
    open.lines.push(...codeLines(block).filter((line) => line.text !== ''))
}

function addMath(block: { value: string; position?: Code['position'] }, fields: Field[]): void {
  const open = fields.at(-1)
  if (!open || open.lines.length > 0) return
  open.lines.push({
    text: block.value,
    line: block.position?.start.line ?? 1,
    column: 1,
    markedEnd: 0,
    isItem: false,
  })
}

/** A table of two columns whose first holds labels is a list of fields. */
function readPairs(table: Table, reader: FieldReader, fields: Field[]): void {
  for (const row of table.children) {
    const [key, value] = row.children
    const label = key && linesOf(key, reader.fileLines)[0]?.text.replace(/[\s:：]{1,9}$/, '')
    if (!label || !value || !reader.isKnown(label)) continue
    fields.push({
      label,
      lines: linesOf(value, reader.fileLines),
      at: placeOf(row),
      isTop: true,
      opens: false,
    })
  }
}

function lineAt(line: TextLine): Place {
  return { line: line.line, column: line.column, endLine: line.line }
}
