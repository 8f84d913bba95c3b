import type { DocumentIdentity, Reference } from '../../model/identity.ts'
import { groupBy } from '../../text/group-by.ts'
import { labelOf, placeOf } from './places.ts'
import { leadsTo, requirementsIn } from './requirements.ts'
import type { Rule } from './rule.ts'
import { sequencesIn } from './sequences.ts'
import { joinWords } from './words.ts'

/** An episode requires one that comes after it. */
export const prerequisiteLater: Rule = {
  id: 'prerequisite-later',
  severity: 'warning',
  title: 'Prerequisite that comes later in the series',
  explanation:
    'The text requires an episode with a higher number of the same series, so nobody who listens in order is prepared. Move one of the two, or make it a deep dive. Where numbers are names and no order (EIPs), nothing is judged. Where the later one requires this one too, it is a cycle and reported as that.',
  failing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\n**Prerequisites**: Episode 2\n',
    'episode-02-order.md': '# Episode 2: Order\n\nA subject of its own.\n',
  },
  passing: {
    'episode-01-clocks.md': '# Episode 1: Clocks\n\nA subject of its own.\n',
    'episode-02-order.md': '# Episode 2: Order\n\n**Prerequisites**: Episode 1\n',
  },
  find({ identity, graph }) {
    const byKey = new Map(identity.documents.map((document) => [document.key, document]))
    const requirements = requirementsIn(graph)
    const sequences = sequencesIn(identity.documents)
    const later = identity.references
      .filter(({ relation }) => relation === 'requires')
      .map((reference) => ({ reference, targets: laterTargets(reference, byKey, sequences) }))
      .map(({ reference, targets }) => ({
        reference,
        targets: targets.filter((key) => !leadsTo(key, reference.from, requirements)),
      }))
      .filter(({ targets }) => targets.length > 0)
    const lines = groupBy(
      later,
      ({ reference: { evidence } }) => `${evidence.path}\n${evidence.line}`,
    )
    return [...lines.values()].map((line) => {
      const { from, evidence } = (line[0] as (typeof line)[number]).reference
      const keys = [...new Set(line.flatMap(({ targets }) => targets))]
      return {
        ...placeOf(evidence),
        message: `Found ${joinWords(keys.map((key) => labelOf(graph, key)))} as a prerequisite of ${labelOf(graph, from)}, expected episodes that come before it`,
        subject: from,
        fix: 'Make it a deep dive, or change the order of the series.',
      }
    })
  },
}

function laterTargets(
  { from, resolution }: Reference,
  byKey: ReadonlyMap<string, DocumentIdentity>,
  sequences: ReadonlySet<string>,
): string[] {
  const own = byKey.get(from)
  if (!own || own.number === undefined || resolution.state !== 'resolved') return []
  if (!sequences.has(own.scope)) return []
  const number = own.number
  return resolution.to.filter((key) => {
    const target = byKey.get(key)
    return target?.scope === own.scope && (target.number ?? number) > number
  })
}
