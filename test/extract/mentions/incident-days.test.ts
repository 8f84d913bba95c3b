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
