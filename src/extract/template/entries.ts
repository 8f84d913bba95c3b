import type { Code, Nodes, RootContent, Table } from 'mdast'
import { type Document, type Place, placeOf } from '../document.ts'
import type { Section } from '../outline.ts'
import { type Field, readFields } from '../values/fields.ts'
import type { TextLine } from '../values/lines.ts'
import { isSlotName } from '../values/placeholder.ts'
import { columnsOf, rowsOf } from '../values/table.ts'
import { isTemplateBlock, isTemplateRow } from '../values/template-words.ts'
import { readYaml, type YamlEntry, type YamlValue } from '../values/yaml.ts'
import type { Schema } from './schema.ts'
import type { Claim, Piece, Reading } from './section-reader.ts'
import { reportUnfilled } from './text-fields.ts'

/** The lines of one field, and where its label stands. */
export interface FieldLines {
  lines: TextLine[]
  at: Place
  /** The cell is empty and says what the one above says. */
  isRepeated?: boolean
}

/** One thing that a section states, in whatever form: a list, a table row, a YAML map, a heading. */
export interface Entry<K extends string> {
  form: 'list' | 'row' | 'yaml' | 'heading'
  fields: Map<K, FieldLines>
  /** Labels nobody knows, as written, with their values. */
  others: Field[]
  /** The heading it stands under, where that is its own. */
  heading?: string
  /** The words that open it without a label. */
  lead?: FieldLines
  done?: boolean
  /** Its fields are items side by side. */
  isFlat?: boolean
  /** The cells of its row. */
  cells?: string[]
  section: Section
  at: Nodes | (Place & { excerpt: string })
}

export interface EntryOptions<K extends string> {
  /** What to ask for where a whole row or block is empty or the template's own. */
  expected: string
  /** Columns whose empty cells repeat the cell above. */
  repeats?: readonly K[]
  /** Read YAML blocks as entries: those that say they are YAML, or also those that say nothing. */
  yaml?: 'marked' | 'any'
  /** Words without any label are entries too. */
  leadAlone?: boolean
}

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
    flush()
    if (own && own.fields.size === 0 && found.length === 1) merge(own, found[0] as Entry<K>)
    else entries.push(...found)
    if (found.length > 0) own = own?.fields.size === 0 ? undefined : own
  }
  flush()
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
  const fields = readFields(piece.blocks, fieldReader(schema, reading.document))
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

/** Returns the rows of a table whose head names at least two fields (or one, of one column). */
function tableEntries<K extends string>(
  table: Table,
  piece: Piece,
  schema: Schema<K>,
  reading: Reading,
  { expected, repeats = [] }: EntryOptions<K>,
): Entry<K>[] | undefined {
  const columns = columnsOf(table, schema.find, reading.document.lines)
  if (columns.size < Math.min(2, table.children[0]?.children.length ?? 2)) return undefined
  const above = new Map<K, TextLine[]>()
  return rowsOf(table, columns, reading.document.lines).flatMap((row) => {
    if (row.texts.every((text) => text === '') || isTemplateRow(row.texts)) {
      reportUnfilled(
        row.texts.filter((text) => text !== '').join(' | '),
        expected,
        piece.section,
        placeOf(row.node),
        reading,
      )
      return []
    }
    const fields = new Map<K, FieldLines>()
    for (const [key, lines] of row.cells) {
      const isRepeated = repeats.includes(key) && above.has(key) && isRepeatMark(lines)
      const kept = isRepeated ? (above.get(key) ?? lines) : lines
      if (repeats.includes(key)) above.set(key, kept)
      fields.set(key, { lines: kept, at: placeOf(row.node), ...(isRepeated ? { isRepeated } : {}) })
    }
    const entry: Entry<K> = {
      form: 'row',
      fields,
      others: [],
      cells: row.texts,
      section: piece.section,
      at: row.node,
    }
    return [entry]
  })
}

/** An empty cell, or a ditto mark. */
function isRepeatMark(lines: readonly TextLine[]): boolean {
  return lines.every((line) => /^(?:["”″〃]|''|ditto|same(?: as above)?)$/i.test(line.text))
}

function isYaml(code: Code, which: 'marked' | 'any'): boolean {
  return code.lang ? /^(?:ya?ml|json5?)$/i.test(code.lang) : which === 'any'
}

/** Returns the maps of a YAML block that know a field, wherever they are nested. */
function yamlEntries<K extends string>(
  code: Code,
  piece: Piece,
  schema: Schema<K>,
  reading: Reading,
  { expected }: EntryOptions<K>,
): Entry<K>[] | undefined {
  if (isTemplateBlock(code.value)) {
    reportUnfilled(code.value.split('\n')[0] ?? '', expected, piece.section, placeOf(code), reading)
    return []
  }
  const { values, faults } = readYaml(code.value)
  const first = (code.position?.start.line ?? 0) + 1
  const maps = values.flatMap((value) => mapsWith(value, schema))
  if (maps.length === 0) return undefined
  for (const fault of faults) {
    reading.document.problems.push({
      rule: 'yaml',
      severity: 'warning',
      path: reading.document.source.path,
      line: first + fault.line,
      column: 1,
      message: `Found ${fault.message || 'a line that is not YAML'}; expected valid YAML, read as well as the lines allow`,
    })
  }
  return maps.map(({ name, map }) => {
    const fields = new Map<K, FieldLines>()
    if (name !== undefined && schema.lead)
      fields.set(
        schema.lead,
        yamlField({ kind: 'text', text: name.key.replaceAll('_', ' '), line: name.line }, first),
      )
    addYaml(map, schema, first, fields)
    const line = first + (map[0]?.line ?? 0)
    const at =
      maps.length === 1
        ? code
        : {
            line,
            column: 1,
            endLine: first + lastLine(map),
            excerpt: (reading.document.lines[line - 1] ?? '').trim(),
          }
    return { form: 'yaml', fields, others: [], section: piece.section, at }
  })
}

function addYaml<K extends string>(
  map: readonly YamlEntry[],
  schema: Schema<K>,
  first: number,
  fields: Map<K, FieldLines>,
): void {
  for (const { key, value, line } of map) {
    const isGroup =
      value.kind === 'map' && value.entries.some((entry) => yamlKey(entry, schema) !== undefined)
    if (isGroup) addYaml(value.entries, schema, first, fields)
    const known = yamlKey({ key }, schema)
    if (known !== undefined && !isGroup && !fields.has(known))
      fields.set(known, yamlField(value, first, line))
  }
}

function yamlKey<K extends string>({ key }: { key: string }, schema: Schema<K>): K | undefined {
  return schema.find(key.replaceAll('_', ' ').replace(/(?<=[a-z])(?=[A-Z])/g, ' '))
}

interface FoundMap {
  name?: { key: string; line: number }
  map: YamlEntry[]
}

function mapsWith<K extends string>(
  value: YamlValue,
  schema: Schema<K>,
  name?: { key: string; line: number },
): FoundMap[] {
  if (value.kind === 'list') return value.items.flatMap((item) => mapsWith(item, schema))
  if (value.kind !== 'map') return []
  const known = value.entries.filter(({ key }) => yamlKey({ key }, schema) !== undefined)
  const holds = known.filter(
    ({ value: inner }) =>
      !(
        inner.kind === 'map' ||
        (inner.kind === 'list' &&
          inner.items.some((item) => item.kind === 'map' && item.entries.length > 1))
      ),
  )
  if (known.length >= 2 || holds.length === 1) {
    const isNamed =
      name !== undefined &&
      schema.lead !== undefined &&
      !known.some(({ key }) => yamlKey({ key }, schema) === schema.lead) &&
      !/experiment|requirement|pattern|profile|cost|stack/i.test(name.key)
    return [{ map: value.entries, ...(isNamed ? { name } : {}) }]
  }
  return value.entries.flatMap(({ key, value: inner, line }) =>
    mapsWith(inner, schema, { key, line }),
  )
}

function lastLine(map: readonly YamlEntry[]): number {
  let last = map.at(-1)
  while (last?.value.kind === 'map' && last.value.entries.length > 0)
    last = last.value.entries.at(-1)
  return last?.value.line ?? 0
}

/** A YAML value as lines: a map inside a list is "key: value". */
function yamlField(value: YamlValue, first: number, line = value.line): FieldLines {
  const at = { line: first + line, column: 1, endLine: first + line }
  return { lines: yamlLines(value, first), at }
}

function yamlLines(value: YamlValue, first: number): TextLine[] {
  const line = (text: string, at: number, isItem: boolean): TextLine => ({
    text,
    line: first + at,
    column: 1,
    markedEnd: 0,
    isItem,
  })
  if (value.kind === 'text')
    return value.text === ''
      ? []
      : value.text
          .split('\n')
          .filter((text) => text.trim() !== '')
          .map((text) => line(text.trim(), value.line, false))
  if (value.kind === 'list') {
    if (value.source !== undefined && value.items.length === 1 && isSlotName(value.source))
      return [line(value.source, value.line, false)]
    return value.items.map((item) => line(flat(item), item.line, true))
  }
  return value.entries.map((entry) =>
    line(flat({ kind: 'map', entries: [entry], line: entry.line }), entry.line, true),
  )
}

function flat(value: YamlValue): string {
  if (value.kind === 'text') return value.text.replace(/\s+/g, ' ')
  if (value.kind === 'list') return value.items.map(flat).join(', ')
  return value.entries.map((entry) => `${entry.key}: ${flat(entry.value)}`).join(', ')
}
