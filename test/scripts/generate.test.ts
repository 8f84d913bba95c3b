import { describe, expect, test } from 'vitest'
// @ts-expect-error: a plain script
import * as episodes from '../../scripts/bench/episode.mjs'
// @ts-expect-error: a plain script
import * as randoms from '../../scripts/bench/random.mjs'
import { atlasOf } from '../support/corpus.ts'

const { writeEpisode, placeOf } = episodes as {
  writeEpisode: (index: number, from: Source, random: unknown, bytes: number) => string
  placeOf: (index: number) => { path: string }
}
const { randomFrom } = randoms as { randomFrom: (seed: number) => { next: () => number } }

interface Source {
  words: string[]
  names: Record<string, string[]>
}

const SOURCE: Source = {
  words: ['quorum', 'answers', 'slowly', 'while', 'several', 'replicas', 'wait'],
  names: {
    patterns: ['Circuit Breaker', 'Saga', 'Bulkhead'],
    companies: ['Netflix', 'Google'],
    technologies: ['Kafka', 'etcd'],
    incidents: [],
  },
}
const write = (index: number, bytes = 20_000) =>
  writeEpisode(index, SOURCE, randomFrom(7 + index), bytes)

describe('a synthetic episode', () => {
  test('is the same for the same seed and another for another', () => {
    expect(write(3)).toBe(write(3))
    expect(write(3)).not.toBe(write(4))
  })

  test('has the size asked for, within a seventh', () => {
    for (const bytes of [8_000, 20_000, 60_000])
      expect(Math.abs(Buffer.byteLength(write(1, bytes)) / bytes - 1)).toBeLessThan(0.15)
  })

  test('is read as an episode of its series, with records and links to earlier ones', async () => {
    const files = Object.fromEntries(
      [0, 1, 2, 3].map((index) => [placeOf(index).path, write(index)]),
    )
    const { graph, extracts } = await atlasOf(files)
    const types = new Set(extracts.flatMap(({ records }) => records.map((record) => record.type)))
    for (const type of ['header', 'formula', 'implementation', 'incident', 'metric', 'action-item'])
      expect(types).toContain(type)
    const requires = graph.filterEdges(
      (_edge, { relation }, source, target) =>
        relation === 'requires' && source.startsWith('episode:') && target.startsWith('episode:'),
    )
    expect(requires.length).toBeGreaterThanOrEqual(3)
    for (const edge of requires) expect(graph.target(edge) < graph.source(edge)).toBe(true)
  })
})
