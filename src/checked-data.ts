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

/** Returns what was expected, where, and what was found. Whoever writes JSON or YAML knows no `undefined`. */
export function faultWords(fault: Fault, place = placeOf(fault)): string {
  return `${fault.message.replace(', received undefined', '')}${place}${foundIn(fault)}`
}

/** Returns where in the data a fault is, as words to put behind others. */
export function placeOf({ path }: Fault): string {
  return path.length > 0 ? ` in ${path.join('.')}` : ''
}

/** Lists and maps are not shown: they may be long, or hold themselves. */
function foundIn({ input }: Fault): string {
  if (input === undefined) return ', found nothing'
  if (typeof input === 'string') return `, found ${JSON.stringify(input).slice(0, 80)}`
  return typeof input === 'number' || typeof input === 'boolean' ? `, found ${input}` : ''
}
