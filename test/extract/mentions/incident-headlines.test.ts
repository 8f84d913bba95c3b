import { expect, test } from 'vitest'
import { incidentHeadline } from '../../../src/extract/mentions/incident-headlines.ts'
import type { IncidentPhrase } from '../../../src/extract/mentions/incident-phrases.ts'
import { sightingsIn } from '../../../src/extract/mentions/sightings.ts'
import { finder, firstBlock } from './blocks.ts'

type Headline = Omit<IncidentPhrase, 'block'>

test.each<[markdown: string, subject: string | undefined, headline: Headline | undefined]>([
  [
    '# The GitHub Outage of 2018',
    undefined,
    {
      company: 'GitHub',
      year: 2018,
      word: 'outage',
      title: 'The GitHub Outage of 2018',
      spelling: 'The GitHub Outage of 2018',
      start: 0,
    },
  ],
  [
    '## GitHub Outage\n\nIn 2018 it fell.',
    undefined,
    {
      company: 'GitHub',
      year: 2018,
      word: 'outage',
      title: 'GitHub Outage',
      spelling: 'GitHub Outage',
      start: 0,
    },
  ],
  [
    '## GitHub Outage\n\nIn 2018 and 2019 it fell.',
    undefined,
    {
      company: 'GitHub',
      word: 'outage',
      title: 'GitHub Outage',
      spelling: 'GitHub Outage',
      start: 0,
    },
  ],
  ['## Failure Detection at Netflix', undefined, undefined],
  ['## Outage Prevention: Netflix', undefined, undefined],
  [
    '**Netflix meltdown, 2012.** It began.',
    undefined,
    {
      company: 'Netflix',
      year: 2012,
      word: 'meltdown',
      title: 'Netflix meltdown, 2012',
      spelling: 'Netflix meltdown, 2012.',
      start: 0,
    },
  ],
  [
    '- **AWS storm (2011)**: it rained',
    undefined,
    {
      company: 'Amazon',
      year: 2011,
      word: 'storm',
      title: 'AWS storm (2011)',
      spelling: 'AWS storm (2011)',
      start: 0,
    },
  ],
  ['- AWS storm (2011): it rained', undefined, undefined],
  [
    '## Case Study 3: The GitHub Crash - $7 Million Gone (15 minutes)',
    undefined,
    {
      company: 'GitHub',
      word: 'crash',
      title: 'The GitHub Crash',
      spelling: 'Case Study 3: The GitHub Crash - $7 Million Gone (15 minutes)',
      start: 0,
    },
  ],
  [
    '## The outage of 2020',
    'Netflix',
    {
      company: 'Netflix',
      year: 2020,
      word: 'outage',
      title: 'The outage of 2020',
      spelling: 'The outage of 2020',
      start: 0,
    },
  ],
  ['## Outage', 'Netflix', undefined],
  [
    '## DynamoDB outage 2015',
    undefined,
    {
      company: 'Amazon',
      year: 2015,
      word: 'outage',
      title: 'DynamoDB outage 2015',
      spelling: 'DynamoDB outage 2015',
      start: 0,
    },
  ],
  [
    '## October 21, 2018: GitHub incident',
    undefined,
    {
      company: 'GitHub',
      year: 2018,
      month: 10,
      word: 'incident',
      title: 'October 21, 2018: GitHub incident',
      spelling: 'October 21, 2018: GitHub incident',
      start: 0,
    },
  ],
  [
    '```\nNetflix 2012-12-24\n```',
    undefined,
    {
      company: 'Netflix',
      year: 2012,
      month: 12,
      word: 'incident',
      title: 'Netflix 2012-12-24',
      spelling: 'Netflix 2012-12-24',
      start: 0,
    },
  ],
  [
    '```js\n// GitHub outage, 2018\n```',
    undefined,
    {
      company: 'GitHub',
      year: 2018,
      word: 'outage',
      title: 'GitHub outage, 2018',
      spelling: 'GitHub outage, 2018',
      start: 0,
    },
  ],
  ['## Circuit Breaker', undefined, undefined],
  ['| GitHub outage 2018 |\n|---|\n| x |', undefined, undefined],
  [
    '## GitHub outage xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    undefined,
    undefined,
  ],
  ['Netflix outage 2012', undefined, undefined],
  [
    '## When Netflix and GitHub outages of 2018 met',
    undefined,
    {
      company: 'Netflix',
      year: 2018,
      word: 'outages',
      title: 'When Netflix and GitHub outages of 2018 met',
      spelling: 'When Netflix and GitHub outages of 2018 met',
      start: 0,
    },
  ],
  [
    '## GitHub: the database failure',
    undefined,
    {
      company: 'GitHub',
      word: 'failure',
      title: 'GitHub: the database failure',
      spelling: 'GitHub: the database failure',
      start: 0,
    },
  ],
  [
    '## Netflix failures in 2012',
    undefined,
    {
      company: 'Netflix',
      year: 2012,
      word: 'failures',
      title: 'Netflix failures in 2012',
      spelling: 'Netflix failures in 2012',
      start: 0,
    },
  ],
  [
    '## GitHub breach',
    undefined,
    {
      company: 'GitHub',
      word: 'breach',
      title: 'GitHub breach',
      spelling: 'GitHub breach',
      start: 0,
    },
  ],
])('%j in a document about %s', (markdown, subject, headline) => {
  const block = firstBlock(markdown)
  const found = incidentHeadline(block, sightingsIn(block, finder), subject)
  expect(found).toEqual(headline && { ...headline, block })
})
