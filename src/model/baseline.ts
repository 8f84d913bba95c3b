import { withoutLineNumbers } from '../text/line-numbers.ts'
import type { Finding } from './finding.ts'
import { episodeKey } from './key.ts'
import type { Problem } from './problem.ts'

/** Gaps that were accepted: rows of an earlier `check --json`, as far as they say which gap is meant. */
export type Baseline = readonly { rule: string; path: string; message: string; subject: string }[]

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

/** Compares all that is wrong with a corpus: a baseline of `check --json` has the problems of reading too. */
export function compareAtlas({ problems, findings }: Faults, baseline: Baseline): Compared {
  return compareWithBaseline([...problemFindings(problems), ...findings], baseline)
}

interface Faults {
  problems: readonly Problem[]
  findings: readonly Finding[]
}

/** Returns the problems of reading as findings: for who checks a corpus both are things to mend. */
export function problemFindings(problems: readonly Problem[]): Finding[] {
  return problems.map(({ line = 1, column = 1, ...problem }) => ({
    ...problem,
    line,
    column,
    subject: episodeKey(problem.path),
  }))
}

function idOf({ rule, path, message, subject }: Baseline[number]): string {
  return JSON.stringify([rule, path, subject, withoutLineNumbers(message)])
}
