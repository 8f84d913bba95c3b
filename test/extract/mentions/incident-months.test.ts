import { expect, test } from 'vitest'
import { readDocument } from '../../../src/extract/document.ts'
import { readMentions } from '../../../src/extract/mentions/read.ts'
import { nameFinder } from '../../../src/model/name-finder.ts'
import { mergeVocabulary, parseVocabulary } from '../../../src/vocabulary.ts'
import { finder, sourceOf } from './blocks.ts'

const incidentsIn = (text: string, known = finder) =>
  readMentions(readDocument(sourceOf(text)), known)
    .filter(({ entityKind }) => entityKind === 'incident')
    .map(({ name }) => name)

const STORY = 'Two sides took writes, and some of them were lost.'

test.each([
  ['in the headline', `## Case 2: GitHub and the cable (October 2018)\n\n${STORY}`],
  ['in a bold line', `**GitHub, October 2018.** ${STORY}`],
  ['beside the year of the headline', `## GitHub 2018\n\nIt was October 2018. ${STORY}`],
])('company and month name the known incident: %s', (_, text) => {
  expect(incidentsIn(text)).toEqual(['GitHub Database Failover'])
})

test.each([
  ['without harm', '## GitHub in October 2018\n\nA new editor was shown.'],
  ['of another month', `## GitHub and the cable (March 2018)\n\n${STORY}`],
  ['of another company', `## Netflix and the cable (October 2018)\n\n${STORY}`],
  ['of several incidents', `## Cloudflare, July 2019\n\nIn June ${STORY}`.replace('July', 'May')],
])('a headline names none %s', (_, text) => {
  expect(incidentsIn(text)).toEqual([])
})

test('a line that is but company and month needs no story', () => {
  expect(incidentsIn('- **GitHub, October 2018** – the cable')).toEqual([
    'GitHub Database Failover',
  ])
})

test('a sentence that names company, month and harm names the known incident', () => {
  const said = 'It grew. In October 2018 a cable of GitHub failed for a minute.'
  expect(incidentsIn(said)).toEqual(['GitHub Database Failover'])
  expect(incidentsIn(said.replace('failed', 'shone'))).toEqual([])
  expect(incidentsIn(said.replace('GitHub', 'Netflix'))).toEqual([])
})

const vocabulary = {
  company: [{ name: 'Quayside' }],
  concept: [{ name: 'Split Brain' }, { name: 'Retry Storm' }],
  incident: [
    { name: 'Quayside crane outage', company: 'Quayside', year: 2020, date: '2020-03-14' },
    { name: 'Quayside retry outage', company: 'Quayside', year: 2020, date: '2020-11-25' },
  ],
}
const quayside = nameFinder(
  mergeVocabulary(
    ...Object.entries(vocabulary).map(([kind, entries]) =>
      parseVocabulary(JSON.stringify({ kind, entries }), kind),
    ),
  ),
)

test('a month in the story is not enough where the headline names another thing that went wrong', () => {
  const told = (headline: string, month: string) =>
    incidentsIn(`## ${headline}\n\nIt was ${month} 2020. ${STORY}`, quayside)
  expect(told('Quayside and its cranes', 'March')).toEqual(['Quayside crane outage'])
  expect(told('The split brain of Quayside', 'March')).toEqual([])
  expect(told('The retry storm of Quayside', 'November')).toEqual(['Quayside retry outage'])
  expect(told('The split brain of Quayside (March 2020)', 'March')).toEqual([
    'Quayside crane outage',
  ])
})

test('a holiday tells the month of an incident in a sentence', () => {
  expect(incidentsIn("It was Quayside's Thanksgiving outage of 2020.", quayside)).toEqual([
    'Quayside retry outage',
  ])
  expect(incidentsIn("It was Quayside's Christmas outage of 2020.", quayside)).toEqual([
    'Quayside outage (2020)',
  ])
})

test('a month right behind a company names its incident, and tells that an everyday word is one', () => {
  expect(
    incidentsIn(
      '| GitHub, October 2018 | the cable |\n| --- | --- |\n| GitHub (October 2018) | a link |',
    ),
  ).toEqual(['GitHub Database Failover'])
  expect(incidentsIn('A new editor of GitHub came in October 2018.')).toEqual([])
  const said = readMentions(readDocument(sourceOf('It fell like Block, May 2020, did.')), finder)
  expect(said.map(({ name }) => name)).toEqual(['Block', 'Block payments outage'])
})
