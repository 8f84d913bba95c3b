import type { RootContent } from 'mdast'
import type { IncidentRecord } from '../../model/record.ts'
import { type Document, placeOf } from '../document.ts'
import { type FoundDate, findDate } from '../values/date.ts'
import {
  type IncidentHeading,
  isDatedHarm,
  readIncidentHeading,
} from '../values/incident-heading.ts'
import { buildRecord, hasAny } from './build.ts'
import { asBlock } from './contents.ts'
import { readEntries } from './entries.ts'
import type { Entry } from './entry.ts'
import { phrases } from './headings.ts'
import { type IncidentField, incidentSchema } from './incident-schema.ts'
import { isIncidentTable, TELLING } from './incident-tables.ts'
import { fieldsNamed } from './recognise.ts'
import type { Reading, SectionReader } from './section-reader.ts'
import { isUnfilled, joinLines, reportUnfilled, valuesOf } from './text-fields.ts'

/** "### Production Incidents": a heading an incident with labels below it, a list, or a table. */
export const incidents: SectionReader = {
  id: 'incidents',
  parent: 'incident-intelligence',
  isStrict: true,
  schema: incidentSchema,
  headings: [
    ...phrases(
      ['Production', 'Real', 'Real-World', 'Major', 'Notable', 'Famous', 'Historic', 'Past'],
      ['Incidents', 'Outages', 'Failures', 'Postmortems', 'Incidents and Outages'],
    ),
    ...phrases(['Incident', 'Outage'], ['Reports', 'Case Studies', 'Analysis', 'Postmortems']),
    'Case Studies of Incidents',
  ],
  inside: ['Incidents', 'Outages', 'Postmortems', 'Failures', 'Case Studies'],
  isEntry: (heading) =>
    /^[^\p{L}]*(?:production\s+)?(?:incident|outage|postmortem)\s*(?:#|no\.?)?\s*\d/iu.test(
      heading,
    ),
  isEntryAnywhere: isDatedHarm,
  isStory: (heading, { own }, { document, names }) => {
    const told = asBlock({ own, below: [] })
    return (
      names.company(heading) !== undefined &&
      fieldsNamed(told, incidentSchema, document, ['rootCause']) > 0 &&
      fieldsNamed(told, incidentSchema, document, [...TELLING, 'outcome']) >= 3
    )
  },
  isTable: isIncidentTable,
  recognises: (block, document) =>
    isListOfStruck(block, document) ||
    (fieldsNamed(block, incidentSchema, document, TELLING) >= 2 &&
      (block.type !== 'table' ||
        fieldsNamed(block, incidentSchema, document, ['impact', 'rootCause', 'patternsViolated']) >
          0)),
  read: (claim, reading) =>
    readEntries(claim, incidentSchema, reading, { expected: 'an incident' }).flatMap((entry) =>
      toRecord(entry, reading),
    ),
}

/** A table of who was struck, when and by what; its heading says that these are incidents. */
function isListOfStruck(block: RootContent, document: Document): boolean {
  const names = (...keys: IncidentField[]) => fieldsNamed(block, incidentSchema, document, keys) > 0
  return block.type === 'table' && names('company') && names('date', 'year') && names('title')
}

function toRecord(entry: Entry<IncidentField>, reading: Reading): IncidentRecord[] {
  const { text, list } = valuesOf(entry, incidentSchema, reading)
  const heading = headingOf(entry, reading)
  const said: IncidentHeading =
    heading === undefined ? {} : readIncidentHeading(heading, reading.names.company)
  const when = dateIn(entry, said, text('date'))
  const title = text('title')
  const fields = {
    company: said.company ?? text('company'),
    year: said.year ?? yearIn(text('year')) ?? when?.year,
    date: when?.date ?? said.date,
    title: said.title ?? title,
    impact: text('impact') ?? text('outcome'),
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

/** The date field, else a day or month said in the fields ("On 1 January 2017 …"), where it is no other than the heading's. */
function dateIn(
  entry: Entry<IncidentField>,
  { year, date }: IncidentHeading,
  stated: string | undefined,
): FoundDate | undefined {
  const found = stated === undefined ? undefined : findDate(stated)
  if (date !== undefined) return found?.date.startsWith(date) ? found : undefined
  if (found) return found
  for (const key of ['impact', 'rootCause', 'duration'] as const) {
    const field = entry.fields.get(key)
    const said = field && findDate(joinLines(field.lines))
    if (said && said.date.length > 4 && (year === undefined || said.year === year)) return said
  }
  return undefined
}
