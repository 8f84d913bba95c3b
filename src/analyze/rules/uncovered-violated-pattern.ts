import type { Evidence } from '../../model/evidence.ts'
import type { AtlasGraph } from '../../model/graph.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { labelOf, placeOf } from './places.ts'
import type { Rule } from './rule.ts'
import { countOf, quote } from './words.ts'

/** A pattern would have stopped an incident, and no episode teaches it. */
export const uncoveredViolatedPattern: Rule = {
  id: 'uncovered-violated-pattern',
  severity: 'warning',
  title: 'Pattern that an incident violated and no episode teaches',
  explanation:
    'An incident lists the pattern among those it violated, and no episode covers it beyond a mention in passing. Write about it, or link to where it is explained; one finding a pattern, at the first incident.',
  failing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n## Incident Intelligence\n\n### Production Incidents\n\n#### Incident 1: Cloudflare 2017\n- **Impact**: About 1% of DNS queries failed\n- **Patterns Violated**: Monotonic Clock\n- **Lessons Learned**: Clocks go backwards\n',
  },
  passing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n## Monotonic Clock\n\nIt never goes backwards.\n\n## Incident Intelligence\n\n### Production Incidents\n\n#### Incident 1: Cloudflare 2017\n- **Impact**: About 1% of DNS queries failed\n- **Patterns Violated**: Monotonic Clock\n- **Lessons Learned**: Clocks go backwards\n',
  },
  find: ({ graph }) =>
    graph
      .filterNodes((_, { kind, path }) => kind === 'pattern' && path === undefined)
      .flatMap((pattern) => {
        const violations = violationsOf(graph, pattern)
        const [first, ...others] = violations
        if (!first || isCovered(graph, pattern)) return []
        const more = others.length === 0 ? '' : ` and ${countOf(others.length, 'other incident')}`
        return [
          {
            ...placeOf(first.evidence),
            message: `Found ${quote(labelOf(graph, pattern))} violated by ${labelOf(graph, first.incident)}${more}, expected an episode that covers it`,
            subject: pattern,
            fix: 'Write about the pattern in an episode, under a heading or a lead-in of its own.',
          },
        ]
      }),
}

interface Violation {
  incident: string
  evidence: Evidence
}

/** Returns the incidents that violated a pattern, in file order. */
function violationsOf(graph: AtlasGraph, pattern: string): Violation[] {
  const violations: Violation[] = []
  graph.forEachInEdge(pattern, (_, { relation, evidence }, incident) => {
    const [first] = evidence
    if (relation === 'violated' && first) violations.push({ incident, evidence: first })
  })
  return violations.sort(
    (a, b) => codeUnitOrder(a.evidence.path, b.evidence.path) || a.evidence.line - b.evidence.line,
  )
}

function isCovered(graph: AtlasGraph, pattern: string): boolean {
  return graph.someInEdge(
    pattern,
    (_, { relation, salience }) => relation === 'covers' && salience === 'core',
  )
}
