import { expect, test } from 'vitest'
import { sightingsIn } from '../../../src/extract/mentions/sightings.ts'
import { finder, firstBlock } from './blocks.ts'

const companiesIn = (text: string) =>
  sightingsIn(firstBlock(text), finder)
    .filter(({ kind, isSure }) => kind === 'company' && isSure)
    .map(({ entry }) => entry.name)

test.each([
  ['behind a sure one', 'Used by Netflix, Block and others.', ['Netflix', 'Block']],
  ['before a sure one', 'Used by Block and Netflix.', ['Block', 'Netflix']],
  ['between slashes', 'Netflix/Block/GitHub', ['Netflix', 'Block', 'GitHub']],
])('an everyday word is a company in a list of companies %s', (_, text, companies) => {
  expect(companiesIn(text)).toEqual(companies)
})

test.each([
  ['alone', 'Block of the day.'],
  ['before a noun', 'Used by Netflix, Block storage and disks.'],
  ['without a joint', 'Netflix has a Block.'],
])('an everyday word is none %s', (_, text) => {
  expect(companiesIn(text)).not.toContain('Block')
})

test.each([
  'Block wrote about it in 2020.',
  'Block has published its ledger.',
  'A talk by engineers at Block',
])('who does what people do is a company: %s', (text) => {
  expect(companiesIn(text)).toEqual(['Block'])
})

test.each(['Block built on rock lasts.', 'Look at Block for a moment', 'Block the port.'])(
  'what people do with a thing is no deed of it: %s',
  (text) => {
    expect(companiesIn(text)).toEqual([])
  },
)

test.each(['## Block, January 2021', '**Block (2019).** It began.', '### Block 2019'])(
  'an everyday word before a date in a headline is a company: %s',
  (text) => {
    expect(companiesIn(text)).toEqual(['Block'])
  },
)

test.each(['## Block by block, 2019', 'Block (2019) was read.', '## The Block, 2019'])(
  'it is none in other words: %s',
  (text) => {
    expect(companiesIn(text)).toEqual([])
  },
)
