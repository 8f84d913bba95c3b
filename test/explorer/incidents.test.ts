import { expect, test } from 'vitest'
import { incidentsOf } from '../../src/explorer/incidents.ts'
import { lookupOf } from '../../src/explorer/lookup.ts'
import { atlas, edge, node } from './sample.ts'

const acme = node('company:acme', { label: 'Acme' })
const told = lookupOf(
  atlas(
    [
      acme,
      node('company:other', { label: 'Other' }),
      node('incident:late', { company: 'Acme', date: '2021-05-02', year: 2021 }),
      node('incident:early', { company: 'Acme', year: 2019 }),
      node('incident:shared', { company: 'Other', date: '2020-01-01' }),
      node('incident:foreign', { company: 'Other', date: '2018-01-01' }),
      node('episode:b', { number: 2 }),
      node('episode:a', { number: 1 }),
      node('episode:c', { number: 3 }),
    ],
    [
      edge('incident:shared struck company:acme'),
      edge('episode:b recounts incident:late'),
      edge('episode:a recounts incident:late'),
      edge('episode:c case-study incident:late'),
    ],
  ),
)
const keysOf = (some: readonly { key: string }[]): string[] => some.map(({ key }) => key)

test('a company has the incidents that are known as its own or struck it, as they happened', () => {
  const incidents = incidentsOf(acme, told).map(({ incident }) => incident)
  expect(keysOf(incidents)).toEqual(['incident:early', 'incident:shared', 'incident:late'])
})

test('an incident is told by the episodes that recount it, in their order', () => {
  const late = incidentsOf(acme, told).find(({ incident }) => incident.key === 'incident:late')
  expect(keysOf(late?.episodes ?? [])).toEqual(['episode:a', 'episode:b'])
})
