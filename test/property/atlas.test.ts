import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeAtlas, searchIndexOf } from '../../src/atlas.ts'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import type { Effects } from '../../src/effects.ts'
import { extract } from '../../src/extract/extract.ts'
import type { Atlas } from '../../src/model/atlas.ts'
import { episodeKey } from '../../src/model/key.ts'
import { nameFinder } from '../../src/model/name-finder.ts'
import type { Source } from '../../src/model/source.ts'
import { findNodes } from '../../src/query/find.ts'
import { search } from '../../src/query/search.ts'
import { searchContextOf } from '../../src/query/search-context.ts'
import {
  atlasOf,
  type Files,
  memoryEffects,
  siteFilesOf,
  TINY_VOCABULARY,
} from '../support/corpus.ts'

const sentence = fc.constantFrom(
  'Building on Episode 2, we go on.',
  'See Episodes 1-3 and Episode 7.',
  'Netflix runs a Circuit Breaker with Hystrix.',
  'In the next episode we meet Kafka.',
  '[The first one](01-a.md) and [[02-b]].',
  '**Prerequisites**: Episode 1 for clocks; Bulkhead',
  '- **Patterns**: Combines well with Bulkhead and Feature Flag from Episode 3',
  'Cloudflare had an outage in 2019.',
  'It cost $5 million, not $10.',
  'हिन्दी में एपिसोड 2 सुनें।',
  '| Pattern | Company |\n|---|---|\n| Bulkhead | Google |',
  '```\nEpisode 3\n```',
)
const text = fc
  .tuple(
    fc.constantFrom('# One', '# Two', '# Episode 3: Three', '---\ntype: pattern\n---\n# Bulkhead'),
    fc.array(sentence, { maxLength: 5 }),
  )
  .map(([title, sentences]) => [title, ...sentences].join('\n\n'))
const path = fc.constantFrom(
  '01-a.md',
  '02-b.md',
  '03-c.md',
  '07-g-part2.md',
  'x/01-a.md',
  'x/02-b-enhanced.md',
  'x/02-b.md',
  'notes.md',
  'é.md',
  'z/index.md',
)
const corpus: fc.Arbitrary<Files> = fc.dictionary(path, text, {
  minKeys: 1,
  maxKeys: 8,
  noNullPrototype: true,
})

/** All that a user could see of an atlas, as bytes. */
async function bytesOf(atlas: Atlas, effects: Effects): Promise<string> {
  const { graph, findings, problems, communities, identity } = atlas
  const files = await siteFilesOf(atlas, effects)
  return JSON.stringify([graph.export(), findings, problems, communities, identity, files])
}

async function build(files: Files, orderOf: (names: string[]) => string[]) {
  const memory = memoryEffects(files)
  const effects: Effects = {
    ...memory,
    list: async (folder) => {
      const entries = await memory.list(folder)
      const order = orderOf(entries.map((entry) => entry.name))
      return entries.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    },
  }
  const settings = { config: DEFAULT_CONFIG, vocabulary: TINY_VOCABULARY }
  return bytesOf(await makeAtlas('/corpus', settings, effects), effects)
}

test('the same files give the same bytes, in whatever order folders list them', async () => {
  await fc.assert(
    fc.asyncProperty(corpus, async (files) => {
      const bytes = await build(files, (names) => names.sort())
      expect(await build(files, (names) => names.sort().reverse())).toBe(bytes)
    }),
    { numRuns: 40 },
  )
})

const finder = nameFinder(TINY_VOCABULARY)

function sourceOf(path: string, text: string): Source {
  return { path, key: episodeKey(path), kind: 'episode', text, hash: '', isDamaged: false }
}

test('what a file says does not depend on what was read before it', () => {
  fc.assert(
    fc.property(corpus, (files) => {
      const sources = Object.entries(files).map(([path, text]) => sourceOf(path, text))
      const alone = sources.map((source) => extract(source, nameFinder(TINY_VOCABULARY)))
      const last = [...sources].reverse().map((source) => extract(source, finder))
      expect(last.reverse()).toEqual(alone)
    }),
    { numRuns: 40 },
  )
})

test('line ends and a byte order mark change no record', () => {
  fc.assert(
    fc.property(text, (some) => {
      const { hash: _, ...plain } = extract(sourceOf('a.md', some), finder)
      const { hash: __, ...crlf } = extract(sourceOf('a.md', some.replaceAll('\n', '\r\n')), finder)
      expect(crlf).toEqual(plain)
    }),
  )
})

test('every evidence lies in its file', () => {
  fc.assert(
    fc.property(text, (some) => {
      const { records } = extract(sourceOf('a.md', some), finder)
      const lines = some.split('\n')
      for (const { evidence } of records) {
        expect(lines[evidence.line - 1]).toBeDefined()
        expect(evidence.column).toBeLessThanOrEqual((lines[evidence.line - 1]?.length ?? 0) + 1)
        expect(evidence.endLine).toBeGreaterThanOrEqual(evidence.line)
      }
    }),
  )
})

test('the graph is sound: ends exist, stated edges have evidence, nothing points at itself', async () => {
  await fc.assert(
    fc.asyncProperty(corpus, async (files) => {
      const { graph, extracts, corpus } = await atlasOf(files)
      expect(extracts.length).toBe(corpus.sources.length)
      for (const { key } of extracts) expect(graph.hasNode(key)).toBe(true)
      graph.forEachEdge((_, { evidence, origin, weight }, from, to) => {
        expect(from).not.toBe(to)
        expect([origin, evidence.length > 0, weight > 0]).toEqual(['stated', true, true])
      })
      graph.forEachNode((_, { x, y }) => {
        expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true])
      })
    }),
    { numRuns: 60 },
  )
})

test('every node is found by its key and is among those found by its label', async () => {
  await fc.assert(
    fc.asyncProperty(corpus, async (files) => {
      const { graph } = await atlasOf(files)
      graph.forEachNode((key, { label }) => {
        expect(findNodes(graph, key)).toEqual([key])
        expect(findNodes(graph, label)).toContain(key)
      })
    }),
    { numRuns: 40 },
  )
})

test('a further file changes no key', async () => {
  await fc.assert(
    fc.asyncProperty(corpus, path, text, async (files, path, text) => {
      const { graph } = await atlasOf(files)
      const more = await atlasOf({ [path]: text, ...files })
      for (const key of graph.nodes()) expect(more.graph.hasNode(key)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('a section is found by the words of its heading', async () => {
  await fc.assert(
    fc.asyncProperty(corpus, async (files) => {
      const atlas = await atlasOf(files)
      const index = searchIndexOf(atlas)
      const context = searchContextOf(atlas.extracts, atlas.graph)
      for (const { key, title, outline } of atlas.extracts) {
        const heading = outline[0]?.text
        if (heading === undefined) continue
        expect(title).not.toBe('')
        const { hits } = await search(index, heading, context)
        expect(hits.map((hit) => hit.key)).toContain(key)
      }
    }),
    { numRuns: 40 },
  )
})

test('no text makes the reader throw', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '# ',
      '- ',
      '> ',
      '| a | b |\n|---|---|\n',
      '**',
      '`',
      '```\n',
      '$$\n',
      '[',
      '](',
      ')',
      '[[',
      ']]',
      '<!--',
      '\n\n',
      '---\n',
      '\t',
      'Episode ',
      '1-3',
      '“',
      '”',
      '**Prerequisites**: ',
      'Combines with ',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const some = pieces.join('')
      const { records } = extract(sourceOf('01-a.md', some), finder)
      const lines = some.split(/\r\n|\n|\r/).length
      for (const { evidence } of records) expect(evidence.line).toBeLessThanOrEqual(lines)
    }),
    { numRuns: 500 },
  )
})

test('no header makes the reader throw', () => {
  const scalar = fc.constantFrom(
    '1',
    '1, 2',
    '1-3',
    '"x"',
    '[1, b.md]',
    '{ path: c.md }',
    '*a',
    '&a b',
    '!!t x',
    '[',
    '~',
    '- x',
    'null',
    '[[x]]',
    '2024-01-01',
    '? x',
  )
  const key = fc.constantFrom(
    'prerequisites',
    'requires',
    'type',
    'aliases',
    'title',
    'series',
    'number',
    'next',
    'duration',
    '__proto__',
    'constructor',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(key, scalar), { maxLength: 5 }), (pairs) => {
      const header = pairs.map(([name, value]) => `${name}: ${value}`).join('\n')
      expect(extract(sourceOf('01-a.md', `---\n${header}\n---\n# A\n`), finder).title).not.toBe('')
    }),
    { numRuns: 500 },
  )
})
