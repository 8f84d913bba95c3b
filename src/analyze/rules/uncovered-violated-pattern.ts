import type { Evidence } from '../../model/evidence.ts'
import type { Extract } from '../../model/extract.ts'
import type { AtlasGraph } from '../../model/graph.ts'
import { codeUnitOrder } from '../../text/compare.ts'
import { foldWords } from '../../text/fold.ts'
import { KEPT_TEXTS, rememberedOf } from '../../text/memo.ts'
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
    const said = saidIn(extracts)
    return graph
      .filterNodes((_, { kind, path }) => kind === 'pattern' && path === undefined)
      .flatMap((pattern) => {
        const violations = violationsOf(graph, pattern)
        const [first, ...others] = violations
        if (!first || isCovered(graph, pattern, said)) return []
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

/** What a corpus says of patterns, beyond what its incidents list. */
interface Said {
  /** Sections that tell of an incident: what they list is missed there, not taught. */
  incidents: ReadonlySet<string>
  /** Returns headings and whole sentences of a file, but for the sections that list things. */
  sentencesOf(path: string): string
}

/** Fewer words name a thing, and say nothing of it. */
const MIN_WORDS = 8
/** What these sections name is missed, pointed at or cited there, not taught. */
const LISTS = new Set(['incident', 'connection', 'resource'])

function saidIn(extracts: readonly Extract[]): Said {
  const incidents = extracts
    .flatMap(({ records }) => records)
    .filter(({ type }) => type === 'incident')
  const files = new Map(extracts.map((extract) => [extract.path, extract]))
  return {
    incidents: new Set(incidents.map(({ evidence }) => sectionId(evidence))),
    sentencesOf: (path) => {
      const extract = files.get(path)
      return extract ? textOf(extract) : ''
    },
  }
}

function sectionId({ path, section }: Evidence): string {
  return [path, ...section].join('\n')
}

const textOf = rememberedOf(({ records, outline, sections }: Extract): string => {
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
}, KEPT_TEXTS)

/** True where an episode is about the pattern, or a heading or sentence of one has its name. */
function isCovered(graph: AtlasGraph, pattern: string, said: Said): boolean {
  const { label, aliases } = graph.getNodeAttributes(pattern)
  const names = [label, ...aliases].map((name) => ` ${foldWords(name)} `)
  return graph.someInEdge(
    pattern,
    (_, { relation, salience, evidence }) =>
      relation === 'covers' &&
      ((salience === 'core' && evidence.some((one) => !said.incidents.has(sectionId(one)))) ||
        evidence.some(({ path }) => names.some((name) => said.sentencesOf(path).includes(name)))),
  )
}
