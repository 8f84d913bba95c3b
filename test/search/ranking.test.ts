import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { makeAtlas, searchIndexOf } from '../../src/atlas.ts'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import { nodeEffects } from '../../src/effects.ts'
import { type SearchContext, type SearchIndex, search } from '../../src/query/search.ts'
import { searchContextOf } from '../../src/query/search-context.ts'
import { realVocabulary } from '../support/corpus.ts'

const FOLDER = join(import.meta.dirname, '../../data/episodes')

let index: SearchIndex
let context: SearchContext

beforeAll(async () => {
  const vocabulary = realVocabulary()
  const atlas = await makeAtlas(FOLDER, { config: DEFAULT_CONFIG, vocabulary }, nodeEffects)
  index = searchIndexOf(atlas)
  context = searchContextOf(atlas.extracts, atlas.graph)
}, 120_000)

/** What a listener types, and where the answer stands: the episode, and the section where one is meant. */
const QUERIES: readonly (readonly string[])[] = [
  ['consensus', '05-consensus'],
  ['raft', '05-consensus'],
  ['fencing token', '05-consensus'],
  ['clock drift', '01-time-and-clocks'],
  ['vector clock', '01-time-and-clocks'],
  ['leap second', '01-time-and-clocks', 'Incident 2: Reddit and Qantas 2012'],
  ['phi accrual', '02-failure-detectors'],
  ['quorum replication', '03-replication'],
  ['linearizability', '04-consistency-models'],
  ['consistent hashing', '06-partitioning'],
  ['hot partition', '06-partitioning'],
  ['exactly once', '07-logs-and-queues', 'Overview'],
  ['log compaction', '07-logs-and-queues'],
  ['retry budget', '08-timeouts-and-retries'],
  ['retry storm', '08-timeouts-and-retries'],
  ['circut braker', '09-circuit-breakers'],
  ['rate limiting', '10-load-shedding'],
  ['stampede', '11-caching'],
  ['saga compensation', '12-sagas-and-outbox'],
  ['outbox', '12-sagas-and-outbox'],
  ['replay events', '13-event-sourcing-cqrs'],
  ['knight capital', '14-safe-deployments', 'Incident 1: Knight Capital 2012'],
  ['blast radius', '15-cells-and-zones'],
  ['burn rate alert', '16-observability'],
  ['restore drill', '17-chaos-engineering'],
  ['roblox consul', '16-observability', 'Incident 1: Roblox 2021'],
  ['static stability', '18-control-planes'],
  ['netflix chaos', '17-chaos-engineering'],
  ['"blast radius"', '15-cells-and-zones'],
  ['crowdstr', '14-safe-deployments', 'Incident 3: CrowdStrike 2024'],
]

test.each(QUERIES)('“%s” finds %s among the first three', async (query = '', episode, section) => {
  const among = ({ key }: { key: string }) => key.startsWith('episode:')
  const { hits } = await search(index, query, context, { limit: 3, among })
  const found = hits.map((hit) => [hit.key, ...(section ? [hit.section.at(-1)] : [])].join(' '))
  expect(found).toContain([`episode:${episode}`, ...(section ? [section] : [])].join(' '))
})
