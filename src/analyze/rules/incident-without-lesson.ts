import type { Extract } from '../../model/extract.ts'
import type { IncidentRecord } from '../../model/record.ts'
import { placeOf } from './places.ts'
import type { Rule } from './rule.ts'
import { cut } from './words.ts'

/** An incident is told, and not what it teaches. */
export const incidentWithoutLesson: Rule = {
  id: 'incident-without-lesson',
  severity: 'info',
  title: 'Incident without the lesson or the patterns it violated',
  explanation:
    'An incident in the form of the template (impact, duration, root cause) does not say which patterns would have stopped it, or what was learned. A field that is there and not filled is reported as that.',
  failing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n## Monotonic Clock\n\nIt never goes backwards.\n\n## Incident Intelligence\n\n### Production Incidents\n\n#### Incident 1: Cloudflare 2017\n- **Impact**: About 1% of DNS queries failed\n- **Root Cause**: Clocks went backwards\n- **Patterns Violated**: Monotonic Clock\n',
  },
  passing: {
    'episode-01-clocks.md':
      '# Episode 1: Clocks\n\n## Monotonic Clock\n\nIt never goes backwards.\n\n## Incident Intelligence\n\n### Production Incidents\n\n#### Incident 1: Cloudflare 2017\n- **Impact**: About 1% of DNS queries failed\n- **Root Cause**: Clocks went backwards\n- **Patterns Violated**: Monotonic Clock\n- **Lessons Learned**: Measure durations with a clock that only goes forward\n',
  },
  find: ({ extracts }) =>
    extracts.flatMap((extract) =>
      incidentsOf(extract).flatMap((incident) => {
        const missing = missingIn(incident)
        if (missing.length === 0 || isReportedElsewhere(incident, extract)) return []
        return [
          {
            ...placeOf(incident.evidence),
            message: `Found ${nameOf(incident)} without ${missing.join(' and ')}, expected what it teaches`,
            subject: extract.key,
            fix: `Add ${missing.join(' and ')}.`,
          },
        ]
      }),
    ),
}

/** Fields that show an incident to be told at length, in the form of the template. */
const TOLD = ['impact', 'duration', 'rootCause', 'recoveryStrategy'] as const

function incidentsOf({ records }: Extract): IncidentRecord[] {
  return records
    .filter((record): record is IncidentRecord => record.type === 'incident')
    .filter(({ company, title }) => company !== undefined || title !== undefined)
    .filter((incident) => TOLD.filter((field) => incident[field] !== undefined).length >= 2)
}

function missingIn(incident: IncidentRecord): string[] {
  return [
    ...(incident.patternsViolated === undefined ? ['the patterns it violated'] : []),
    ...(incident.lessonsLearned === undefined ? ['the lessons learned'] : []),
  ]
}

/** True where the incident's section holds a field that nobody filled. */
function isReportedElsewhere({ evidence }: IncidentRecord, { placeholders }: Extract): boolean {
  const section = evidence.section.join('\n')
  return placeholders.some((placeholder) => placeholder.evidence.section.join('\n') === section)
}

function nameOf({ company, year, title }: IncidentRecord): string {
  const name = [company, year].filter((part) => part !== undefined).join(' ')
  return cut([name, title].filter(Boolean).join(': '))
}
