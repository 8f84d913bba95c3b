import { expect, test } from 'vitest'
import { type IncidentClue, knownIncident } from '../../../src/extract/mentions/known-incident.ts'
import { finder } from './blocks.ts'

const nameOf = (clue: Omit<IncidentClue, 'words'> & { words?: string }) =>
  knownIncident({ words: '', ...clue }, finder.incidents)?.name

test.each<[why: string, clue: Parameters<typeof nameOf>[0], name: string | undefined]>([
  ['its year', { company: 'GitHub', year: 2018 }, 'GitHub Database Failover'],
  [
    'its year and the month of the story',
    { company: 'GitHub', year: 2018, storyMonth: 10 },
    'GitHub Database Failover',
  ],
  [
    'its year, in the story of another month',
    { company: 'GitHub', year: 2018, storyMonth: 3 },
    undefined,
  ],
  ['another year', { company: 'GitHub', year: 2017 }, undefined],
  ['the day', { company: 'Cloudflare', day: '2019-06-24' }, 'Cloudflare Route Leak'],
  ['its only incident', { company: 'Amazon' }, 'AWS S3 Typo'],
  [
    'its only incident, in the story of another year',
    { company: 'Amazon', storyYear: 2015 },
    undefined,
  ],
  ['two of one year', { company: 'Cloudflare', year: 2019 }, undefined],
  ['the month tells', { company: 'Cloudflare', year: 2019, month: 7 }, 'Cloudflare Regex Outage'],
  ['another month', { company: 'Cloudflare', year: 2019, month: 1 }, undefined],
  [
    'the month outweighs words',
    { company: 'GitHub', year: 2018, month: 10, words: 'login trouble' },
    'GitHub Database Failover',
  ],
  ['other words', { company: 'GitHub', year: 2018, words: 'login outage' }, undefined],
  [
    'words of its cause',
    { company: 'GitHub', year: 2018, words: 'the partition of 2018' },
    'GitHub Database Failover',
  ],
  [
    'an entry whose day is in the month',
    { company: 'Amazon', year: 2017, month: 2 },
    'AWS S3 Typo',
  ],
  [
    'a shared word',
    { company: 'Cloudflare', words: 'The Regex Disaster' },
    'Cloudflare Regex Outage',
  ],
  ['nothing that tells', { company: 'Cloudflare', words: 'The Outage' }, undefined],
  ['the only one', { company: 'GitHub', words: 'The Great Outage' }, 'GitHub Database Failover'],
  ['the story tells of another', { company: 'GitHub', words: 'The Login Outage' }, undefined],
  ['half of the words are others', { company: 'GitHub', words: 'Failover Login' }, undefined],
  [
    'and the year of the story agrees',
    { company: 'GitHub', words: 'Failover Login', storyYear: 2018 },
    'GitHub Database Failover',
  ],
  [
    'and the month of the story',
    { company: 'GitHub', words: 'The Login Outage', storyYear: 2018, storyMonth: 10 },
    'GitHub Database Failover',
  ],
  [
    'another month of the story',
    { company: 'GitHub', words: 'The Login Outage', storyYear: 2018, storyMonth: 9 },
    undefined,
  ],
  [
    'a holiday is a time and tells nothing else',
    { company: 'Cloudflare', words: 'The Christmas Outage', year: 2019, month: 12 },
    undefined,
  ],
  [
    'an aside tells nothing',
    { company: 'GitHub', words: 'outage (part two) that shook teams' },
    'GitHub Database Failover',
  ],
  ['a company without any', { company: 'Netflix', year: 2018 }, undefined],
])('%s', (_, clue, name) => {
  expect(nameOf(clue)).toBe(name)
})

test('the year of the story chooses among those that share a word', () => {
  const incidents = [2017, 2020].map((year) => ({
    kind: 'incident' as const,
    name: `AWS S3 outage (${year})`,
    spellings: [],
    company: 'Amazon',
    year,
  }))
  const clue = { company: 'Amazon', words: 'The S3 Storm' }
  expect(knownIncident(clue, incidents)).toBe(undefined)
  expect(knownIncident({ ...clue, storyYear: 2020 }, incidents)?.year).toBe(2020)
})

test('the month of the story tells two incidents of one year apart where its headline tells nothing', () => {
  const incidents = ['02-28', '10-21'].map((day) => ({
    kind: 'incident' as const,
    name: `GitHub outage of ${day}`,
    spellings: [],
    company: 'GitHub',
    year: 2018,
    date: `2018-${day}`,
  }))
  const clue = { company: 'GitHub', words: 'The Outage', storyYear: 2018 }
  expect(knownIncident(clue, incidents)).toBe(undefined)
  expect(knownIncident({ ...clue, storyMonth: 10 }, incidents)?.date).toBe('2018-10-21')
  expect(knownIncident({ ...clue, storyMonth: 6 }, incidents)).toBe(undefined)
})
