import { expect, test } from 'vitest'
import { severalIncidents } from '../../../src/extract/mentions/several-incidents.ts'
import { sightingsIn } from '../../../src/extract/mentions/sightings.ts'
import { finder, firstBlock } from './blocks.ts'

const told = (markdown: string) => {
  const block = firstBlock(markdown)
  return severalIncidents(block, sightingsIn(block, finder)).map(
    ({ company, year, month, word }) => [company, year, month, word],
  )
}

test.each<[markdown: string, incidents: unknown[]]>([
  [
    '## GitHub (October 2018) and Netflix (2012) Outages',
    [
      ['GitHub', 2018, 10, 'outage'],
      ['Netflix', 2012, undefined, 'outage'],
    ],
  ],
  [
    '**AWS outages of 2012 and 2017**',
    [
      ['Amazon', 2012, undefined, 'outage'],
      ['Amazon', 2017, undefined, 'outage'],
    ],
  ],
])('a headline tells of several incidents: %s', (markdown, incidents) => {
  expect(told(markdown)).toEqual(incidents)
})

test.each([
  ['one', '## The GitHub Outage of 2018'],
  ['one without a date of its own', '## GitHub and Netflix Outages (2018)'],
  ['a span of years', '## GitHub Outages 2018-2020'],
  ['nothing that happened', '## GitHub (2018) and Netflix (2012)'],
  ['running text', 'GitHub (2018) and Netflix (2012) outages'],
])('a headline tells of no several: %s', (_, markdown) => {
  expect(told(markdown)).toEqual([])
})
