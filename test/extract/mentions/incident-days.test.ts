import { expect, test } from 'vitest'
import { readDocument } from '../../../src/extract/document.ts'
import { readMentions } from '../../../src/extract/mentions/read.ts'
import { finder, sourceOf } from './blocks.ts'

const incidentsIn = (text: string) =>
  readMentions(readDocument(sourceOf(text)), finder)
    .filter(({ entityKind }) => entityKind === 'incident')
    .map(({ name, salience }) => `${name} (${salience})`)

const NIGHT = 'GitHub Database Failover'

test.each([
  ['beside its company', 'GitHub fell on 21 October 2018.', [`${NIGHT} (mention)`]],
  ['below a heading', '## GitHub\n\n- **21 October 2018**: a link broke', [`${NIGHT} (core)`]],
  ['in a document about it', '# How GitHub Grew\n\n## October 21, 2018', [`${NIGHT} (core)`]],
  [
    'of several',
    '## Cloudflare\n\n**2019-06-24** and **2019-07-02**.',
    ['Cloudflare Regex Outage (mention)', 'Cloudflare Route Leak (core)'],
  ],
])('the day of a known incident names it %s', (_, text, incidents) => {
  expect(incidentsIn(text).sort()).toEqual(incidents)
})

test.each([
  ['another day', 'GitHub fell on 22 October 2018.'],
  ['the month', 'GitHub grew in October 2018.'],
  ['another company', 'Netflix fell on 21 October 2018.'],
  ['no company', 'It fell on 21 October 2018.'],
])('a day names no incident: %s', (_, text) => {
  expect(incidentsIn(text)).toEqual([])
})

test('the day of its incident tells that an everyday word is a company', () => {
  expect(incidentsIn('A flood on 7 May 2020 cut off a Block.')).toEqual([
    'Block payments outage (mention)',
  ])
  expect(incidentsIn('A flood on 8 May 2020 cut off a Block.')).toEqual([])
})

test('the day of a product is that of its maker, and of nobody where it is of nobody', () => {
  expect(incidentsIn('### DynamoDB, 28 February 2017')).toEqual(['AWS S3 Typo (core)'])
  expect(incidentsIn('### The night of 3 March 2016')).toEqual([])
})
