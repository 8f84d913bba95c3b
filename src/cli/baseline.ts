import { z } from 'zod'
import type { Finding } from '../model/finding.ts'
import { UserError } from '../model/problem.ts'
import { withoutLineNumbers } from '../text/line-numbers.ts'

/** The rows of an earlier `check --json`, as far as they say which gap is meant. */
const baselineSchema = z.array(
  z.object({ rule: z.string(), path: z.string(), message: z.string(), subject: z.string() }),
)

export type Baseline = z.infer<typeof baselineSchema>

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

/** The gaps of a check as a baseline sees them. */
export interface Compared {
  /** Those that it does not accept. */
  open: Finding[]
  accepted: number
  /** Rows of the baseline that no gap needs any more. */
  gone: number
}

/**
 * Returns the gaps that a baseline does not accept, and how many it does. Lines do not matter, neither
 * a gap's own nor those in its message, so that text above may change; of two equal gaps one row
 * accepts one.
 */
export function compareWithBaseline(findings: readonly Finding[], baseline: Baseline): Compared {
  const left = new Map<string, number>()
  for (const row of baseline) left.set(idOf(row), (left.get(idOf(row)) ?? 0) + 1)
  const open = findings.filter((finding) => {
    const rows = left.get(idOf(finding)) ?? 0
    if (rows > 0) left.set(idOf(finding), rows - 1)
    return rows === 0
  })
  const accepted = findings.length - open.length
  return { open, accepted, gone: baseline.length - accepted }
}

function idOf({ rule, path, message, subject }: Baseline[number]): string {
  return JSON.stringify([rule, path, subject, withoutLineNumbers(message)])
}
