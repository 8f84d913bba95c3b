import { describe, expect, test } from 'vitest'
import {
  type IncidentPhrase,
  incidentPhrases,
  knownIncident,
} from '../../../src/extract/mentions/incident-phrases.ts'
import { sightingsIn } from '../../../src/extract/mentions/sightings.ts'
import { finder, firstBlock } from './blocks.ts'

function phrasesIn(markdown: string): Omit<IncidentPhrase, 'block'>[] {
  const block = firstBlock(markdown)
  return incidentPhrases(block, sightingsIn(block, finder)).map(({ block: _, ...rest }) => rest)
}

describe('company, year and happening close together in one sentence', () => {
  test.each<[text: string, phrases: Omit<IncidentPhrase, 'block'>[]]>([
    [
      "GitHub's October 2018 outage hurt.",
      [
        {
          year: 2018,
          month: 10,
          word: 'outage',
          spelling: "GitHub's October 2018 outage hurt.",
          company: 'GitHub',
          start: 0,
        },
      ],
    ],
    ['Slack and GitHub. In 2018 an outage came.', []],
    [
      'GitHub went down in 2018; Netflix in 2012.',
      [
        {
          year: 2018,
          word: 'went down',
          spelling: 'GitHub went down in 2018',
          company: 'GitHub',
          start: 0,
        },
      ],
    ],
    [
      'GitHub and Netflix had outages in 2018',
      [
        {
          year: 2018,
          word: 'outages',
          spelling: 'GitHub and Netflix had outages in 2018',
          company: 'GitHub',
          start: 0,
        },
        {
          year: 2018,
          word: 'outages',
          spelling: 'GitHub and Netflix had outages in 2018',
          company: 'Netflix',
          start: 11,
        },
      ],
    ],
    ['In 2018 GitHub grew.', []],
    ['The GitHub outage', []],
    [
      'GitHub xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx outage 2018',
      [],
    ],
    ['GitHub outage (1979)', []],
    [
      'GitHub crashed on 21 May 2018',
      [
        {
          year: 2018,
          month: 5,
          word: 'crashed',
          spelling: 'GitHub crashed on 21 May 2018',
          company: 'GitHub',
          start: 0,
        },
      ],
    ],
    [
      'Cloudflare incident, 2019, maybe',
      [
        {
          year: 2019,
          word: 'incident',
          spelling: 'Cloudflare incident, 2019, maybe',
          company: 'Cloudflare',
          start: 0,
        },
      ],
    ],
    ['GitHub 20180 outage', []],
    [
      '2018 GitHub outages, 2019 too',
      [
        {
          year: 2018,
          word: 'outages',
          spelling: '2018 GitHub outages, 2019 too',
          company: 'GitHub',
          start: 5,
        },
      ],
    ],
    ['GitHub v2018.1 downtime', []],
    ['GitHub in March 2018 lost data. Data loss.', []],
  ])('%s', (text, phrases) => {
    expect(phrasesIn(text)).toEqual(phrases)
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

describe('a phrase means a known incident where exactly one fits', () => {
  type Phrase = Parameters<typeof knownIncident>[0]
  test.each<[phrase: Phrase, name: string | undefined]>([
    [{ company: 'GitHub', year: 2018 }, 'GitHub Database Failover'],
    [{ company: 'GitHub', year: 2017 }, undefined],
    [{ company: 'Cloudflare', year: 2019 }, undefined],
    [{ company: 'Cloudflare', year: 2019, month: 7 }, 'Cloudflare Regex Outage'],
    [{ company: 'Cloudflare', year: 2019, month: 1 }, undefined],
    [{ company: 'Cloudflare', title: 'The Regex Disaster' }, 'Cloudflare Regex Outage'],
    [{ company: 'Cloudflare', title: 'The Cloudflare Outage' }, undefined],
    [{ company: 'Amazon', year: 2017, month: 2 }, 'AWS S3 Typo'],
    [{ company: 'Netflix', year: 2018 }, undefined],
    [{ company: 'GitHub' }, undefined],
    [{ company: 'Amazon', title: 'S3 is down' }, undefined],
    [{ company: 'Amazon', title: 'The typo that ate the cloud' }, 'AWS S3 Typo'],
  ])('%j', (phrase, name) => {
    expect(knownIncident(phrase, finder.incidents)?.name).toBe(name)
  })
})
