import type { NodeKey } from './key.ts'

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** A gap: something missing or wrong, found by a named rule, at a place. A row of `check --json`. */
export interface Finding {
  rule: string
  severity: Severity
  path: string
  line: number
  column: number
  message: string
  /** The node that the finding is about. */
  subject: NodeKey | string
  /** What to do about it, in one sentence. */
  fix?: string
  /** Where one link is at fault: its address as written, and the likely one. */
  correction?: { from: string; to: string }
}
