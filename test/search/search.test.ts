import { describe, expect, test } from 'vitest'
import { searchIndexOf } from '../../src/atlas.ts'
import type { SearchHit } from '../../src/model/answer.ts'
import { loadSearch, type SearchContext, type SearchIndex, search } from '../../src/query/search.ts'
import { searchContextOf } from '../../src/query/search-context.ts'
import { SEARCH_OPTIONS } from '../../src/search/options.ts'
import { atlasOf, type Files } from '../support/corpus.ts'

const CORPUS: Files = {
  'clocks.md':
    '---\naliases: [Uhrwerk]\n---\n# Clocks\n\nTime flies. Every arrow does.\n\n## Lamport timestamps\n\nA counter orders events.\n\n```js\nconst zyzzyva = 1\n```\n',
  'quorums.md':
    '# Quorums in Zürich\n\nA majority of replicas must answer.\n\n## Sloppy quorums\n\nHinted handoff waits for Kafka. C++ is quick.\n',
  'breakers.md': '# Breakers\n\nNetflix runs a Circuit Breaker and a majority of fuses.\n',
}

interface Published {
  index: SearchIndex
  context: SearchContext
}

/** The index as the browser gets it: written as JSON and read again. */
async function published(files: Files): Promise<Published> {
  const atlas = await atlasOf(files)
  const index = loadSearch(JSON.parse(JSON.stringify(searchIndexOf(atlas))))
  return { index, context: searchContextOf(atlas.extracts, atlas.graph) }
}

const ask = ({ index, context }: Published, query: string, options?: { limit: number }) =>
  search(index, query, context, options)

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
    ['without accents', 'zurich', ['quorums:1', 'quorums:5']],
    ['with accents', 'zürich', ['quorums:1', 'quorums:5']],
    ['by an alias of its document', 'uhrwerk', ['clocks:4', 'clocks:8']],
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
    const { search: original } = index
    index.search = (...[text, options]: Parameters<typeof original>) => {
      terms = String(text).split(' ').length
      expect(String(text).length).toBeLessThanOrEqual(200)
      return original.call(index, text, options)
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
  test('is written and read with one set of options', () => {
    const { fields, storeFields } = SEARCH_OPTIONS
    expect({ fields, storeFields }).toEqual({
      fields: ['title', 'heading', 'body', 'aliases'],
      storeFields: ['key', 'section', 'path', 'line'],
    })
  })

  test.each(['majority', 'hinted hand', '"majority of"', 'slopy', 'netflix', 'nowhere'])(
    'answers alike before and after it was written: %s',
    async (query) => {
      const atlas = await atlasOf(CORPUS)
      const context = searchContextOf(atlas.extracts, atlas.graph)
      const built = searchIndexOf(atlas)
      const loaded = loadSearch(JSON.parse(JSON.stringify(built)))
      expect(await search(loaded, query, context)).toEqual(await search(built, query, context))
    },
  )

  test('is the same bytes for the same corpus', async () => {
    const [one, two] = await Promise.all([atlasOf(CORPUS), atlasOf(CORPUS)])
    expect(JSON.stringify(searchIndexOf(two))).toBe(JSON.stringify(searchIndexOf(one)))
  })

  test('has one document for each section and each entity without a page', async () => {
    const atlas = await atlasOf(CORPUS)
    const sections = atlas.extracts.flatMap((extract) => extract.sections).length
    expect(searchIndexOf(atlas).documentCount).toBe(
      sections + atlas.graph.order - atlas.extracts.length,
    )
  })

  test.each([
    ['nothing', null],
    ['a list', []],
    ['an empty object', {}],
    ['a text', 'index'],
    ['another version', { serializationVersion: 99 }],
  ])('is refused where it is damaged: %s', (_, json) => {
    expect(() => loadSearch(json)).toThrow()
  })
})
