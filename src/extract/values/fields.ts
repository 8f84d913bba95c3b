import type { Blockquote, Code, List, ListItem, RootContent, Table } from 'mdast'
import { placeOf } from '../document.ts'
import { readBox } from './checklist.ts'
import { asComparison } from './comparison.ts'
import { addLine, append, type Field, type FieldReader, fieldOf, isComplete } from './field.ts'
import { splitLabel } from './label.ts'
import { codeLines, linesOf } from './lines.ts'
import { nestedItems } from './nesting.ts'

/** Returns the labelled values of blocks in their order, whatever form they have. */
export function readFields(blocks: readonly RootContent[], reader: FieldReader): Field[] {
  const fields: Field[] = []
  for (const block of blocks) readBlock(block, reader, fields, true)
  return fields
}

function readBlock(whole: RootContent, reader: FieldReader, fields: Field[], isTop: boolean): void {
  const open = fields.at(-1)
  const isAwaited = !isTop || (open !== undefined && open.label !== '' && open.lines.length === 0)
  const block = (isAwaited ? asComparison(whole) : undefined) ?? whole
  if (block.type === 'paragraph') {
    if (isTop && open && open.label !== '' && open.lines.length === 0) open.isBelow = true
    for (const [index, line] of linesOf(block, reader.fileLines).entries())
      addLine(line, reader, fields, {
        isTop,
        opens: false,
        isListItem: false,
        isFresh: isTop && index === 0,
      })
  } else if (block.type === 'list') readList(block, reader, fields, isTop)
  else if (block.type === 'blockquote') readQuote(block, reader, fields, isTop)
  else if (block.type === 'code') addCode(block, fields)
  else if (block.type === ('math' as never)) addMath(block as never, fields)
  else if (block.type === 'table') readPairs(block, reader, fields)
}

/** A quotation; but "> 5%" as the value of a label is a comparison. */
function readQuote(quote: Blockquote, reader: FieldReader, fields: Field[], isTop: boolean): void {
  const open = fields.at(-1)
  const [first] = quote.children
  const isValue = open ? open.label !== '' && open.lines.length === 0 : reader.isValue === true
  const lines = first?.type === 'paragraph' ? linesOf(first, reader.fileLines) : []
  if (isValue && /^=?\s*[$€£]?\d/.test(lines[0]?.text ?? '')) {
    for (const [index, { text, ...line }] of lines.entries())
      append(fields, { ...line, text: index === 0 ? comparison(text) : text }, isTop)
    return
  }
  for (const child of quote.children) readBlock(child, reader, fields, isTop)
}

function comparison(text: string): string {
  return text.startsWith('=') ? `>= ${text.slice(1).trim()}` : `> ${text}`
}

/** A list after a label that has no value yet is that value; else each item stands for itself. */
function readList(list: List, reader: FieldReader, fields: Field[], isTop: boolean): void {
  const open = fields.at(-1)
  const isValue =
    isTop &&
    open !== undefined &&
    open.label !== '' &&
    !isComplete(open) &&
    !list.children.some((item) => hasLabel(item, reader))
  for (const item of nestedItems(list)) {
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
  for (const part of item.children) {
    const child = asComparison(part) ?? part
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
  if (table.children[0]?.children.length !== 2) return
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
