import type { Problem } from '../model/problem.ts'

/** What was found at a place, and what belongs there. */
export interface Fault {
  line: number
  column: number
  found: string
  expected: string
}

interface Kind {
  rule: string
  /** What there are several of, in all. */
  several: string
  /** What follows from it. */
  so: string
}

/** Returns one warning for all faults of a kind in a file: the first with its place, and their number. */
export function firstFault(faults: readonly Fault[], path: string, kind: Kind): Problem[] {
  const [first] = faults
  if (!first) return []
  const { line, column, found, expected } = first
  const count = faults.length === 1 ? '' : ` (first here, ${faults.length} ${kind.several} in all)`
  const message = `Found ${found}${count}, expected ${expected}; ${kind.so}`
  return [{ rule: kind.rule, severity: 'warning', path, line, column, message }]
}
