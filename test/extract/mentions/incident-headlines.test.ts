import { expect, test } from 'vitest'
import { incidentHeadline } from '../../../src/extract/mentions/incident-headlines.ts'
import { sightingsIn } from '../../../src/extract/mentions/sightings.ts'
import { finder, firstBlock } from './blocks.ts'

function headlineIn(markdown: string, subject?: string) {
  const block = firstBlock(markdown)
  return incidentHeadline(block, sightingsIn(block, finder), { subject })
}

interface Told {
  company: string
  title: string
  word: string
  year?: number
  month?: number
  day?: string
  storyYear?: number
  storyMonth?: number
}

test.each<[markdown: string, told: Told]>([
  [
    '# The GitHub Outage of 2018',
    { company: 'GitHub', year: 2018, word: 'outage', title: 'The GitHub Outage of 2018' },
  ],
  [
    '## GitHub Outage\n\nIn 2018 it fell.',
    { company: 'GitHub', storyYear: 2018, word: 'outage', title: 'GitHub Outage' },
  ],
  [
    '## GitHub Outage\n\nText.\n\n### March 2018: The Night',
    {
      company: 'GitHub',
      storyYear: 2018,
      storyMonth: 3,
      word: 'outage',
      title: 'GitHub Outage',
    },
  ],
  [
    '## GitHub Outage\n\nIn 2018 and 2019 it fell.',
    { company: 'GitHub', word: 'outage', title: 'GitHub Outage' },
  ],
  [
    '**Netflix meltdown, 2012.** It began.',
    { company: 'Netflix', year: 2012, word: 'meltdown', title: 'Netflix meltdown, 2012' },
  ],
  [
    '- **AWS storm (2011)**: it rained',
    { company: 'Amazon', year: 2011, word: 'storm', title: 'AWS storm (2011)' },
  ],
  [
    '## Case Study 3: The GitHub Crash - $7 Million Gone (15 minutes)',
    { company: 'GitHub', word: 'crash', title: 'The GitHub Crash' },
  ],
  [
    '## 2.3 Real Example: GitHub Crash',
    { company: 'GitHub', word: 'crash', title: 'GitHub Crash' },
  ],
  [
    '## Act 2: Scene 1: GitHub Crash [2018]',
    { company: 'GitHub', year: 2018, word: 'crash', title: 'GitHub Crash [2018]' },
  ],
  [
    '## [SCENE: GitHub login crisis, 2018]',
    { company: 'GitHub', year: 2018, word: 'crisis', title: 'GitHub login crisis, 2018' },
  ],
  [
    '## DynamoDB outage 2015',
    { company: 'Amazon', year: 2015, word: 'outage', title: 'DynamoDB outage 2015' },
  ],
  [
    '## October 21, 2018: GitHub incident',
    {
      company: 'GitHub',
      year: 2018,
      month: 10,
      day: '2018-10-21',
      word: 'incident',
      title: 'October 21, 2018: GitHub incident',
    },
  ],
  [
    '```\nNetflix 2012-12-24\n```',
    {
      company: 'Netflix',
      year: 2012,
      month: 12,
      day: '2012-12-24',
      word: 'incident',
      title: 'Netflix 2012-12-24',
    },
  ],
  [
    '```js\n// GitHub outage, 2018\n```',
    { company: 'GitHub', year: 2018, word: 'outage', title: 'GitHub outage, 2018' },
  ],
  [
    '## GitHub: the database failure',
    { company: 'GitHub', word: 'failure', title: 'GitHub: the database failure' },
  ],
  [
    '### Incident 2: GitHub 2018',
    { company: 'GitHub', year: 2018, word: 'incident', title: 'GitHub 2018' },
  ],
  [
    '1. **Netflix Global Meltdown** (2012)',
    { company: 'Netflix', year: 2012, word: 'meltdown', title: 'Netflix Global Meltdown' },
  ],
  [
    "- **GitHub's Longest Nightmare** (Oct 2018): a day",
    {
      company: 'GitHub',
      year: 2018,
      month: 10,
      word: 'nightmare',
      title: "GitHub's Longest Nightmare",
    },
  ],
  [
    '## Scene 2: घटना - Netflix की Outage (15 मिनट)',
    { company: 'Netflix', word: 'outage', title: 'Netflix की Outage' },
  ],
  [
    "## GitHub's Disastrous New Year (2019)",
    {
      company: 'GitHub',
      year: 2019,
      month: 1,
      word: 'disastrous',
      title: "GitHub's Disastrous New Year (2019)",
    },
  ],
  ['## GitHub breach', { company: 'GitHub', word: 'breach', title: 'GitHub breach' }],
])('%j tells of an incident', (markdown, told) => {
  const { block, spelling, words, start, ...rest } = headlineIn(markdown) ?? {}
  expect(rest).toEqual(told)
})

test.each([
  ['in a list item that is not bold', '- AWS storm (2011): it rained'],
  ['in a table', '| GitHub outage 2018 |\n|---|\n| x |'],
  ['in running text', 'Netflix outage 2012'],
  ['no happening', '## Circuit Breaker'],
  ['a property', '## Failure Detection at Netflix'],
  ['a measure', '## Outage Prevention: Netflix'],
  ['several events', '## When Netflix and GitHub outages of 2018 met'],
  ['a figure of speech without a date', '## The Netflix Chaos'],
  ['a storm of another sort', '## The Perfect Storm: Netflix grows'],
  ['a harm without a date', "## GitHub's Disastrous Launch"],
  ['a task for the reader', '## Exercise 3: The GitHub Outage'],
  ['a tool that anyone runs', '## Photon Engine Failure'],
  ['half of a compound', '## Netflix: Failure-Aware Design'],
  ['a bare noun behind a preposition', '## How Netflix Learns from Failure'],
  ['a label', '## Incident: editing at Netflix'],
  ['a known incident', '## The GitHub Database Failover Disaster'],
  ['too long', `## GitHub outage ${'x'.repeat(140)}`],
])('none: %s', (_, markdown) => {
  expect(headlineIn(markdown)).toBe(undefined)
})

test('the story of a bold line ends where the next one begins', () => {
  expect(headlineIn('**GitHub outage**\n\n- in 2018\n\n**Netflix (2012)**')).toMatchObject({
    storyYear: 2018,
  })
  expect(headlineIn('**GitHub outage**\n\n- long\n\n**Netflix outage (2012)**')).not.toHaveProperty(
    'storyYear',
  )
  expect(headlineIn('- **GitHub outage**: long\n- in 2012')).not.toHaveProperty('storyYear')
})

test('a happening inside the name of a product is none', () => {
  expect(headlineIn('## Apache Storm at Netflix')).toBe(undefined)
})

test('a dated headline without a company belongs to the company the document is about', () => {
  expect(headlineIn('## The outage of 2020', 'Netflix')).toMatchObject({
    company: 'Netflix',
    year: 2020,
  })
  expect(headlineIn('## The Outage\n\nIt was 2020.', 'Netflix')).toMatchObject({ storyYear: 2020 })
  expect(headlineIn('## The Outage', 'Netflix')).toBe(undefined)
})

test('a line that begins with its date belongs to the company in the heading over it', () => {
  const over = (markdown: string) => {
    const block = firstBlock(markdown)
    return incidentHeadline(block, sightingsIn(block, finder), { over: 'Netflix' })?.company
  }
  expect(over('**June 2020 outage**: it fell')).toBe('Netflix')
  expect(over('### 2020 - The Great Failure')).toBe('Netflix')
  expect(over('### The Great Failure of 2020')).toBeUndefined()
  expect(over('**June 2020 Crisis**: everyone stayed at home')).toBeUndefined()
  expect(over('**June 2020: GitHub outage**')).toBe('GitHub')
})

test('a crisis or collapse without a date is an event where its story tells of one', () => {
  expect(headlineIn('## Netflix Collapse\n\nReaders left.')).toBeUndefined()
  expect(headlineIn('## Netflix Users Crisis\n\nA million of them.')).toBeUndefined()
  expect(headlineIn('## Netflix Collapse\n\nFor 40 minutes nothing played.')).toBeDefined()
  expect(headlineIn('## Netflix Collapse\n\nAt 14:32 the pages went.')).toBeDefined()
})

test('labels of a mishap below a heading with a company tell of an incident', () => {
  const story = (...labels: string[]) =>
    ['## What Broke at Netflix', ...labels.map((label) => `**${label}**: text`)].join('\n\n')
  expect(headlineIn(story('Setup', 'Mistake', 'Result', 'Lesson'))).toMatchObject({
    company: 'Netflix',
    word: 'incident',
  })
  expect(headlineIn(story('What happened', 'Root cause', 'Fix'))).toBeDefined()
  expect(headlineIn(story('Setup', 'Result', 'Lesson'))).toBeUndefined()
  expect(headlineIn(story('Challenge', 'Solution', 'Result', 'Lesson'))).toBeUndefined()
  expect(headlineIn(story('Root cause', 'Fix'))).toBeUndefined()
})

test('its words, without the company, tell one incident of a company from another', () => {
  expect(headlineIn('## The GitHub Login Crash')).toMatchObject({
    spelling: 'The GitHub Login Crash',
    words: 'The   Login Crash',
    start: 0,
  })
})
