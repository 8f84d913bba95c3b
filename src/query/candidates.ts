import type { Evidence } from '../model/evidence.ts'
import type { CandidateName } from '../model/extract.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { foldWords } from '../text/fold.ts'
import { groupBy } from '../text/group-by.ts'

/** A row of `atlas candidates --json`. */
export interface Candidate {
  /** The spelling seen most often, the first of equals in code-unit order. */
  name: string
  entityKind: CandidateName['entityKind']
  /** Number of places. */
  count: number
  evidence: Evidence[]
}

/** Rules that suggest a name weakly: one place alone says too little. */
const WEAK = new Set(['candidate/wording', 'candidate/word'])

/** Returns the suggested names over all documents, those of most documents first. */
export function countCandidates(found: readonly CandidateName[]): Candidate[] {
  const groups = groupBy(
    found,
    ({ entityKind, name }) => `${entityKind} ${foldWords(name).replace(/(?<=[^s])s$/, '')}`,
  )
  return [...groups.values()]
    .filter((group) => group.length > 1 || group.some(({ evidence }) => !WEAK.has(evidence.rule)))
    .map((group) => ({
      name: commonest(group.map(({ name }) => name)),
      entityKind: (group[0] as CandidateName).entityKind,
      count: group.length,
      evidence: group.map(({ evidence }) => evidence),
    }))
    .sort(
      (a, b) =>
        documentsOf(b) - documentsOf(a) || b.count - a.count || codeUnitOrder(a.name, b.name),
    )
}

function documentsOf({ evidence }: Candidate): number {
  return new Set(evidence.map(({ path }) => path)).size
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || codeUnitOrder(a, b))
  return ranked[0]?.[0] ?? ''
}
