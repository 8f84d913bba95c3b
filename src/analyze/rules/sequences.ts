import type { DocumentIdentity } from '../../model/identity.ts'
import { groupBy } from '../../text/group-by.ts'

/** Fewer documents than this share of the numbers mean that numbers are names (EIP-1559), not an order. */
const MIN_DENSITY = 0.1

/** Returns the scopes in which documents are numbered in an order to listen in. */
export function sequencesIn(documents: readonly DocumentIdentity[]): Set<string> {
  const numbered = documents.filter(({ number }) => number !== undefined)
  const sequences = [...groupBy(numbered, ({ scope }) => scope)].filter(([, inScope]) => {
    const numbers = inScope.map(({ number }) => number as number).sort((a, b) => a - b)
    const span = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) + 1
    return new Set(numbers).size >= span * MIN_DENSITY
  })
  return new Set(sequences.map(([scope]) => scope))
}
