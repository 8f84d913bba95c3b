import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { makeAtlas } from '../../../src/atlas.ts'
import { clockOf } from '../../../src/cli/threads/clock.ts'
import { openPool } from '../../../src/cli/threads/pool.ts'
import { DEFAULT_CONFIG } from '../../../src/config.ts'
import type { Effects } from '../../../src/effects.ts'
import { publishSite, publishSuggestions } from '../../../src/publishing.ts'
import { type Files, memoryEffects, TINY_VOCABULARY } from '../../support/corpus.ts'
import { builtCommand } from '../support/command.ts'

const FILES: Files = {
  'episode-1-leases.md': '# Episode 1: Fencing Leases\n\nA lease ends, and its token with it.\n',
  'episode-2-locks.md':
    '# Episode 2: Locks\n\nWe hold locks.\n\n## Why fencing leases\n\nA fencing lease is safe. Its token ends.\n',
  'episode-3-birds.md': '# Episode 3: Birds\n\nThe heron waits in shallow water, see Episode 1.\n',
  'episode-4-tides.md': '# Episode 4: Tides\n\n## Prerequisites\n\n- Episode 3\n- Episode 9\n',
}

async function siteOf(effects: Effects): Promise<Record<string, string>> {
  const settings = { config: DEFAULT_CONFIG, vocabulary: TINY_VOCABULARY }
  const atlas = await makeAtlas('/corpus', settings, effects)
  const suggestions = publishSuggestions(atlas, TINY_VOCABULARY, effects)
  const files: Record<string, string> = {}
  for await (const { path, content } of publishSite(atlas, effects, { apart: suggestions }))
    files[path] = content
  return files
}

async function siteOnThreads(threads: number): Promise<Record<string, string>> {
  const script = pathToFileURL(join(dirname(await builtCommand()), 'thread.js'))
  const clock = clockOf(() => process.cpuUsage())
  const pool = openPool({
    vocabulary: TINY_VOCABULARY,
    threads,
    timeLimitMs: 60_000,
    clock,
    script,
  })
  try {
    return await siteOf({ ...memoryEffects(FILES), spread: pool.spread })
  } finally {
    await pool.close()
  }
}

test('a site has the same bytes with one thread, with more, and without any', async () => {
  const site = await siteOf(memoryEffects(FILES))
  expect(site['data/suggestions.json']).toContain('"patch":"')
  expect(await siteOnThreads(1)).toEqual(site)
  expect(await siteOnThreads(2)).toEqual(site)
  expect(await siteOnThreads(3)).toEqual(site)
})

test('where what is made apart fails, the site says so', async () => {
  const effects = memoryEffects(FILES)
  const settings = { config: DEFAULT_CONFIG, vocabulary: TINY_VOCABULARY }
  const atlas = await makeAtlas('/corpus', settings, effects)
  const suggestions = publishSuggestions(atlas, TINY_VOCABULARY, {
    ...effects,
    read: () => Promise.reject(new Error('the disk is gone')),
  })
  const publishing = async () => {
    for await (const _ of publishSite(atlas, effects, { apart: suggestions }));
  }
  await expect(publishing()).rejects.toThrow('the disk is gone')
})
