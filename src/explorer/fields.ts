import type { AtlasRecord } from '../model/record.ts'
import { FIELD_NAMES } from './strings/records.ts'
import { STATUS_NAMES, TEXT } from './strings.ts'

/** One field of a record, ready to be shown. */
export type Field = { name: string; label: string } & (
  | { form: 'text'; text: string }
  | { form: 'list'; items: string[] }
  | { form: 'code'; text: string }
  | { form: 'address'; text: string }
)

/** Fields that a record's own frame shows, or that say where it is from. */
const OUTER: ReadonlySet<string> = new Set(['type', 'episode', 'evidence'])
const CODE: ReadonlySet<string> = new Set(['code', 'latex'])
/** What a record is called by: the first of these that it has. */
const HEADS = [
  'name',
  'title',
  'metric',
  'strategy',
  'vector',
  'regime',
  'caption',
  'pattern',
  'text',
]

/** Returns the words that a record goes by, where it has some. */
export function headOf(record: AtlasRecord): { name: string; text: string } | undefined {
  const values = new Map<string, unknown>(Object.entries(record))
  for (const name of HEADS) {
    const value = values.get(name)
    if (typeof value === 'string' && value !== '') return { name, text: value }
  }
  return undefined
}

/** Returns the other fields of a record in the order in which it has them. */
export function fieldsOf(record: AtlasRecord): Field[] {
  const head = headOf(record)?.name
  return Object.entries(record).flatMap(([name, value]) =>
    OUTER.has(name) || name === head ? [] : fieldOf(name, value),
  )
}

function fieldOf(name: string, value: unknown): Field[] {
  const base = { name, label: FIELD_NAMES.get(name) ?? name }
  if (value === undefined || value === null || value === '') return []
  if (Array.isArray(value)) {
    const items = value.map(String).filter(Boolean)
    return items.length === 0 ? [] : [{ ...base, form: 'list', items }]
  }
  if (typeof value === 'object') return [{ ...base, form: 'list', items: pairs(value) }]
  const text = typeof value === 'boolean' ? (value ? TEXT.yes : TEXT.no) : String(value)
  if (CODE.has(name)) return [{ ...base, form: 'code', text }]
  if (name === 'url') return [{ ...base, form: 'address', text }]
  return [
    { ...base, form: 'text', text: name === 'status' ? (STATUS_NAMES.get(text) ?? text) : text },
  ]
}

function pairs(value: object): string[] {
  return Object.entries(value).map(
    ([name, part]) => `${FIELD_NAMES.get(name) ?? name}: ${String(part)}`,
  )
}
