import type { Evidence } from '../../model/evidence.ts'
import type { Extract } from '../../model/extract.ts'
import type { AtlasGraph } from '../../model/graph.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { foldWords } from '../../text/fold.ts'
import { groupByEach } from '../../text/group-by.ts'
import { labelOf, placeOf } from './places.ts'
import type { Rule } from './rule.ts'
import { countOf, quote } from './words.ts'

/** A pattern would have stopped an incident, and no episode teaches it. */
export const uncoveredViolatedPattern: Rule = {
  id: 'uncovered-violated-pattern',
  severity: 'warning',
  title: 'Pattern that an incident violated and no episode teaches',
  explanation:
    'An incident lists the pattern among those it violated, and no episode covers it: in a heading, a lead-in, a row of a table or a sentence. What lists of incidents, connections and resources name is not counted. Write about it, or link to where it is explained; one finding a pattern, at the first incident.',
  failing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n## Incident Intelligence\n\n### Production Incidents\n\n#### Incident 1: Cloudflare 2017\n- **Impact**: About 1% of DNS queries failed\n- **Patterns Violated**: Monotonic Clock\n- **Lessons Learned**: Clocks go backwards\n',
  },
  passing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n## Monotonic Clock\n\nIt never goes backwards.\n\n## Incident Intelligence\n\n### Production Incidents\n\n#### Incident 1: Cloudflare 2017\n- **Impact**: About 1% of DNS queries failed\n- **Patterns Violated**: Monotonic Clock\n- **Lessons Learned**: Clocks go backwards\n',
  },
  find({ graph, extracts }) {
    const incidents = incidentSections(extracts)
    const violated = graph
      .filterNodes((_, { kind, path }) => kind === 'pattern' && path === undefined)
      .flatMap((pattern) => {
        const violations = violationsOf(graph, pattern)
        const [first] = violations
        return first && !isTaught(graph, pattern, incidents) ? [{ pattern, first, violations }] : []
      })
    const told = toldOf(new Set(violated.map(({ pattern }) => pattern)), graph, extracts)
    return violated
      .filter(({ pattern }) => !told.has(pattern))
      .map(({ pattern, first, violations: { length } }) => {
        const more = length === 1 ? '' : ` and ${countOf(length - 1, 'other incident')}`
        return {
          ...placeOf(first.evidence),
          message: `Found ${quote(labelOf(graph, pattern))} violated by ${labelOf(graph, first.incident)}${more}, expected an episode that covers it`,
          subject: pattern,
          fix: 'Write about the pattern in an episode, under a heading or a lead-in of its own.',
        }
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

/** Fewer words name a thing, and say nothing of it. */
const MIN_WORDS = 8
/** What these sections name is missed, pointed at or cited there, not taught. */
const LISTS = new Set(['incident', 'connection', 'resource'])

/** Returns the sections that tell of an incident: what they list is missed there, not taught. */
function incidentSections(extracts: readonly Extract[]): ReadonlySet<string> {
  const records = extracts.flatMap((extract) => extract.records)
  const incidents = records.filter(({ type }) => type === 'incident')
  return new Set(incidents.map(({ evidence }) => sectionId(evidence)))
}

function sectionId({ path, section }: Evidence): string {
  return [path, ...section].join('\n')
}

/** Returns headings and whole sentences of a file, but for the sections that list things. */
function sentencesOf({ records, outline, sections }: Extract): string {
  const lists = new Set(
    records
      .filter(({ type, evidence }) => LISTS.has(type) && evidence.rule !== 'reference/prose')
      .map(({ evidence }) => evidence.section.join('\n')),
  )
  const lines = sections
    .filter(({ section }) => !lists.has(section.join('\n')))
    .flatMap(({ text }) => text.split('\n').map(foldWords))
    .filter((line) => line.split(' ').length >= MIN_WORDS)
  return [...outline.map(({ text }) => foldWords(text)), ...lines]
    .map((line) => ` ${line} `)
    .join('\n')
}

/** True where an episode is about the pattern, outside of what it tells of incidents. */
function isTaught(graph: AtlasGraph, pattern: string, incidents: ReadonlySet<string>): boolean {
  return graph.someInEdge(
    pattern,
    (_, { relation, salience, evidence }) =>
      relation === 'covers' &&
      salience === 'core' &&
      evidence.some((one) => !incidents.has(sectionId(one))),
  )
}

/** Returns those of some patterns that a heading or sentence names in a file that covers them. */
function toldOf(
  patterns: ReadonlySet<string>,
  graph: AtlasGraph,
  extracts: readonly Extract[],
): ReadonlySet<string> {
  const byPath = groupByEach(patterns, (pattern) => coveringPaths(graph, pattern))
  const told = new Set<string>()
  // By file, so that each text is folded once, and none is kept.
  for (const extract of extracts) {
    const open = (byPath.get(extract.path) ?? []).filter((pattern) => !told.has(pattern))
    if (open.length === 0) continue
    const text = sentencesOf(extract)
    for (const pattern of open) if (isNamedIn(text, pattern, graph)) told.add(pattern)
  }
  return told
}

function coveringPaths(graph: AtlasGraph, pattern: string): string[] {
  return graph
    .filterInEdges(pattern, (_, { relation }) => relation === 'covers')
    .flatMap((edge) => graph.getEdgeAttribute(edge, 'evidence').map(({ path }) => path))
}

function isNamedIn(text: string, pattern: string, graph: AtlasGraph): boolean {
  const { label, aliases } = graph.getNodeAttributes(pattern)
  return [label, ...aliases].some((name) => text.includes(` ${foldWords(name)} `))
}
