import type { Evidence } from '../../model/evidence.ts'
import type { Extract } from '../../model/extract.ts'
import type { AtlasGraph } from '../../model/graph.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { foldWords } from '../../text/fold.ts'
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
  find({ graph, extracts }) {
    const around = surroundingsIn(extracts)
    return graph
      .filterNodes((_, { kind, path }) => kind === 'pattern' && path === undefined)
      .flatMap((pattern) => {
        const violations = violationsOf(graph, pattern)
        const [first, ...others] = violations
        if (!first || isCovered(graph, pattern, around)) return []
        const more = others.length === 0 ? '' : ` and ${countOf(others.length, 'other incident')}`
        return [
          {
            ...placeOf(first.evidence),
            message: `Found ${quote(labelOf(graph, pattern))} violated by ${labelOf(graph, first.incident)}${more}, expected an episode that covers it`,
            subject: pattern,
            fix: 'Write about the pattern in an episode, under a heading or a lead-in of its own.',
          },
        ]
      })
  },
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

/** What the text around a mention says of it. */
interface Surroundings {
  /** Sections that tell of an incident: what they list is missed there, not taught. */
  incidents: ReadonlySet<string>
  /** The headings of each file, as comparable words. */
  headings: ReadonlyMap<string, string>
}

function surroundingsIn(extracts: readonly Extract[]): Surroundings {
  const incidents = extracts
    .flatMap(({ records }) => records)
    .filter(({ type }) => type === 'incident')
  return {
    incidents: new Set(incidents.map(({ evidence }) => sectionId(evidence))),
    headings: new Map(
      extracts.map(({ path, outline }) => [
        path,
        outline.map(({ text }) => ` ${foldWords(text)} `).join('\n'),
      ]),
    ),
  }
}

function sectionId({ path, section }: Evidence): string {
  return [path, ...section].join('\n')
}

/** A mention has one place, which may be the incident's list though a heading names the pattern too. */
function isCovered(graph: AtlasGraph, pattern: string, around: Surroundings): boolean {
  const { label, aliases } = graph.getNodeAttributes(pattern)
  const names = [label, ...aliases].map(foldWords)
  return graph.someInEdge(
    pattern,
    (_, { relation, salience, evidence }) =>
      relation === 'covers' &&
      salience === 'core' &&
      evidence.some(
        (one) =>
          !around.incidents.has(sectionId(one)) ||
          names.some((name) => around.headings.get(one.path)?.includes(` ${name} `)),
      ),
  )
}
