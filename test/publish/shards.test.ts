import { expect, test } from 'vitest'
import type { SiteShard } from '../../src/model/site.ts'
import { publishSite, serveSite } from '../../src/publishing.ts'
import { mergeVocabulary, parseVocabulary } from '../../src/vocabulary.ts'
import { atlasOf, memoryEffects } from '../support/corpus.ts'

const NAMES = Array.from(
  { length: 100 },
  (_, i) => `Vendor${String.fromCharCode(65 + (i % 26))}${i}`,
)
const VOCABULARY = mergeVocabulary(
  parseVocabulary(
    JSON.stringify({ kind: 'company', entries: NAMES.map((name) => ({ name })) }),
    'companies',
  ),
)
const CORPUS = {
  '01-a.md': `# Episode 1: A\n\nRun by ${NAMES.join(', ')}.\n`,
  '02-b.md': '# Episode 2: B\n\n[A](01-a.md)\n',
}

async function filesOf(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const atlas = await atlasOf(CORPUS, { vocabulary: VOCABULARY })
  for await (const { path, content } of publishSite(atlas, memoryEffects(CORPUS)))
    files.set(path, content)
  return files
}

const isShared = (path: string): boolean => path.startsWith('data/nodes/shared-')

test('a hundred companies stand in four shards, each in one', async () => {
  const shards = [...(await filesOf())].filter(([path]) => isShared(path))
  const keys = shards.flatMap(([, content]) =>
    (JSON.parse(content) as SiteShard).pages.map(({ key }) => key),
  )
  expect(shards).toHaveLength(4)
  expect(keys.filter((key) => key.startsWith('company:'))).toHaveLength(100)
  expect(new Set(keys).size).toBe(keys.length)
})

test('what is made when it is asked for is what is written, in whatever order one asks', async () => {
  const files = await filesOf()
  const atlas = await atlasOf(CORPUS, { vocabulary: VOCABULARY })
  const served = [...serveSite(atlas, VOCABULARY, memoryEffects(CORPUS))].reverse()
  const made = new Map<string, string>()
  for (const { path, make } of served) made.set(path, await make())
  // Suggestions are proved when they are asked for, and written by who proves them on threads.
  made.delete('data/suggestions.json')
  expect(made).toEqual(files)
})

test('progress counts pages: all nodes in the end', async () => {
  const atlas = await atlasOf(CORPUS, { vocabulary: VOCABULARY })
  const told: unknown[] = []
  const progress = (event: unknown) => void told.push(event)
  const effects = { ...memoryEffects(CORPUS), progress }
  for await (const _ of publishSite(atlas, effects));
  const total = atlas.graph.order
  expect(told.at(-1)).toEqual({ stage: 'pages', done: total, total })
})
