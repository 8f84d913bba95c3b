import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchIndexOf } from '../../src/atlas.ts'
import type { SearchHit } from '../../src/model/answer.ts'
import type { Atlas } from '../../src/model/atlas.ts'
import type { NodeKey } from '../../src/model/key.ts'
import type { SiteSearchHeadings, SiteSearchText } from '../../src/model/site.ts'
import type { PackedPlaces, PackedWords } from '../../src/model/site-search.ts'
import {
  openHeadings,
  openText,
  type SearchContext,
  type SearchIndex,
  search,
} from '../../src/query/search.ts'
import { searchContextOf } from '../../src/query/search-context.ts'
import { findPlaces, unpackPlaces } from '../../src/search/places.ts'
import { countTerms, packWords, unpackWords } from '../../src/search/words.ts'
import { atlasOf, type Files, memoryEffects, siteFilesOf } from '../support/corpus.ts'

const CORPUS: Files = {
  'clocks.md':
    '---\naliases: [Uhrwerk]\n---\n# Clocks\n\nTime flies. Every arrow does.\n\n## Lamport timestamps\n\nA counter orders events.\n\n```js\nconst zyzzyva = 1\n```\n',
  'quorums.md':
    '# Quorums in Zürich\n\nA majority of replicas must answer.\n\n## Sloppy quorums\n\nHinted handoff waits for Kafka. C++ is quick.\n',
  'breakers.md': '# Breakers\n\nNetflix runs a Circuit Breaker and a majority of fuses.\n',
}

const KEY = 'episode:a' as NodeKey

interface Published {
  index: SearchIndex
  context: SearchContext
}

/** The index as the browser gets it: from the files of the site. */
async function published(files: Files): Promise<Published> {
  const atlas = await atlasOf(files)
  const { headings, text } = await searchFiles(atlas, files)
  const context = searchContextOf(atlas.extracts, atlas.graph)
  return { index: openText(openHeadings(headings.places, context), text.words), context }
}

interface SearchFiles {
  headings: SiteSearchHeadings
  text: SiteSearchText
}

async function searchFiles(atlas: Atlas, files: Files): Promise<SearchFiles> {
  const written = await siteFilesOf(atlas, memoryEffects(files))
  const read = (name: string) =>
    JSON.parse(written.find(({ path }) => path === `data/search/${name}.json`)?.content ?? '')
  return { headings: read('headings'), text: read('text') }
}

const ask = async ({ index, context }: Published, query: string, options?: { limit: number }) =>
  (await search(index, query, context, options)).hits

const placesOf = (hits: readonly SearchHit[]) =>
  hits.map(({ key, line }) => `${key.replace('episode:', '')}:${line}`)

async function find(query: string, files: Files = CORPUS): Promise<string[]> {
  return placesOf(await ask(await published(files), query))
}

describe('a section is found', () => {
  test.each([
    ['by its heading', 'sloppy', ['quorums:5']],
    ['by its text', 'handoff', ['quorums:5']],
    ['by words in another case', 'HINTED Handoff', ['quorums:5']],
    ['without accents', 'zurich', ['quorums:1']],
    ['with accents', 'zürich', ['quorums:1']],
    ['by an alias of its document', 'uhrwerk', ['clocks:4']],
    ['by a word of it and one of the title above', 'handoff zurich', ['quorums:5']],
    ['by the plural of its word', 'counters', ['clocks:8']],
    ['by the singular of its word', 'fuse netflix', ['breakers:1']],
    ['by a name with signs', 'c++', ['quorums:5']],
    ['by the beginning of the last word', 'hinted hand', ['quorums:5']],
    ['by all words, wherever they stand in it', 'waits sloppy', ['quorums:5']],
    ['by words between which stop words are left out', 'majority of the replicas', ['quorums:1']],
  ])('%s: %s', async (_, query, places) => {
    expect((await find(query)).sort()).toEqual(places)
  })

  test.each([
    ['by the beginning of a word that is not the last', 'hint handoff'],
    ['by words that stand in different sections', 'handoff flies'],
    ['by some of the words only', 'majority dragons'],
    ['by what stands in a code block', 'zyzzyva'],
    ['by stop words alone', 'of the and'],
    ['by nothing', ''],
    ['by signs alone', '"?!—"'],
    ['by what every object has', 'constructor __proto__'],
  ])('not %s: %s', async (_, query) => {
    expect(await find(query)).toEqual([])
  })
})

describe('a typo', () => {
  test.each([
    ['of one letter in a word of six or more', 'hintad', ['quorums:5']],
    ['of one letter in a word of five', 'slopy', ['quorums:5']],
    ['of two letters in a word of ten', 'tamestumps', ['clocks:8']],
    ['in a word of three letters is none', 'wat', []],
  ])('%s: %s', async (_, query, places) => {
    expect(await find(query)).toEqual(places)
  })

  test('counts less than the word itself', async () => {
    const files = { 'a.md': '# A\n\nThe relay station.\n', 'b.md': '# B\n\nThe delay station.\n' }
    expect(await find('delay', files)).toEqual(['b:1', 'a:1'])
  })
})

describe('a phrase', () => {
  test.each([
    ['of words that stand together', '"majority of replicas"', ['quorums:1']],
    ['of the same words in another order', '"replicas majority"', []],
    ['in a heading', '"lamport timestamps"', ['clocks:8']],
    ['across a line end', '"counter  orders"', ['clocks:8']],
    ['beside a further word', '"majority of" fuses', ['breakers:1']],
    ['without its end counts as words', '"majority replicas', ['quorums:1']],
    ['of nothing counts for nothing', '"" handoff', ['quorums:5']],
  ])('%s: %s', async (_, query, places) => {
    expect(await find(query)).toEqual(places)
  })

  test('is the same with hyphens and with blanks', async () => {
    const files = {
      'a.md': '# A\n\nBefore. A tide-table-driven gate opens.\n',
      'b.md': '# B\n\nThe tide table driven by the moon.\n',
    }
    expect((await find('"tide table driven"', files)).sort()).toEqual(['a:1', 'b:1'])
    expect((await find('"tide-table"', files)).sort()).toEqual(['a:1', 'b:1'])
    expect(await find('gate -"tide table"', files)).toEqual([])
    expect(await find('"table - driven"', files)).toEqual([])
  })

  test('is looked for in all of a section', async () => {
    const files = {
      'a.md': `# A\n\n${'Filler words go here. '.repeat(200)}The purple submarine.\n`,
    }
    expect(await find('purple submarine', files)).toEqual(['a:1'])
    expect(await find('"purple submarine"', files)).toEqual(['a:1'])
    expect(await find('"purple filler"', files)).toEqual([])
  })
})

describe('an operator', () => {
  const files = {
    'a/01-clocks.md': '# Episode 1: Clocks\n\n**Series**: Foundations\n\nGossip about Kafka.\n',
    'a/02-order.md': '# Episode 2: Order\n\n**Series**: Foundations\n\nGossip without it.\n',
    'b/01-money.md':
      '# Episode 1: Money\n\n**Series**: Practice\n\nGossip, a word-of-mouth thing.\n',
  }
  test.each([
    ['a word that may not be there', 'gossip -kafka', ['a/02-order:1', 'b/01-money:1']],
    [
      'a phrase that may not be there',
      'gossip -"word-of-mouth"',
      ['a/01-clocks:1', 'a/02-order:1'],
    ],
    [
      'half a word does not count',
      'gossip -kaf',
      ['a/01-clocks:1', 'a/02-order:1', 'b/01-money:1'],
    ],
    ['a series', 'gossip series:foundations', ['a/01-clocks:1', 'a/02-order:1']],
    ['an episode by number', 'gossip episode:1', ['a/01-clocks:1', 'b/01-money:1']],
    ['an episode by a phrase of its title', 'gossip episode:"ord"', ['a/02-order:1']],
    ['a kind', 'kind:technology kafka', ['technology:kafka:5']],
    ['a kind alone', 'kind:technology', ['technology:kafka:5']],
    ['what no node is', 'kind:unicorn gossip', []],
    ['in capitals', 'GOSSIP Series:PRACTICE', ['b/01-money:1']],
    ['a colon in a word is none', 'gossip other:thing', []],
  ])('%s: %s', async (_, query, places) => {
    expect((await find(query, files)).sort()).toEqual(places)
  })
})

describe('an entity', () => {
  test('is found by its name, where it is first named', async () => {
    const [hit] = await ask(await published(CORPUS), 'kafka')
    expect(hit).toMatchObject({
      key: 'technology:kafka',
      title: 'Kafka',
      section: [],
      path: 'quorums.md',
      line: 7,
    })
  })

  test('with a home page is found once, as that page', async () => {
    const files = { 'x.md': '---\ntype: pattern\n---\n# Bulkhead\n\nWalls.\n' }
    expect(placesOf(await ask(await published(files), 'bulkhead'))).toEqual(['pattern:bulkhead:4'])
  })
})

test('a heading without a text is found by the first section below it, and is no hit of its own', async () => {
  const files = {
    'a.md': '# Fleet\n\n## Sails\n\n### Jib\n\nSmall.\n\n### Spinnaker\n\nBig.\n\n## Anchors\n',
  }
  expect(await find('sails', files)).toEqual(['a:5'])
  expect(await find('fleet', files)).toEqual(['a:5'])
  expect(await find('sails big', files)).toEqual(['a:9'])
  expect(await find('anchors', files)).toEqual(['a:13'])
})

test('titles count more than headings, headings more than text', async () => {
  const files = {
    'a.md': '# Alpha\n\nA word on gossip among others.\n',
    'b.md': '# Beta\n\n## Gossip\n\nRumours.\n',
    'c.md': '# Gossip\n\nRumours.\n',
  }
  expect(await find('gossip', files)).toEqual(['c:1', 'b:3', 'a:1'])
})

test('a hit says where it stands, with a sentence that holds the word', async () => {
  const [hit] = await ask(await published(CORPUS), 'arrow')
  expect(hit).toEqual({
    key: 'episode:clocks',
    title: 'Clocks',
    section: ['Clocks'],
    path: 'clocks.md',
    line: 4,
    score: hit?.score,
    excerpt: 'Every arrow does.',
  })
  expect(hit?.score).toBeGreaterThan(0)
})

test('no more hits than asked for', async () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.md`, '# Clock\n']))
  const index = await published(many)
  expect((await ask(index, 'clock')).length).toBe(20)
  expect((await ask(index, 'clock', { limit: 3 })).length).toBe(3)
})

describe('a query bomb is cut, not run', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const word = (i: number) => [...`${i}`].map((digit) => letters[Number(digit)]).join('')
  test.each([
    ['a hundred thousand words', Array.from({ length: 100_000 }, (_, i) => word(i)).join(' ')],
    ['one word a hundred thousand times', 'handoff '.repeat(100_000)],
    ['a word of a million letters', 'a'.repeat(1_000_000)],
    ['a hundred thousand quotes', '"a" '.repeat(100_000)],
    ['quotes that never end', '"'.repeat(100_000)],
  ])('%s', async (_, query) => {
    const { index, context } = await published(CORPUS)
    let terms = 0
    const { search: original } = index.words
    index.words.search = (...[text, options]: Parameters<typeof original>) => {
      terms = String(text).split(' ').length
      expect(String(text).length).toBeLessThanOrEqual(200)
      return original.call(index.words, text, options)
    }
    await search(index, query, context)
    expect(terms).toBeLessThanOrEqual(20)
  })

  test('what stands within the first 200 characters still counts', async () => {
    expect(await find(`handoff ${' '.repeat(150)}waits`)).toEqual(['quorums:5'])
    expect(await find(`handoff ${' '.repeat(250)}dragons`)).toEqual(['quorums:5'])
  })
})

describe('the index', () => {
  test.each(['majority', 'hinted hand', '"majority of"', 'slopy', 'netflix', 'nowhere'])(
    'answers in the browser as on the command line: %s',
    async (query) => {
      const atlas = await atlasOf(CORPUS)
      const { index, context } = await published(CORPUS)
      expect(await search(searchIndexOf(atlas), query, context)).toEqual(
        await search(index, query, context),
      )
    },
  )

  test('is the same bytes for the same corpus', async () => {
    const files = await Promise.all(
      [CORPUS, CORPUS].map(async (one) =>
        JSON.stringify(await searchFiles(await atlasOf(one), one)),
      ),
    )
    expect(files[1]).toBe(files[0])
  })

  test('has one place for each section and each entity without a page', async () => {
    const atlas = await atlasOf(CORPUS)
    const sections = atlas.extracts.flatMap((extract) => extract.sections).length
    expect(searchIndexOf(atlas).places.length).toBe(
      sections + atlas.graph.order - atlas.extracts.length,
    )
  })

  test('of headings answers by titles, headings and names before the texts are there', async () => {
    const atlas = await atlasOf(CORPUS)
    const context = searchContextOf(atlas.extracts, atlas.graph)
    const index = openHeadings((await searchFiles(atlas, CORPUS)).headings.places, context)
    const placesFor = async (query: string) => placesOf((await search(index, query, context)).hits)
    expect(await placesFor('sloppy')).toEqual(['quorums:5'])
    expect(await placesFor('lamp')).toEqual(['clocks:8'])
    expect(await placesFor('kafka')).toEqual(['technology:kafka:7'])
    expect(await placesFor('handoff')).toEqual([])
  })

  test.each<[string, Partial<PackedWords>]>([
    ['too few lists', { places: [] }],
    ['what is no number', { places: ['x'] }],
    ['a place that does not exist', { places: ['999'] }],
    ['a list that is none', { places: [7 as unknown as string] }],
    ['a count of nothing', { places: ['0x0'] }],
  ])('is refused where its words are damaged: %s', (_, damage) => {
    const context = { nodeOf: () => undefined, textOf: () => '' }
    const headings = openHeadings([{ key: KEY, sections: [[1, 0]] }], context)
    expect(() => openText(headings, { terms: '0clock', places: ['0'], ...damage })).toThrow()
  })

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a number', 7],
    ['no sections', { key: 'episode:a' }],
    ['headings above the first', { key: 'episode:a', sections: [[1, 3]] }],
    ['a line that is none', { key: 'episode:a', sections: [['x', 0]] }],
  ])('is refused where its places are damaged: %s', (_, place) => {
    const context = { nodeOf: () => undefined, textOf: () => '' }
    expect(() => openHeadings([place as PackedPlaces], context)).toThrow()
  })
})

describe('a text in Devanagari', () => {
  const files = {
    'hindi.md': '# सिस्टम की नींव\n\nक़तार में संदेश रुकते हैं। सर्वर धीमा है।\n\n## ताला\n\nएक पट्टा टूटता है।\n',
  }
  test.each([
    ['by a whole word', 'संदेश', ['hindi:1']],
    ['by the beginning of the last word', 'सर्व', ['hindi:1']],
    ['by a heading', 'ताला', ['hindi:5']],
    ['by a letter typed in two parts', 'क\u093cतार', ['hindi:1']],
    ['by a letter typed in one part', '\u0958तार', ['hindi:1']],
    ['with a joiner in between', 'सर्\u200dवर', ['hindi:1']],
    ['by a phrase', '"संदेश रुकते"', ['hindi:1']],
  ])('is found %s: %s', async (_, query, places) => {
    expect(await find(query, files)).toEqual(places)
  })
})

const lines = fc.array(
  fc.oneof(fc.stringMatching(/^[a-fक-ङ ]{0,20}$/), fc.string({ unit: 'binary', maxLength: 20 })),
  { maxLength: 12 },
)

test('packed words are the words', () => {
  fc.assert(
    fc.property(lines, (texts) => {
      const unpacked = [...unpackWords(packWords(texts), texts.length)]
      const sorted = [...countTerms(texts)].sort(([a], [b]) => (a < b ? -1 : 1))
      expect(unpacked).toEqual(sorted)
    }),
  )
})

test('packed places are the places', async () => {
  const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.stringMatching(/^[a-c]{1,2}$/))
  await fc.assert(
    fc.asyncProperty(fc.array(heading, { maxLength: 12 }), async (headings) => {
      const text = headings.map(([depth, words]) => `${'#'.repeat(depth)} ${words}\n\ntext\n`)
      const { extracts, graph } = await atlasOf({ 'a.md': text.join('\n') })
      const sections = extracts.flatMap((extract) => extract.sections)
      const found = unpackPlaces(findPlaces(extracts, graph)).slice(0, sections.length)
      expect(found.map(({ line, section }) => ({ line, section }))).toEqual(
        sections.map(({ line, section }) => ({ line, section })),
      )
    }),
    { numRuns: 40 },
  )
})

test('two or three letters begin words of names and headings, four those of texts too', async () => {
  const section = (name: string) => `## ${name}\n\nReplicas answer.\n`
  const text = `# Fleet\n\n${['a', 'b', 'c', 'd', 'e'].map((name) => section(`Reply ${name}`)).join('\n')}`
  const files = { 'a.md': text, 'b.md': '# Harbour\n\nReplicas wait.\n' }
  expect(await find('rep', files)).not.toContain('b:1')
  expect((await find('rep', files)).length).toBe(5)
  expect(await find('repl', files)).toContain('b:1')
  expect(await find('harbour rep', files)).toEqual(['b:1'])
  // No stop word is in the index: with one in it a query would find nothing, and look for all that is like it.
  expect(await find('the rep', files)).toEqual(await find('rep', files))
  expect(await find('reply of', files)).toEqual(await find('reply', files))
})
