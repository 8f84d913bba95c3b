import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeAtlas } from '../../src/atlas.ts'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import type { Effects } from '../../src/effects.ts'
import { memoryEffects, siteFilesOf, TINY_VOCABULARY } from '../support/corpus.ts'

const FILES = {
  'a/01-clocks.md': '# Episode 1: Clocks\n\nThe circuit breaker at Netflix.\n',
  'a/02-order.md': '# Episode 2: Order\n\n## Prerequisites\n\n- Episode 1\n',
  'b/01-other.md': '# Episode 1: Other\n\nSee Episode 2 and Episode 9.\n',
  'b/twin.md': '# Twin\n\nSame.\n',
  'c/twin.md': '# Twin\n\nSame.\n',
  'Case.md': '# Episode 3: Case\n\nBuilding on Episode 1.\n',
  'case.md': '# Episode 3: Case\n\nLeader election.\n',
}

/** Everything that a build would write, and what it would say. */
async function builtWith(effects: Effects): Promise<string> {
  const settings = { config: DEFAULT_CONFIG, vocabulary: TINY_VOCABULARY }
  const atlas = await makeAtlas('/corpus', settings, effects)
  const { problems, findings } = atlas
  return JSON.stringify([await siteFilesOf(atlas, effects), problems, findings])
}

test('the order in which a folder lists its files changes nothing', async () => {
  const plain = memoryEffects(FILES)
  const wanted = await builtWith(plain)
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
      const shuffled: Effects = {
        ...plain,
        list: async (folder) =>
          (await plain.list(folder))
            .map((entry) => ({ entry, rank: numbers.next().value }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ entry }) => entry),
      }
      expect(await builtWith(shuffled)).toBe(wanted)
    }),
    { numRuns: 10, seed: 1 },
  )
})
