import type { Evidence } from '../../model/evidence.ts'
import type { Extract } from '../../model/extract.ts'
import type { AtlasRecord } from '../../model/record.ts'
import { foldWords } from '../../text/fold.ts'
import { runningPatterns } from './coverage.ts'
import { homeFinder } from './pattern-homes.ts'
import { labelOf, placeOf } from './places.ts'
import type { Rule, RuleContext } from './rule.ts'
import { countOf, joinWords, quote } from './words.ts'

/** Kinds of record that show a pattern at work, with the words for each. */
const KINDS = ['incident', 'implementation', 'cost profile', 'security pattern'] as const
type Kind = (typeof KINDS)[number]

const KIND_OF = new Map<AtlasRecord['type'], Kind>([
  ['incident', 'incident'],
  ['implementation', 'implementation'],
  ['success-story', 'implementation'],
  ['code-sample', 'implementation'],
  ['cost-profile', 'cost profile'],
  ['security-pattern', 'security pattern'],
])

const INCIDENT =
  '## Incident Intelligence\n\n### Production Incidents\n\n#### Incident 1: Cloudflare 2017\n- **Impact**: About 1% of DNS queries failed\n- **Patterns Violated**: PATTERNS\n- **Lessons Learned**: Clocks go backwards\n'

function examples(violated: string): Record<string, string> {
  return {
    'episode-01-bulkheads.md':
      '# Episode 1: Bulkheads\n\n- **Bulkhead**: a wall\n- **Circuit Breaker**: a switch\n',
    'episode-02-circuit-breakers.md': `# Episode 2: Circuit Breakers\n\nAfter Episode 1.\n\n- **Bulkhead**: a wall\n- **Circuit Breaker**: a switch\n\n${INCIDENT.replace('PATTERNS', violated)}`,
    'episode-03-both.md':
      '# Episode 3: Both\n\nAfter Episode 2.\n\n- **Bulkhead**: a wall\n- **Circuit Breaker**: a switch\n',
  }
}

/** A pattern that runs through the corpus is never shown at work. */
export const patternWithoutRecord: Rule = {
  id: 'pattern-without-record',
  severity: 'info',
  title: 'Pattern without the incident, implementation, cost or security record that others have',
  explanation:
    'A pattern at the core of three episodes or more (in a large corpus, of one in thirty) is not named by any incident, implementation, cost profile or security pattern, though at least half of the patterns like it are. Kinds of record that the corpus seldom uses are not asked for.',
  failing: examples('Circuit Breaker'),
  passing: examples('Circuit Breaker, Bulkhead'),
  find(context) {
    const running = [...runningPatterns(context)]
    const hasHome = homeFinder(context)
    const has = recordFinder(context)
    const usual = KINDS.filter((kind) => {
      const having = running.filter(([pattern]) => has(pattern, kind)).length
      return having > 0 && having * 2 >= running.length
    })
    return running.flatMap(([pattern, covers]) => {
      const missing = usual.filter((kind) => !has(pattern, kind))
      const [most] = covers
      // A pattern without a home is reported as that first: there is no place for the record yet.
      if (!most || missing.length === 0 || !hasHome(pattern)) return []
      const name = quote(labelOf(context.graph, pattern))
      return [
        {
          ...placeOf(most.evidence),
          message: `Found no ${joinWords(missing, 'and no')} that names ${name}, at the core of ${countOf(covers.length, 'episode')}, expected one as most such patterns have it`,
          subject: pattern,
          fix: `Add ${joinWords(missing.map((kind) => `an ${kind}`.replace(/^an (?=[cs])/, 'a ')))} where the pattern is taught.`,
        },
      ]
    })
  },
}

/** Returns whether a record of a kind names a pattern, or a narrower one: "Retry Budget" is about retries. */
function recordFinder(context: RuleContext): (pattern: string, kind: Kind) => boolean {
  const kinds = recordKinds(context)
  const wordsOf = (pattern: string) => ` ${foldWords(labelOf(context.graph, pattern))} `
  const named = [...kinds].map(([pattern, own]) => ({ words: wordsOf(pattern), own }))
  return (pattern, kind) => {
    const words = wordsOf(pattern)
    return named.some((one) => one.own.has(kind) && one.words.includes(words))
  }
}

/** Returns the kinds of record that name each pattern, as the identities were resolved. */
function recordKinds({ extracts, identity }: RuleContext): Map<string, Set<Kind>> {
  const kindOf = new Map(extracts.flatMap(kindsByEvidence))
  const kinds = new Map<string, Set<Kind>>()
  for (const { to, evidence } of identity.statements) {
    const kind = kindOf.get(evidence)
    if (kind) kinds.set(to, (kinds.get(to) ?? new Set()).add(kind))
  }
  return kinds
}

function kindsByEvidence({ records }: Extract): [Evidence, Kind][] {
  return records.flatMap(({ evidence, type }): [Evidence, Kind][] => {
    const kind = KIND_OF.get(type)
    return kind ? [[evidence, kind]] : []
  })
}
