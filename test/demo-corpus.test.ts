import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeAtlas } from '../src/atlas.ts'
import { DEFAULT_CONFIG } from '../src/config.ts'
import { nodeEffects } from '../src/effects.ts'
import type { Atlas } from '../src/model/atlas.ts'
import type { NodeKey } from '../src/model/key.ts'
import { TEMPLATE_SECTIONS } from '../src/model/template.ts'
import { learningPath } from '../src/query/path.ts'
import { realVocabulary } from './support/corpus.ts'

const FOLDER = join(import.meta.dirname, '../data/episodes')

/** Number, title and prerequisites of every episode, as the series was planned. */
const SERIES: readonly (readonly [file: string, title: string, requires: readonly number[]])[] = [
  ['01-time-and-clocks', 'Time, Clocks and the Order of Events', []],
  ['02-failure-detectors', 'Failure Models and Failure Detectors', [1]],
  ['03-replication', 'Replication: Leaders, Followers and Quorums', [1, 2]],
  ['04-consistency-models', 'Consistency Models after CAP', [1, 3]],
  ['05-consensus', 'Consensus with Paxos and Raft', [2, 3, 4]],
  ['06-partitioning', 'Partitioning and Consistent Hashing', [3]],
  ['07-logs-and-queues', 'Logs, Queues and Delivery Guarantees', [3, 6]],
  ['08-timeouts-and-retries', 'Timeouts, Retries and Backoff', [2]],
  ['09-circuit-breakers', 'Circuit Breakers and Bulkheads', [8]],
  ['10-load-shedding', 'Load Shedding, Rate Limiting and Backpressure', [8, 9]],
  ['11-caching', 'Caching at Scale', [6, 10]],
  ['12-sagas-and-outbox', 'Sagas and the Transactional Outbox', [5, 7]],
  ['13-event-sourcing-cqrs', 'Event Sourcing and CQRS', [7, 12]],
  ['14-safe-deployments', 'Safe Deployments: Canaries, Flags and Rollback', [9]],
  ['15-cells-and-zones', 'Cells, Zones and Blast Radius', [6, 9, 14]],
  ['16-observability', 'Observability: Traces, Metrics and Objectives', [8]],
  ['17-chaos-engineering', 'Chaos Engineering and Disaster Recovery', [9, 15, 16]],
  ['18-control-planes', 'Control Planes: When the Map Is Lost', [14, 15, 17]],
]

const keyOf = (file: string) => `episode:${file}` as NodeKey
let atlas: Atlas

beforeAll(async () => {
  const settings = { config: DEFAULT_CONFIG, vocabulary: realVocabulary() }
  atlas = await makeAtlas(FOLDER, settings, nodeEffects)
}, 60_000)

test('its files are the eighteen of the series, each of 120 to 300 lines', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(SERIES.map(([file]) => `${file}.md`))
  for (const [file] of SERIES) {
    const lines = readFileSync(join(FOLDER, `${file}.md`), 'utf8')
      .trimEnd()
      .split('\n').length
    expect([file, lines >= 120 && lines <= 300]).toEqual([file, true])
  }
})

test('every file is read without a problem', () => {
  expect(atlas.problems).toEqual([])
  expect([atlas.corpus.found, atlas.corpus.sources.length]).toEqual([18, 18])
})

test('every episode has its number, title, series, length and status', () => {
  const rows = atlas.extracts.map(
    ({ path, number, title, series, status, durationMinutes = 0 }) => [
      path,
      number,
      title,
      series,
      status !== undefined && durationMinutes >= 60 && durationMinutes <= 180,
    ],
  )
  expect(rows).toEqual(
    SERIES.map(([file, title], index) => [
      `${file}.md`,
      index + 1,
      title,
      'Distributed Systems Field Guide',
      true,
    ]),
  )
})

test.each(SERIES)('%s requires exactly what was planned', (file, _title, requires) => {
  const found = atlas.graph
    .filterOutEdges(keyOf(file), (_, { relation }) => relation === 'requires')
    .map((edge) => atlas.graph.target(edge))
    .filter((target) => target.startsWith('episode:'))
  expect(found.sort()).toEqual(requires.map((number) => keyOf(SERIES[number - 1]?.[0] ?? '')))
})

describe('what it shows of the product', () => {
  test('all eleven sections of the template', () => {
    const found = new Set(atlas.extracts.flatMap((extract) => extract.templateSections))
    expect(TEMPLATE_SECTIONS.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([])
  })

  test('every type of record', () => {
    const types = new Set(atlas.extracts.flatMap(({ records }) => records.map(({ type }) => type)))
    expect([...types].sort()).toEqual(
      `action-item attack-vector benchmark calculator chaos-experiment code-sample compliance
      configuration connection cost-optimization cost-profile formula header implementation incident mention
      metric observability-stack resource roi-calculator security-pattern success-story test-pattern
      verification-item`.split(/\s+/),
    )
  })

  test('no placeholder is left; an empty cell says “as above” or that nothing is known', () => {
    const left = atlas.extracts.flatMap((extract) => extract.placeholders)
    expect(left.filter(({ found }) => found !== '').map(({ evidence }) => evidence)).toEqual([])
    for (const { path, text } of atlas.corpus.sources) {
      const prose = text.replace(/^```.*?^```$/gms, '')
      expect([path, prose.match(/\bTBD\b|\bTODO\b|(?<!`)\[[A-Z][A-Za-z ]*\](?![([:`])/g)]).toEqual([
        path,
        null,
      ])
    }
  })

  test('every reference to an episode leads to one, by its right title', () => {
    const lost = atlas.identity.references
      .filter(
        ({ resolution }) => resolution.state === 'ambiguous' || resolution.state === 'missing',
      )
      .map(({ evidence, target }) => `${evidence.path}:${evidence.line} ${JSON.stringify(target)}`)
    expect(lost).toEqual([])
    expect(atlas.identity.references.filter((reference) => reference.titleMismatch)).toEqual([])
  })

  test('every record’s evidence stands in its file', () => {
    const lines = new Map(atlas.corpus.sources.map(({ path, text }) => [path, text.split('\n')]))
    for (const { evidence } of atlas.extracts.flatMap(({ records }) => records)) {
      const line = lines.get(evidence.path)?.[evidence.line - 1]
      expect([evidence, line !== undefined && evidence.column <= line.length + 1]).toEqual([
        evidence,
        true,
      ])
      expect(evidence.endLine).toBeGreaterThanOrEqual(evidence.line)
    }
  })

  test('every mention points at one of its spellings, to the column', () => {
    const lines = new Map(atlas.corpus.sources.map(({ path, text }) => [path, text.split('\n')]))
    const wrong = atlas.extracts
      .flatMap(({ records }) => records)
      .filter((record) => record.type === 'mention' && record.entityKind !== 'incident')
      .flatMap((record) => {
        if (record.type !== 'mention') return []
        const { path, line, column } = record.evidence
        const there = lines.get(path)?.[line - 1]?.slice(column - 1) ?? ''
        const isThere = record.spellings.some((spelling) =>
          there.startsWith(spelling.split(/[\s-]/)[0] ?? ''),
        )
        return isThere
          ? []
          : [`${path}:${line}:${column} ${record.name} at “${there.slice(0, 20)}”`]
      })
    expect(wrong).toEqual([])
  })

  test('Episode 18 is reached in an order in which nothing comes too early', () => {
    const { steps, cycles, minutes } = learningPath(atlas.graph, keyOf('18-control-planes'))
    expect(cycles).toEqual([])
    expect(steps.map((step) => step.label)).toEqual(
      [1, 2, 3, 6, 8, 9, 14, 15, 16, 17, 18].map((number) => SERIES[number - 1]?.[1]),
    )
    expect(minutes).toBe(steps.reduce((sum, step) => sum + step.minutes, 0))
  })
})
