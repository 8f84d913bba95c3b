import { expect, test } from 'vitest'
import { readTemplate } from '../../../src/extract/template/index.ts'
import type { Names } from '../../../src/extract/template/section-reader.ts'
import { documentOf, withoutPlace } from './reading.ts'

const COMPANIES = ['Quayside', 'Tidewater']
const names: Names = {
  company: (text) => COMPANIES.find((name) => text.includes(name)),
  pattern: () => undefined,
}

function recordsOf(...lines: string[]): object[] {
  const { records } = readTemplate(documentOf(lines.join('\n')), names)
  return records.filter(({ type }) => type !== 'header').map(withoutPlace)
}

function table(heads: string, ...rows: string[]): string[] {
  const rule = heads.replace(/[^|]+/g, '---')
  return ['## Odds and Ends', '', heads, rule, ...rows]
}

test('a table of who was struck, when and by what is of incidents under any heading', () => {
  const rows = ['| 3 May 2019 | Quayside | Parcels stood still | 4 hours | A full lane |']
  expect(
    recordsOf(...table('| When | Who | What happened | How long | Why |', ...rows)),
  ).toMatchObject([
    { type: 'incident', company: 'Quayside', date: '2019-05-03', duration: '4 hours' },
  ])
})

test('a date, a length and an impact are an incident only where the impact tells of harm', () => {
  const heads = '| Date | Company | Duration | Impact |'
  const withImpact = (impact: string) =>
    recordsOf(...table(heads, `| 2019-05-03 | Quayside | 4 hours | ${impact} |`))
  expect(withImpact('Half of the ferries were offline')).toMatchObject([{ type: 'incident' }])
  expect(withImpact('30 % cheaper')).toEqual([])
})

test('columns that any event has make no incident', () => {
  expect(
    recordsOf(
      ...table('| Year | Company | What | Why |', '| 2003 | Quayside | A crane | Weight |'),
    ),
  ).toEqual([])
})

test('a column that nobody knows makes a table another one', () => {
  const rows = ['| Door | Quayside | Door latch | 4 doors | Go |']
  const heads = (first: string) => `| ${first} | Company | Pattern | Scale | Language |`
  expect(recordsOf(...table(heads('Weather'), ...rows))).toEqual([])
  expect(recordsOf(...table(heads('#'), ...rows))).toMatchObject([
    { type: 'implementation', company: 'Quayside', pattern: 'Door latch', scale: '4 doors' },
  ])
})

test('cells must read as the column says: a threshold is an amount, a company is one', () => {
  const metric = (alert: string) =>
    recordsOf(...table('| Metric | Alert when |', `| Queue age | ${alert} |`))
  expect(metric('> 800 ms')).toMatchObject([{ type: 'metric', alertThreshold: '> 800 ms' }])
  expect(metric('somebody calls')).toEqual([])
  const user = (company: string) =>
    recordsOf(...table('| Company | Pattern | Scale |', `| ${company} | Latch | 4 doors |`))
  expect(user('Tidewater')).toMatchObject([{ type: 'implementation' }])
  expect(user('The night shift')).toEqual([])
})

test('risks of a project are no attacks', () => {
  const rows = (head: string) =>
    table(`| ${head} | Likelihood | Impact | Mitigation |`, '| Delay | High | Late | Start early |')
  expect(recordsOf(...rows('Risk'))).toEqual([])
  expect(recordsOf(...rows('Threat'))).toMatchObject([{ type: 'attack-vector', vector: 'Delay' }])
})

test('a list of labels is known as a table is', () => {
  expect(
    recordsOf(
      '## One Night',
      '- **When:** 3 May 2019',
      '- **Company:** Quayside',
      '- **Downtime:** 4 hours',
      '- **Root cause:** A full lane',
    ),
  ).toMatchObject([{ type: 'incident', company: 'Quayside', rootCause: 'A full lane' }])
  expect(
    recordsOf('## Moving', '- **When:** 3 May 2019', '- **Company:** Quayside', '- **Why:** Rent'),
  ).toEqual([])
})

test('a heading that says what a table is goes before its columns', () => {
  const [, ...below] = table('| Metric | Typical | Best |', '| Wait | 40 ms | 3 ms |')
  expect(recordsOf('## Odds and Ends', ...below)).toMatchObject([{ type: 'benchmark' }])
  expect(recordsOf('## Additional Resources', ...below)).toEqual([])
})

test('an empty cell of an author’s own table is no slot to fill', () => {
  const document = documentOf(
    table('| Metric | Alert when | Dashboard |', '| Wait | > 40 ms | |').join('\n'),
  )
  expect(readTemplate(document, names).records).toContainEqual(
    expect.objectContaining({ type: 'metric', metric: 'Wait' }),
  )
  expect(document.placeholders).toEqual([])
})
