import type { RootContent } from 'mdast'
import type { Document } from '../document.ts'
import { isBold } from '../inline.ts'
import type { Field } from '../values/field.ts'
import { readFields } from '../values/fields.ts'
import { linesOf, type TextLine } from '../values/lines.ts'
import type { Entry, EntryOptions, FieldLines } from './entry.ts'
import type { Schema } from './schema.ts'
import type { Claim, Piece, Reading } from './section-reader.ts'
import { tableEntries } from './table-entries.ts'
import { headingTitle } from './titles.ts'
import { isYaml, yamlEntries } from './yaml-entries.ts'

/** Returns the entries of a section in any of the forms that authors give them. */
export function readEntries<K extends string>(
  claim: Claim,
  schema: Schema<K>,
  reading: Reading,
  options: EntryOptions<K>,
): Entry<K>[] {
  const entries: Entry<K>[] = []
  for (const [index, piece] of claim.pieces.entries())
    readPiece(piece, index === 0, schema, reading, options, entries)
  // A list in which nothing is labelled is prose below a heading that sounds like ours.
  const isLabelled = options.leadAlone || entries.some((entry) => entry.fields.size > 0)
  return isLabelled ? entries : []
}

function readPiece<K extends string>(
  piece: Piece,
  isFirst: boolean,
  schema: Schema<K>,
  reading: Reading,
  options: EntryOptions<K>,
  entries: Entry<K>[],
): void {
  const key = isFirst || piece.heading === undefined ? undefined : schema.find(piece.heading)
  if (key !== undefined && entries.length === 0 && key !== schema.lead && isText(piece))
    entries.push({ ...headingEntry<K>(piece), form: 'list' })
  if (key !== undefined && entries.length > 0) {
    addHeadedField(piece, key, schema, reading, entries.at(-1) as Entry<K>)
    return
  }
  let own = isFirst || piece.heading === undefined ? undefined : headingEntry<K>(piece)
  if (own) entries.push(own)
  let run: RootContent[] = []
  const flush = () => {
    if (run.length > 0) addFields(run, piece, own, schema, reading, entries)
    run = []
  }
  for (const block of piece.blocks) {
    if (block.type === 'thematicBreak' && run.length > 0) {
      // What stands below a rule is not of the entry above: its section's heading may be lost.
      flush()
      own = undefined
      continue
    }
    const found =
      block.type === 'table'
        ? tableEntries(block, piece, schema, reading, options)
        : block.type === 'code' && options.yaml && isYaml(block, options.yaml)
          ? yamlEntries(block, piece, schema, reading, options)
          : undefined
    if (!found) {
      run.push(block)
      continue
    }
    const [only] = found
    if (only && found.length === 1 && nameByLineAbove(only, run.at(-1), schema, reading)) {
      run.pop()
      own = undefined
    }
    flush()
    if (own && own.fields.size === 0 && found.length === 1) merge(own, found[0] as Entry<K>)
    else entries.push(...found)
    if (found.length > 0) own = own?.fields.size === 0 ? undefined : own
  }
  flush()
}

/** "**2. Slow disk**" right above a block names the one entry in it, where it has no name of its own. */
function nameByLineAbove<K extends string>(
  entry: Entry<K>,
  above: RootContent | undefined,
  { lead }: Schema<K>,
  { document }: Reading,
): boolean {
  if (entry.form !== 'yaml' || lead === undefined || entry.fields.has(lead)) return false
  if (above?.type !== 'paragraph' || !isBold(above.children)) return false
  const [line, more] = linesOf(above, document.lines)
  if (!line || more) return false
  const text = headingTitle(line.text.replace(/[\s:：]{1,9}$/, ''))
  if (text === undefined) return false
  const { column } = line
  const at = { line: line.line, column, endLine: line.line }
  entry.fields.set(lead, { lines: [{ ...line, text, markedEnd: 0 }], at })
  return true
}

/** True for a piece that holds no entries of its own. */
function isText({ blocks }: Piece): boolean {
  return blocks.every((block) => block.type !== 'table' && block.type !== 'code')
}

function merge<K extends string>(into: Entry<K>, from: Entry<K>): void {
  for (const [key, value] of from.fields) into.fields.set(key, value)
  into.at = from.form === 'yaml' ? from.at : into.at
}

function headingEntry<K extends string>(piece: Piece): Entry<K> {
  const at = {
    line: piece.line,
    column: piece.column,
    endLine: piece.line,
    excerpt: piece.heading ?? '',
  }
  return {
    form: 'heading',
    fields: new Map(),
    others: [],
    heading: piece.heading ?? '',
    section: piece.section,
    at,
  }
}

/** "##### Root Cause" with its text below is a field of the entry above. */
function addHeadedField<K extends string>(
  piece: Piece,
  key: K,
  schema: Schema<K>,
  reading: Reading,
  entry: Entry<K>,
): void {
  const reader = { ...fieldReader(schema, reading.document), isValue: true }
  const fields = readFields(piece.blocks, reader)
  const own = entry.fields.get(key) ?? {
    lines: [],
    at: { line: piece.line, column: piece.column, endLine: piece.line },
  }
  entry.fields.set(key, own)
  for (const field of fields) {
    const known = field.label === '' ? undefined : schema.find(field.label)
    if (known === undefined) own.lines.push(...field.lines)
    else addTo(entry, known, field)
  }
}

function fieldReader<K extends string>(schema: Schema<K>, document: Document) {
  return {
    fileLines: document.lines,
    isKnown: (label: string) => schema.find(label) !== undefined,
    hasLead: schema.lead !== undefined,
  }
}

function addFields<K extends string>(
  blocks: RootContent[],
  piece: Piece,
  own: Entry<K> | undefined,
  schema: Schema<K>,
  reading: Reading,
  entries: Entry<K>[],
): void {
  let entry = own
  for (const field of readFields(blocks, fieldReader(schema, reading.document))) {
    const key = field.label === '' ? undefined : schema.find(field.label)
    if (
      !entry ||
      (entry !== own && startsEntry(entry, key, field, schema)) ||
      (entry === own && schema.lead !== undefined && opensEntry(key, field, schema))
    ) {
      if (key === undefined && !isLead(field)) continue
      entry = listEntry(field, piece)
      if (key !== undefined && !field.opens) entry.isFlat = true
      entries.push(entry)
    }
    if (key !== undefined) addTo(entry, key, field)
    else if (entry.lead === undefined && entry.fields.size === 0 && entry !== own)
      entry.lead = leadOf(field)
    else entry.others.push(field)
  }
}

/** A new entry begins with an item that holds fields, with the lead, or with a label seen before. */
function startsEntry<K extends string>(
  entry: Entry<K>,
  key: K | undefined,
  field: Field,
  schema: Schema<K>,
): boolean {
  if (opensEntry(key, field, schema) && !entry.isFlat) return true
  if (key === undefined) return field.label === '' && isLead(field)
  if (key === schema.lead && entry.lead !== undefined) return true
  return entry.fields.has(key)
}

/** An item with fields below it is an entry, unless its own label is one of their kind. */
function opensEntry<K extends string>(
  key: K | undefined,
  field: Field,
  schema: Schema<K>,
): boolean {
  return field.opens && (key === undefined || key === schema.lead)
}

/** Words that can open an entry: a list item or a bold line, never running text. */
function isLead(field: Field): boolean {
  return field.opens || (field.isTop && (field.isTitle === true || field.lines[0]?.isItem === true))
}

function listEntry<K extends string>(field: Field, piece: Piece): Entry<K> {
  const excerpt = [field.label, field.lines[0]?.text ?? ''].filter((text) => text !== '').join(': ')
  const at = { ...field.at, excerpt: excerpt.slice(0, 240) }
  return {
    form: 'list',
    fields: new Map(),
    others: [],
    section: piece.section,
    at,
    ...(field.done === undefined ? {} : { done: field.done }),
  }
}

function leadOf(field: Field): FieldLines {
  if (field.label === '') return { lines: field.lines, at: field.at }
  const [first, ...more] = field.lines
  const line: TextLine = {
    ...(first ?? { line: field.at.line, column: field.at.column, isItem: false }),
    text: [`${field.label}:`, first?.text ?? ''].join(' ').trim(),
    markedEnd: field.label.length,
  }
  return { lines: [line, ...more], at: field.at }
}

function addTo<K extends string>(entry: Entry<K>, key: K, field: Field): void {
  const known = entry.fields.get(key)
  if (known) known.lines.push(...field.lines)
  else entry.fields.set(key, { lines: [...field.lines], at: field.at })
  if (
    field.done !== undefined &&
    entry.done === undefined &&
    entry.form === 'list' &&
    entry.fields.size === 1
  )
    entry.done = field.done
}
