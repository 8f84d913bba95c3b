import { describe, expect, test } from 'vitest'
import {
  type IncidentPhrase,
  incidentPhrases,
} from '../../../src/extract/mentions/incident-phrases.ts'
import { sightingsIn } from '../../../src/extract/mentions/sightings.ts'
import { finder, firstBlock } from './blocks.ts'

function phrasesIn(markdown: string): Omit<IncidentPhrase, 'block'>[] {
  const block = firstBlock(markdown)
  return incidentPhrases(block, sightingsIn(block, finder)).map(({ block: _, ...rest }) => rest)
}

describe('company, year and happening close together in one sentence', () => {
  type Told = Omit<IncidentPhrase, 'block'>
  test.each<[text: string, phrase: Told]>([
    [
      "GitHub's October 2018 outage hurt.",
      {
        company: 'GitHub',
        year: 2018,
        month: 10,
        word: 'outage',
        spelling: "GitHub's October 2018 outage",
        words: " 's October 2018 outage",
        start: 0,
      },
    ],
    [
      'GitHub went down in 2018; Netflix in 2012.',
      {
        company: 'GitHub',
        year: 2018,
        word: 'went down',
        spelling: 'GitHub went down in 2018',
        words: '  went down in 2018',
        start: 0,
      },
    ],
    [
      'Then GitHub (again) suddenly crashed on 21 May 2018, badly',
      {
        company: 'GitHub',
        year: 2018,
        month: 5,
        word: 'crashed',
        spelling: 'GitHub (again) suddenly crashed on 21 May 2018',
        words: '  (again) suddenly crashed on 21 May 2018',
        start: 5,
      },
    ],
    [
      'The Cloudflare incident (2019)',
      {
        company: 'Cloudflare',
        year: 2019,
        word: 'incident',
        spelling: 'Cloudflare incident (2019)',
        words: '  incident (2019)',
        start: 4,
      },
    ],
  ])('%s', (text, phrase) => {
    expect(phrasesIn(text)).toEqual([phrase])
  })

  test.each([
    ['not in one sentence', 'Slack and GitHub. In 2018 an outage came.'],
    ['no happening', 'In 2018 GitHub grew.'],
    ['no year', 'The GitHub outage'],
    ['no year of ours', 'GitHub outage (1979)'],
    ['a longer number', 'GitHub 20180 outage'],
    ['a version', 'GitHub v2018.1 downtime'],
    ['a span of years', 'GitHub outage, 2018-2020'],
    ['several events', 'GitHub outages in 2018'],
    ['another one that crashed', 'In 2018 laptops of GitHub staff crashed'],
    ['a property', 'In 2018 GitHub wrote of outage prevention'],
    ['a compound', 'The GitHub post-outage plan of 2018'],
    ['a bare noun behind a preposition', 'GitHub learned from failure in 2018'],
    ['loss in another sentence', 'GitHub in March 2018 lost data. Data loss.'],
    [
      'out of reach',
      'GitHub xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx outage 2018',
    ],
  ])('none: %s', (_, text) => {
    expect(phrasesIn(text)).toEqual([])
  })

  test('a known name says it already', () => {
    expect(phrasesIn('The GitHub Database Failover outage of 2018')).toEqual([])
  })

  test('the verb “may” is no month', () => {
    const [phrase] = phrasesIn('You may recall the GitHub outage of 2018')
    expect(phrase).toMatchObject({ company: 'GitHub', year: 2018 })
    expect(phrase).not.toHaveProperty('month')
  })

  test('a month with a comma behind it is one', () => {
    const [phrase] = phrasesIn('GitHub had an outage in October, 2018')
    expect(phrase?.month).toBe(10)
  })
})
