import { z } from 'zod'
import { faultWords } from '../checked-data.ts'
import type { Baseline } from '../model/baseline.ts'
import { UserError } from '../model/problem.ts'
import { lineOfRow } from './row-line.ts'

const baselineSchema = z.array(
  z.object({ rule: z.string(), path: z.string(), message: z.string(), subject: z.string() }),
)

/** In bytes. */
export const MAX_BASELINE = 64 * 1024 * 1024

const HINT = 'A baseline is what atlas check --json printed.'

/** Returns the accepted gaps in a file's text. Throws a UserError that names the file and the place. */
export function parseBaseline(text: string, file: string): Baseline {
  const parsed = baselineSchema.safeParse(parseJson(text, file), { reportInput: true })
  if (parsed.success) return parsed.data
  const [fault] = parsed.error.issues
  if (!fault) throw new UserError(`${file}: unreadable`, HINT)
  const [row, ...keys] = fault.path
  if (row === undefined) throw new UserError(`${file}:1: ${faultWords(fault, '')}`, HINT)
  const place = ` in row ${[Number(row) + 1, ...keys].join('.')}`
  const line = lineOfRow(text, Number(row))
  throw new UserError(`${file}:${line}: ${faultWords(fault, place)}`, HINT)
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // Where no position is told, the text ends too early.
    const [, position = text.length] = /at position (\d+)/.exec(String(error)) ?? []
    const line = text.slice(0, Number(position)).split('\n').length
    throw new UserError(`${file}:${line}: no JSON, expected a list of gaps`, HINT)
  }
}
