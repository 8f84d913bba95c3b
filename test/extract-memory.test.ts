import { expect, test } from 'vitest'
import { type Known, makeAtlas, tasksFor } from '../src/atlas.ts'
import { DEFAULT_CONFIG } from '../src/config.ts'
import type { Source } from '../src/model/source.ts'
import { type Spread, spreadHere } from '../src/model/task.ts'
import type { TextStore } from '../src/model/text-store.ts'
import { type Files, memoryEffects, siteFilesOf, TINY_VOCABULARY } from './support/corpus.ts'

const FILES: Files = {
  '01-clocks.md': '# Episode 1: Clocks\n\nNetflix runs a Circuit Breaker.\n',
  '02-order.md': '# Episode 2: Order\n\n**Prerequisites**: Episode 1\n',
  '03-log.md': '# Episode 3: Log\n\nKafka, for Google.\n',
}

interface Run {
  /** Of the files that were read by the extractor. */
  extracted: string[]
  site: string
}

async function runOf(
  files: Files,
  { store, version = '1', known }: { store?: TextStore; version?: string; known?: Known },
  vocabulary = TINY_VOCABULARY,
): Promise<Run> {
  const extracted: string[] = []
  const here = spreadHere(tasksFor(vocabulary))
  const spread: Spread = (task, inputs) => {
    if (task === 'extract') extracted.push(...[...inputs].map((input) => (input as Source).path))
    return here(task, inputs)
  }
  const cache = store && { store, version }
  const effects = { ...memoryEffects(files), spread, ...(cache ? { cache } : {}) }
  const atlas = await makeAtlas('/corpus', { config: DEFAULT_CONFIG, vocabulary, known }, effects)
  return { extracted, site: JSON.stringify(await siteFilesOf(atlas, effects)) }
}

function memoryStore(): TextStore {
  const texts = new Map<string, string>()
  return {
    read: async (key) => texts.get(key),
    write: async (key, text) => {
      texts.set(key, text)
    },
    trim: async () => {},
  }
}

test('a file that did not change is not read again, and the site is the same to the byte', async () => {
  const store = memoryStore()
  const first = await runOf(FILES, { store })
  const second = await runOf(FILES, { store })
  expect(first.extracted).toEqual(Object.keys(FILES))
  expect(second.extracted).toEqual([])
  expect(second.site).toBe(first.site)
  expect(first.site).toBe((await runOf(FILES, {})).site)
})

test('of many files the changed one alone is read again', async () => {
  const store = memoryStore()
  await runOf(FILES, { store })
  const changed = { ...FILES, '02-order.md': '# Episode 2: Order, again\n' }
  const run = await runOf(changed, { store })
  expect(run.extracted).toEqual(['02-order.md'])
  expect(run.site).toBe((await runOf(changed, {})).site)
})

test('a file that is moved, another extractor and another vocabulary are read anew', async () => {
  const store = memoryStore()
  await runOf(FILES, { store })
  const moved = { 'a/01-clocks.md': FILES['01-clocks.md'] ?? '' }
  expect((await runOf(moved, { store })).extracted).toEqual(['a/01-clocks.md'])
  expect((await runOf(FILES, { store, version: '2' })).extracted).toHaveLength(3)
  const fewer = { entries: TINY_VOCABULARY.entries.slice(1) }
  expect((await runOf(FILES, { store }, fewer)).extracted).toHaveLength(3)
})

test('within one process texts and extracts are kept as values, and forgotten when their file is gone', async () => {
  const known: Known = { texts: new Map(), extracts: new Map() }
  await runOf(FILES, { known })
  expect((await runOf(FILES, { known })).extracted).toEqual([])
  const { '03-log.md': _, ...fewer } = FILES
  await runOf(fewer, { known })
  expect([known.texts.size, known.extracts.size]).toEqual([2, 2])
})

test.each([
  ['no JSON', '[1'],
  ['another value', '{}'],
  ['records without evidence', (kept: string) => kept.replaceAll('"evidence"', '"evidenc"')],
  ['a list where a text was', (kept: string) => kept.replace(/"title":"[^"]*"/, '"title":[]')],
  ['a mention without its spellings', (kept: string) => kept.replaceAll('"spellings"', '"names"')],
])('what a store holds under the right key is read anew where it is %s', async (_, other) => {
  const store = memoryStore()
  const first = await runOf(FILES, { store })
  const damaged: TextStore = {
    ...store,
    read: async (key) => {
      const kept = await store.read(key)
      return typeof other === 'string' ? other : kept && other(kept)
    },
  }
  const second = await runOf(FILES, { store: damaged })
  expect(second.extracted).toContain('01-clocks.md')
  expect(second.site).toBe(first.site)
})
