import { count } from './count.ts'

export const tablesPage = {
  title: 'Tables',
  lead: 'Everything of one kind that the episodes state, in one table.',
  choose: 'Choose a table',
  none: 'No episode states records yet. Fill a section of the template, and its table appears here.',
  missing: 'No such table',
  noneOfType: (name: string) =>
    `No episode of this corpus states ${name.toLowerCase()}. Fill that section of the template, and their table appears here. The tables that there are stand under “Choose a table”.`,
  noSuchTable: (name: string) =>
    `There is no table called “${name}”. Those that there are stand under “Choose a table”.`,
  asRecords: 'As the episodes tell them, field by field',
  noRecords:
    'No episode states these as records of their own; this is drawn from what the texts name.',
  rowsOf: (name: string) => `${name}, one a row`,
  filter: 'Filter rows',
  series: 'Series',
  allSeries: 'All series',
  sort: 'Sort by',
  fileOrder: 'Order of the files',
  upwards: (name: string) => `${name}, upwards`,
  downwards: (name: string) => `${name}, downwards`,
  noneHere: 'No row fits. Take a word away, or choose another series.',
  episode: 'Episode',
  place: 'Place',
  shown: (shown: number, all: number) =>
    shown === all
      ? count(all, 'row', 'rows')
      : `${shown.toLocaleString('en')} of ${count(all, 'row', 'rows')}`,
  copy: 'Copy',
  csv: 'Save as CSV',
  copied: (rows: number) => `Copied ${count(rows, 'row', 'rows')}.`,
  notCopied: 'The browser does not allow copying here. Save as CSV instead.',
  saved: (rows: number) => `Saved ${count(rows, 'row', 'rows')}.`,
  timeline: 'Timeline',
  timelineYears: 'Timeline, year by year',
  timelineOf: (incidents: number) =>
    `${count(incidents, 'incident', 'incidents')} that episodes name`,
  asList: 'As a list',
  noIncident: 'no incident',
  undated: (incidents: number) => `${count(incidents, 'incident', 'incidents')} without a year`,
  matrix: 'Who implements what',
  cell: (company: string, pattern: string, times: number) =>
    `${company} implements ${pattern}: ${count(times, 'statement', 'statements')}`,
  leftOut: (patterns: number, companies: number) =>
    `The most implemented are shown; left out: ${count(patterns, 'pattern', 'patterns')} and ${count(companies, 'company', 'companies')}.`,
  whole: 'Show all',
  fewer: 'Show the first only',
  less: 'Show less',
} as const
