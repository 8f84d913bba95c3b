import { expect, test } from 'vitest'
import { incidentByFacts } from '../../../src/extract/mentions/incident-facts.ts'
import { sightingsIn } from '../../../src/extract/mentions/sightings.ts'
import { finder, firstBlock } from './blocks.ts'

const known = [
  {
    kind: 'incident' as const,
    name: 'GitHub Database Failover',
    spellings: [],
    company: 'GitHub',
    year: 2018,
    date: '2018-10-21',
    duration: 'about 43 seconds',
  },
  {
    kind: 'incident' as const,
    name: 'Netflix Evening',
    spellings: [],
    company: 'Netflix',
    duration: 'about two hours',
  },
]

function toldIn(markdown: string): string | undefined {
  const block = firstBlock(markdown)
  return incidentByFacts(block, sightingsIn(block, finder), known)?.entry.name
}

test.each([
  ['the day', '## What GitHub Learned\n\nIt was 21 October 2018.'],
  ['the day, in Hindi', '## GitHub की कहानी\n\n21 अक्टूबर 2018 की रात।'],
  ['the length', '## What GitHub Learned\n\n```\n43 seconds without a network\n```'],
  ['the length in the headline', '**GitHub in 43 Seconds**'],
])('a headline with a company tells of the incident whose facts are stated: %s', (_, markdown) => {
  expect(toldIn(markdown)).toBe('GitHub Database Failover')
})

test.each([
  ['another day', '## What GitHub Learned\n\nIt was 22 October 2018.'],
  ['the year alone', '## What GitHub Learned\n\nIt was 2018.'],
  ['another company', '## What Amazon Learned\n\nIt was 21 October 2018.'],
  ['whole hours', '## What Netflix Learned\n\nFor two hours.'],
  ['a sentence in passing', 'GitHub, on 21 October 2018.'],
])('a headline with a company tells of no incident: %s', (_, markdown) => {
  expect(toldIn(markdown)).toBeUndefined()
})
