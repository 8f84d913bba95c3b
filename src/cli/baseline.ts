import { z } from 'zod'
import type { Baseline } from '../model/baseline.ts'
import { UserError } from '../model/problem.ts'

const baselineSchema = z.array(
  z.object({ rule: z.string(), path: z.string(), message: z.string(), subject: z.string() }),
)

/** Returns the accepted gaps in a file's text. Throws a UserError that names the file. */
export function parseBaseline(text: string, file: string): Baseline {
  const hint = 'A baseline is what atlas check --json printed.'
  let rows: unknown
  try {
    rows = JSON.parse(text)
  } catch {
    throw new UserError(`${file}: no JSON`, hint)
  }
  const parsed = baselineSchema.safeParse(rows)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new UserError(`${file}: ${issue?.message} in row ${issue?.path.join('.')}`, hint)
}
