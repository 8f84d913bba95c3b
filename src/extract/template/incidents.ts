import type { IncidentRecord } from '../../model/record.ts'
import { placeOf } from '../document.ts'
import { type FoundDate, findDate } from '../values/date.ts'
import { readIncidentHeading } from '../values/incident-heading.ts'
import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import type { Entry } from './entry.ts'
import { fieldsNamed } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { Reading, SectionReader } from './section-reader.ts'
import { isUnfilled, joinLines, reportUnfilled, valuesOf } from './text-fields.ts'

const schema = defineSchema({
  title: {
    labels: [
      'Title',
      'Incident',
      'Name',
      'What',
      'Event',
      'What Happened',
      'Incident Name',
      'Summary',
    ],
    expected: 'a title',
  },
  company: {
    labels: ['Company', 'Organization', 'Organisation', 'Who', 'Affected Company'],
    expected: 'a company',
  },
  date: {
    labels: ['Date', 'When', 'Incident Date', 'Occurred', 'Date of Incident'],
    expected: 'a date',
  },
  year: { labels: ['Year'], expected: 'a year' },
  impact: {
    labels: [
      'Impact',
      'Business Impact',
      'Customer Impact',
      'User Impact',
      'Damage',
      'Effect',
      'Blast Radius',
      'Impacts',
    ],
    expected: 'an impact',
  },
  duration: {
    labels: [
      'Duration',
      'Outage Duration',
      'Downtime',
      'Length',
      'How long',
      'Time to Recover',
      'Time to Recovery',
    ],
    expected: 'a duration',
  },
  rootCause: {
    labels: ['Root Cause', 'Cause', 'Root Causes', 'Root Cause Analysis', 'Trigger', 'Why'],
    expected: 'a root cause',
  },
  patternsViolated: {
    labels: [
      'Patterns Violated',
      'Violated Patterns',
      'Pattern Violations',
      'Missing Patterns',
      'Violations',
      'Principles Violated',
      'Patterns Missing',
      'Pattern Violated',
      'Patterns that were violated',
      'Broken Patterns',
    ],
    expected: 'the patterns violated',
  },
  recoveryStrategy: {
    labels: [
      'Recovery Strategy',
      'Recovery',
      'Resolution',
      'Mitigation',
      'Fix',
      'How it was resolved',
      'Recovery Steps',
      'Remediation',
    ],
    expected: 'a recovery strategy',
  },
  lessonsLearned: {
    labels: [
      'Lessons Learned',
      'Lessons',
      'Lesson',
      'Learnings',
      'Takeaways',
      'Key Lessons',
      'Lesson Learned',
      'Key Takeaways',
    ],
    expected: 'the lessons learned',
  },
  codeChanges: {
    labels: [
      'Code Changes',
      'Code Change',
      'Changes',
      'Code Fix',
      'Code',
      'Changes Made',
      'Engineering Changes',
      'Follow-up Changes',
    ],
    expected: 'the code changes',
  },
})
type IncidentField = keyof typeof schema.fields

const TELLING: readonly IncidentField[] = [
  'impact',
  'rootCause',
  'patternsViolated',
  'recoveryStrategy',
  'lessonsLearned',
  'codeChanges',
  'duration',
]

/** "### Production Incidents": a heading an incident with labels below it, a list, or a table. */
export const incidents: SectionReader = {
  id: 'incidents',
  parent: 'incident-intelligence',
  headings: [
    'Production Incidents',
    'Incident Reports',
    'Real Incidents',
    'Real-World Incidents',
    'Production Outages',
    'Incident Case Studies',
    'Incident Analysis',
    'Notable Incidents',
    'Real-World Outages',
    'Production Failures',
    'Incident Postmortems',
    'Major Incidents',
    'Famous Incidents',
  ],
  inside: ['Incidents', 'Outages', 'Postmortems', 'Failures', 'Case Studies'],
  isEntry: (heading) =>
    /^[^\p{L}]*(?:production\s+)?(?:incident|outage|postmortem)\s*(?:#|no\.?)?\s*\d/iu.test(
      heading,
    ),
  recognises: (block, document) =>
    fieldsNamed(block, schema, document, TELLING) >= 2 &&
    (block.type !== 'table' ||
      fieldsNamed(block, schema, document, ['impact', 'rootCause', 'patternsViolated']) > 0),
  read: (claim, reading) =>
    readEntries(claim, schema, reading, { expected: 'an incident' }).flatMap((entry) =>
      toRecord(entry, reading),
    ),
}

function toRecord(entry: Entry<IncidentField>, reading: Reading): IncidentRecord[] {
  const { text, list } = valuesOf(entry, schema, reading)
  const heading = headingOf(entry, reading)
  const said = heading === undefined ? {} : readIncidentHeading(heading, reading.names.company)
  const when = said.date === undefined ? dateIn(entry, said.year, text('date')) : undefined
  const title = text('title')
  const fields = {
    company: said.company ?? text('company'),
    year: said.year ?? yearIn(text('year')) ?? when?.year,
    date: said.date ?? when?.date,
    title: said.title ?? title,
    impact: text('impact'),
    duration: text('duration'),
    rootCause: text('rootCause'),
    patternsViolated: list('patternsViolated', { names: true }),
    recoveryStrategy: text('recoveryStrategy'),
    lessonsLearned: text('lessonsLearned'),
    codeChanges: text('codeChanges'),
  }
  const { company, year } = fields
  const isIncident =
    entry.fields.size > 0 ||
    (entry.form === 'heading' && company !== undefined && year !== undefined)
  return isIncident && hasAny(...Object.values(fields))
    ? [buildRecord('incident', fields, entry, reading)]
    : []
}

/** The heading, or the words that open a list item, or a row's title. */
function headingOf(entry: Entry<IncidentField>, reading: Reading): string | undefined {
  const text =
    entry.form === 'heading'
      ? entry.heading
      : entry.lead
        ? joinLines(entry.lead.lines)
        : entry.form === 'row' || entry.form === 'yaml' || entry.form === 'list'
          ? rowTitle(entry)
          : undefined
  if (text === undefined) return undefined
  const bare = text.replace(/^\W*incident\s*\d{0,3}\s*:\s*/i, '')
  if (bare === '') return undefined
  if (!isUnfilled(bare)) return text
  const at = 'type' in entry.at ? placeOf(entry.at) : entry.at
  reportUnfilled(bare, 'a company and a year', entry.section, at, reading)
  const filled = text.replace(/\[[^[\]]{1,60}\]/g, ' ').replace(/\s+/g, ' ')
  return filled === text || isUnfilled(filled) ? undefined : filled
}

/** A cell or label "Incident: Netflix 2012" is as good as a heading where no other names the company. */
function rowTitle(entry: Entry<IncidentField>): string | undefined {
  const title = entry.fields.get('title')
  return title && !entry.fields.has('company') ? joinLines(title.lines) : undefined
}

function yearIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : findDate(text)?.year
}

/** The date field, else a day or month said in the fields ("On 1 January 2017 …") that fits the year of the heading. */
function dateIn(
  entry: Entry<IncidentField>,
  year: number | undefined,
  stated: string | undefined,
): FoundDate | undefined {
  const found = stated === undefined ? undefined : findDate(stated)
  if (found) return found
  for (const key of ['impact', 'rootCause', 'duration'] as const) {
    const field = entry.fields.get(key)
    const said = field && findDate(joinLines(field.lines))
    if (said && said.date.length > 4 && (year === undefined || said.year === year)) return said
  }
  return undefined
}
