import type { Code } from 'mdast'
import { placeOf } from '../document.ts'
import type { TextLine } from '../values/lines.ts'
import { isSlotName } from '../values/placeholder.ts'
import { isTemplateBlock } from '../values/template-words.ts'
import { readYaml } from '../values/yaml.ts'
import type { YamlEntry, YamlValue } from '../values/yaml-value.ts'
import type { Entry, EntryOptions, FieldLines } from './entry.ts'
import type { Schema } from './schema.ts'
import type { Piece, Reading } from './section-reader.ts'
import { reportUnfilled } from './text-fields.ts'

/** True for a fence that says it is YAML, or (where any will do) says nothing. */
export function isYaml(code: Code, which: 'marked' | 'any'): boolean {
  return code.lang ? /^(?:ya?ml|json5?)$/i.test(code.lang) : which === 'any'
}

/** Returns the maps of a YAML block that know a field, wherever they are nested. */
export function yamlEntries<K extends string>(
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
  if (isManifest(code.value)) return undefined
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

/** What a cluster is told to run holds metrics, names and costs of its own. */
function isManifest(text: string): boolean {
  return /^apiVersion\s*:/m.test(text) && /^kind\s*:/m.test(text)
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
  // Anything may have a name: a deployment, a volume. Alone it makes no entry.
  const isNamedOnly = known.length === 1 && /^(?:name|title)$/i.test(known[0]?.key ?? '')
  if (known.length >= 2 || (holds.length === 1 && !isNamedOnly)) {
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
