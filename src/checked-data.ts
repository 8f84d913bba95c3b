import type { z } from 'zod'
import { UserError } from './model/problem.ts'
import { parseYamlData, type YamlData } from './yaml-data.ts'

/** What is wrong with a part of a file's data. */
export type Fault = z.core.$ZodIssue

/** How the faults of one sort of file are told. */
export interface DataWords {
  /** What is said below a fault of the syntax. */
  hint?: string
  /** Returns what was found and expected; undefined where the usual words will do. */
  describe?: (fault: Fault) => string | undefined
}

/** The data of a file, and the line of each part of it. */
export interface PlacedData<T> {
  data: T
  lineOf: YamlData['lineOf']
}

/**
 * Returns the data in a file's text, YAML or JSON, as its schema has it. Throws a UserError with
 * file and line, what was found and what was expected.
 */
export function readData<T>(
  schema: z.ZodType<T>,
  text: string,
  file: string,
  words?: DataWords,
): T {
  return readPlacedData(schema, text, file, words).data
}

/** Returns what `readData` does, for who has to say more of it. */
export function readPlacedData<T>(
  schema: z.ZodType<T>,
  text: string,
  file: string,
  { hint, describe }: DataWords = {},
): PlacedData<T> {
  const { value, lineOf } = parseYamlData(text, file, hint)
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return { data: parsed.data, lineOf }
  const [fault] = parsed.error.issues
  if (!fault) throw new UserError(`${file}: unreadable`)
  const key = fault.code === 'unrecognized_keys' ? fault.keys.slice(0, 1) : []
  const line = lineOf([...fault.path, ...key])
  throw new UserError(`${file}:${line}: ${describe?.(fault) ?? faultWords(fault)}`)
}

/** Returns what was found, where, and what was expected. */
export function faultWords(fault: Fault, place = placeOf(fault)): string {
  const expected = expectedBy(fault)
  return expected === undefined
    ? `${fault.message}${place}${shownBehind(fault)}`
    : `Found ${nameOf(fault.input)}${place}, expected ${expected}`
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
}

/** Whoever writes JSON or YAML knows no types of a language; undefined where the usual words will do. */
function expectedBy(fault: Fault): string | undefined {
  if (fault.code === 'invalid_type') return TYPES[fault.expected]
  if (fault.code === 'too_small' && fault.minimum === 1)
    return fault.origin === 'array' ? 'at least one entry' : 'text that is not empty'
  if (fault.code === 'invalid_value') return `one of ${fault.values.map(String).join(', ')}`
  return undefined
}

/** Returns where in the data a fault is, as words to put behind others. */
export function placeOf({ path }: Fault): string {
  return path.length > 0 ? ` in ${path.join('.')}` : ''
}

/** Lists and maps are not shown: they may be long, or hold themselves. */
function nameOf(input: unknown): string {
  if (input === undefined || input === null) return 'nothing'
  if (typeof input === 'string') return JSON.stringify(input).slice(0, 80)
  if (Array.isArray(input)) return 'a list'
  return typeof input === 'object' ? 'a map' : String(input)
}

function shownBehind({ input }: Fault): string {
  return typeof input === 'object' && input !== null ? '' : `, found ${nameOf(input)}`
}
