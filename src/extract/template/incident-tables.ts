import { findDate } from '../values/date.ts'
import { readHours } from '../values/duration.ts'
import { isOfHarm } from '../values/harm.ts'
import { type IncidentField, incidentSchema } from './incident-schema.ts'
import type { SectionReader } from './section-reader.ts'
import { isCompany, tableTest } from './table-signs.ts'

/** What an incident tells. */
export const TELLING: readonly IncidentField[] = [
  'impact',
  'rootCause',
  'patternsViolated',
  'recoveryStrategy',
  'lessonsLearned',
  'codeChanges',
  'duration',
]

/** What any event has: a name, a reason, what follows. */
const VAGUE = [
  'Title',
  'Name',
  'What',
  'Event',
  'Summary',
  'Scope',
  'Length',
  'Why',
  'Reason',
  'Changes',
  'Code',
  'Response',
]

const NEEDS = [
  { count: 1, of: ['title', 'company'] },
  { count: 1, of: ['date', 'year'] },
  { count: 1, of: TELLING },
  { count: 3, of: ['title', 'company', ...TELLING] },
] as const

const isDated = (text: string) => findDate(text) !== undefined
const CELLS = {
  company: isCompany,
  date: isDated,
  year: isDated,
  duration: (text: string) => readHours(text) !== undefined,
}

const isNamed = tableTest(incidentSchema, {
  needs: [...NEEDS, { count: 1, of: ['title', 'rootCause', 'patternsViolated', 'lessonsLearned'] }],
  vague: VAGUE,
  cells: CELLS,
})

/** A migration has a date, a length and an impact too. */
const isTold = tableTest(incidentSchema, {
  needs: NEEDS,
  vague: VAGUE,
  cells: { ...CELLS, impact: isOfHarm },
})

/** True of a table that says whom something befell, when, and how bad or why it was. */
export const isIncidentTable: NonNullable<SectionReader['isTable']> = (...given) =>
  isNamed(...given) || isTold(...given)
