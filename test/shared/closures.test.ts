import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeAtlas } from '../../src/atlas.ts'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import { nodeEffects } from '../../src/effects.ts'
import type { AtlasGraph } from '../../src/model/graph.ts'
import type { NodeKey } from '../../src/model/key.ts'
import { inferredPrerequisites } from '../../src/query/inferred.ts'
import { learningPath } from '../../src/query/path.ts'
import { closureOf, prerequisitesOf } from '../../src/query/prerequisites.ts'
import { realVocabulary } from '../support/corpus.ts'

/** Numbered proposals that state in their header what they require, by number. */
const DOCS = join(import.meta.dirname, '../../../shared/corpora/eips/docs')

/** What each file requires among the files there are, read from its header alone. */
function requirementsIn(folder: string): Map<number, number[]> {
  const headers = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map(
      (name) => /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(join(folder, name), 'utf8'))?.[1],
    )
  const pairs = headers.map((header = ''): [number, number[]] => [
    Number(/^eip: *(\d+)/m.exec(header)?.[1]),
    (/^requires: *(.*)$/m.exec(header)?.[1] ?? '').match(/\d+/g)?.map(Number) ?? [],
  ])
  const all = new Map(pairs)
  return new Map(
    pairs.map(([own, needs]) => [own, needs.filter((one) => all.has(one) && one !== own)]),
  )
}

function reach(requirements: ReadonlyMap<number, number[]>, from: number): Set<number> {
  const found = new Set([from])
  for (const one of found) for (const next of requirements.get(one) ?? []) found.add(next)
  return found
}

describe.skipIf(!existsSync(DOCS))('the numbered proposals', () => {
  let graph: AtlasGraph
  const requirements = existsSync(DOCS) ? requirementsIn(DOCS) : new Map<number, number[]>()
  const keyOf = (number: number) => `episode:eip-${number}` as NodeKey
  beforeAll(async () => {
    const settings = { config: DEFAULT_CONFIG, vocabulary: realVocabulary() }
    graph = (await makeAtlas(DOCS, settings, nodeEffects)).graph
  })

  test('have each the closure that their headers give, in an order in which nothing comes too early', () => {
    expect(requirements.size).toBeGreaterThan(500)
    for (const [number] of requirements) {
      const { steps, cycles } = learningPath(graph, keyOf(number))
      const keys = steps.map((step) => step.key)
      const expected = [...reach(requirements, number)]
      expect(new Set(keys), `${number}`).toEqual(new Set(expected.map(keyOf)))
      expect(keys).toHaveLength(expected.length)
      const place = new Map(keys.map((key, index) => [key, index]))
      for (const one of expected)
        for (const need of requirements.get(one) ?? []) {
          const isKnot = reach(requirements, need).has(one)
          expect(cycles.some((cycle) => [one, need].every((n) => cycle.includes(keyOf(n))))).toBe(
            isKnot,
          )
          if (!isKnot) expect(place.get(keyOf(need))).toBeLessThan(place.get(keyOf(one)) ?? -1)
        }
    }
  })

  test('are suggested prerequisites that are right no less often than is claimed', () => {
    const stated = prerequisitesOf(graph)
    const suggested = inferredPrerequisites(graph, [...requirements.keys()].map(keyOf), {
      isBlind: true,
    })
    const right = suggested.filter((one) => closureOf(stated, [one.for]).has(one.key)).length
    const claimed = suggested.reduce((sum, one) => sum + one.confidence, 0)
    expect(suggested.length).toBeGreaterThan(300)
    expect(right).toBeGreaterThan(claimed)
  })
})
