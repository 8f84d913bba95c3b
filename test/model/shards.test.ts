import { expect, test } from 'vitest'
import { pageName } from '../../src/model/page-name.ts'
import { countShards, shardOf } from '../../src/model/shards.ts'

const keysOf = (count: number) => Array.from({ length: count }, (_, i) => `pattern:${i}`)

function sizesOf(keys: readonly string[]): number[] {
  const shared = countShards(keys.length)
  const sizes = new Map<string, number>()
  for (const key of keys) {
    const shard = shardOf({ key }, shared)
    sizes.set(shard, (sizes.get(shard) ?? 0) + 1)
  }
  return [...sizes.values()]
}

test('few nodes share one shard, twice as many two', () => {
  expect([0, 1, 32, 33, 64, 65].map(countShards)).toEqual([1, 1, 1, 2, 2, 4])
})

test('a shard holds 17 to 32 pages on average, however many nodes there are', () => {
  for (const nodes of [33, 100, 2975, 30_000, 100_000]) {
    const pages = nodes / countShards(nodes)
    expect(pages).toBeGreaterThan(16)
    expect(pages).toBeLessThanOrEqual(32)
  }
})

test('nodes spread evenly: no shard is empty and none has more than twice its share', () => {
  for (const nodes of [3000, 100_000]) {
    const sizes = sizesOf(keysOf(nodes))
    expect(sizes).toHaveLength(countShards(nodes))
    expect(Math.max(...sizes)).toBeLessThan((2 * nodes) / countShards(nodes))
  }
})

test('when shards double, the pages of one go to two', () => {
  for (const key of keysOf(1000)) {
    const number = Number(shardOf({ key }, 64).slice('shared-'.length))
    expect([`shared-${number}`, `shared-${number + 64}`]).toContain(shardOf({ key }, 128))
  }
})

test('the shard of a document is called like its page, and never like one that others share', () => {
  const key = 'episode:shared'
  expect(shardOf({ key, path: 'shared.md' }, 4)).toBe(pageName(key))
  expect(pageName(key)).toMatch(/^shared-[a-z0-9]{13}$/)
})
