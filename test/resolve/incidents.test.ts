import { describe, expect, test } from 'vitest'
import { episodeKey } from '../../src/model/key.ts'
import type { IncidentRecord, MentionRecord } from '../../src/model/record.ts'
import {
  companyName,
  registerIncident,
  registerMentionedIncident,
} from '../../src/resolve/incidents.ts'
import { newRegistry, sortedEntities } from '../../src/resolve/registry.ts'
import { finder } from '../extract/mentions/blocks.ts'
import { evidenceAt } from '../support/graph.ts'

type Told = Partial<Omit<IncidentRecord, 'type' | 'episode' | 'evidence'>>
type Mentioned = Pick<MentionRecord, 'name' | 'company' | 'year'>

const where = { episode: episodeKey('a.md'), evidence: evidenceAt('a.md', 1) }
const told = (fields: Told): IncidentRecord => ({ type: 'incident', ...where, ...fields })
const mentioned = (fields: Mentioned): MentionRecord => ({
  type: 'mention',
  ...where,
  entityKind: 'incident',
  spellings: ['said'],
  count: 1,
  salience: 'mention',
  ...fields,
})

describe('a told incident is a known one where company, year and date or words agree', () => {
  test.each<[fields: Told, key: string | undefined, entities: unknown[]]>([
    [
      { company: 'GitHub', year: 2018 },
      'incident:github-database-failover',
      [
        [
          'GitHub Database Failover',
          { company: 'GitHub', year: 2018, date: '2018-10-21', rootCause: 'network partition' },
        ],
      ],
    ],
    [
      { company: 'GitHub', year: 2018, date: '2018-10-21' },
      'incident:github-database-failover',
      [
        [
          'GitHub Database Failover',
          { company: 'GitHub', year: 2018, date: '2018-10-21', rootCause: 'network partition' },
        ],
      ],
    ],
    [
      { company: 'GitHub', year: 2018, date: '2018-10' },
      'incident:github-database-failover',
      [
        [
          'GitHub Database Failover',
          { company: 'GitHub', year: 2018, date: '2018-10-21', rootCause: 'network partition' },
        ],
      ],
    ],
    [
      { company: 'GitHub', year: 2018, date: '2018-10-22' },
      'incident:github-database-failover',
      [
        [
          'GitHub Database Failover',
          { company: 'GitHub', year: 2018, date: '2018-10-21', rootCause: 'network partition' },
        ],
      ],
    ],
    [
      { company: 'GitHub', year: 2018, date: '2018-01-01' },
      'incident:github-incident-2018',
      [['GitHub incident (2018)', { company: 'GitHub', year: 2018, date: '2018-01-01' }]],
    ],
    [
      { company: 'GitHub' },
      'incident:github-incident',
      [['GitHub incident', { company: 'GitHub' }]],
    ],
    [
      { company: 'Cloudflare', year: 2019 },
      'incident:cloudflare-incident-2019',
      [['Cloudflare incident (2019)', { company: 'Cloudflare', year: 2019 }]],
    ],
    [
      { company: 'Cloudflare', year: 2019, rootCause: 'a backtracking regex' },
      'incident:cloudflare-regex-outage',
      [
        [
          'Cloudflare Regex Outage',
          {
            company: 'Cloudflare',
            year: 2019,
            rootCause: 'backtracking regex',
            date: '2019-07-02',
          },
        ],
      ],
    ],
    [
      { company: 'Cloudflare', year: 2019, title: 'Route leak' },
      'incident:cloudflare-route-leak',
      [['Cloudflare Route Leak', { company: 'Cloudflare', year: 2019, date: '2019-06-24' }]],
    ],
    [
      { company: 'Cloudflare', year: 2019, date: '2019-07-02', title: 'Route leak' },
      'incident:cloudflare-regex-outage',
      [
        [
          'Cloudflare Regex Outage',
          {
            company: 'Cloudflare',
            year: 2019,
            date: '2019-07-02',
            rootCause: 'backtracking regex',
          },
        ],
      ],
    ],
    [
      { company: 'AWS', year: 2017, impact: 'many' },
      'incident:aws-s3-typo',
      [['AWS S3 Typo', { company: 'Amazon', year: 2017, date: '2017-02-28', impact: 'many' }]],
    ],
    [
      { company: 'Acme', year: 2001, title: 'Boom' },
      'incident:acme-boom-2001',
      [['Acme: Boom (2001)', { company: 'Acme', year: 2001 }]],
    ],
    [
      { company: 'Acme', year: 2001 },
      'incident:acme-incident-2001',
      [['Acme incident (2001)', { company: 'Acme', year: 2001 }]],
    ],
    [{ company: 'Acme' }, 'incident:acme-incident', [['Acme incident', { company: 'Acme' }]]],
    [{ title: 'Boom' }, 'incident:boom', [['Boom', {}]]],
    [{ title: 'Boom', year: 2001 }, 'incident:boom-2001', [['Boom (2001)', { year: 2001 }]]],
    [
      { company: 'Acme', title: 'Acme Boom' },
      'incident:acme-boom',
      [['Acme Boom', { company: 'Acme' }]],
    ],
    [
      { company: 'Acme', title: 'Boom' },
      'incident:acme-boom',
      [['Acme: Boom', { company: 'Acme' }]],
    ],
    [{}, undefined, []],
    [{ year: 2001 }, undefined, []],
    [
      { company: 'AWS (us-east-1)', year: 2017 },
      'incident:aws-s3-typo',
      [['AWS S3 Typo', { company: 'Amazon', year: 2017, date: '2017-02-28' }]],
    ],
    [
      { company: 'Cloudflare', year: 2019, date: '2019' },
      'incident:cloudflare-incident-2019',
      [['Cloudflare incident (2019)', { company: 'Cloudflare', year: 2019, date: '2019' }]],
    ],
  ])('%j', (fields, key, entities) => {
    const registry = newRegistry(finder)
    expect(registerIncident(registry, told(fields))).toBe(key)
    expect(sortedEntities(registry).map(({ label, attributes }) => [label, attributes])).toEqual(
      entities,
    )
  })

  test('told twice it is one, with what was said first and what was added', () => {
    const registry = newRegistry(finder)
    const event = { company: 'Acme', year: 2001 }
    registerIncident(registry, told({ ...event, impact: 'a' }))
    registerIncident(registry, told({ ...event, impact: 'b', duration: '1h' }))
    expect(sortedEntities(registry)).toEqual([
      {
        key: 'incident:acme-incident-2001',
        kind: 'incident',
        label: 'Acme incident (2001)',
        aliases: [],
        attributes: { ...event, impact: 'a', duration: '1h' },
      },
    ])
  })

  test('by another name of its company it is the same', () => {
    const registry = newRegistry(finder)
    const keys = ['AWS', 'Amazon'].map((company) =>
      registerIncident(registry, told({ company, year: 2011 })),
    )
    expect(new Set(keys).size).toBe(1)
  })
})

describe('a mentioned incident', () => {
  type Case = [told: Told[], mention: Mentioned, key: string, entities: [string, string[]][]]
  test.each<Case>([
    [
      [],
      { name: 'GitHub Database Failover', company: 'GitHub', year: 2018 },
      'incident:github-database-failover',
      [['GitHub Database Failover', ['said']]],
    ],
    [
      [],
      { name: 'Acme outage (2001)', company: 'Acme', year: 2001 },
      'incident:acme-outage-2001',
      [['Acme outage (2001)', ['said']]],
    ],
    [
      [
        { company: 'Acme', year: 2001, title: 'Boom' },
        { company: 'Acme', year: 2001, title: 'Bang' },
      ],
      { name: 'Acme outage (2001)', company: 'Acme', year: 2001 },
      'incident:acme-outage-2001',
      [
        ['Acme: Bang (2001)', []],
        ['Acme: Boom (2001)', []],
        ['Acme outage (2001)', ['said']],
      ],
    ],
    [
      [{ title: 'Boom' }],
      { name: 'Bang' },
      'incident:bang',
      [
        ['Bang', ['said']],
        ['Boom', []],
      ],
    ],
    [
      [{ company: 'Acme', title: 'Boom' }],
      { name: 'Acme crash', company: 'Acme' },
      'incident:acme-crash',
      [
        ['Acme: Boom', []],
        ['Acme crash', ['said']],
      ],
    ],
  ])('told before: %j, mentioned: %j', (before, mention, key, entities) => {
    const registry = newRegistry(finder)
    for (const fields of before) registerIncident(registry, told(fields))
    expect(registerMentionedIncident(registry, mentioned(mention))).toBe(key)
    expect(sortedEntities(registry).map(({ label, aliases }) => [label, aliases])).toEqual(entities)
  })

  const event = { company: 'Acme', year: 2001 }

  test('is the one that was told of that company and year', () => {
    const registry = newRegistry(finder)
    const key = registerIncident(registry, told({ ...event, title: 'Boom' }))
    expect(registerMentionedIncident(registry, mentioned({ ...event, name: 'Acme outage' }))).toBe(
      key,
    )
    expect(sortedEntities(registry).length).toBe(1)
  })

  test('leaves its spelling with the told one', () => {
    const registry = newRegistry(finder)
    registerIncident(registry, told({ ...event, title: 'Boom' }))
    registerMentionedIncident(registry, mentioned({ ...event, name: 'Acme outage' }))
    expect(sortedEntities(registry)[0]?.aliases).toEqual(['said'])
  })
})

test.each([
  [undefined, undefined],
  ['AWS', 'Amazon'],
  ['aws', 'Amazon'],
  ['Amazon (AWS)', 'Amazon'],
  ['Acme', 'Acme'],
  ['Netflix and GitHub', 'Netflix'],
])('the company of a field that says %s is %s', (text, name) => {
  expect(companyName(newRegistry(finder), text)).toBe(name)
})
