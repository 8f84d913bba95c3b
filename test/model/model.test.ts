import { describe, expect, test } from 'vitest'
import { connectionsOf } from '../../src/model/connections.ts'
import { entityKey, episodeKey, kindOf } from '../../src/model/key.ts'
import { entriesIn, entryNamed, isForm, nameFinder } from '../../src/model/name-finder.ts'
import { project } from '../../src/model/projection.ts'
import { mergeVocabulary, parseVocabulary } from '../../src/vocabulary.ts'
import { graphOf, key } from '../support/graph.ts'

describe('keys', () => {
  test.each([
    ['01-time.md', 'episode:01-time'],
    ['a/b/c.d.markdown', 'episode:a/b/c.d'],
    ['v1.2/notes.MD', 'episode:v1.2/notes'],
    ['हिन्दी/०१.md', 'episode:हिन्दी/०१'],
  ])('the file %s is %s', (path, expected) => {
    expect(episodeKey(path)).toBe(expected)
  })

  test('an entity is named by its slug', () => {
    expect(entityKey('pattern', 'Two-Phase Commit')).toBe('pattern:two-phase-commit')
    expect(kindOf(entityKey('company', 'Meta: a company'))).toBe('company')
  })

  test('C, C++ and C# are three languages with three keys', () => {
    const keys = ['C', 'C++', 'C#'].map((name) => entityKey('technology', name))
    expect(new Set(keys).size).toBe(3)
  })
})

function finderOf(kind: string, ...entries: object[]) {
  return nameFinder(mergeVocabulary(parseVocabulary(JSON.stringify({ kind, entries }), 'test')))
}

function spellings(kind: string, entry: object, text: string): string[] {
  const { trie } = finderOf(kind, entry)
  return trie
    .find(text, (form, start, end) => isForm(form, text, start, end))
    .map(({ start, end }) => text.slice(start, end))
}

describe('names', () => {
  test('a pattern is found in any case and in the plural', () => {
    const text = 'Bulkheads, BULKHEAD and a bulkhead’s wall'
    expect(spellings('pattern', { name: 'Bulkhead' }, text)).toEqual([
      'Bulkheads',
      'BULKHEAD',
      'bulkhead',
    ])
  })

  test('a company is found with a capital only, and never in the plural', () => {
    expect(spellings('company', { name: 'Target' }, 'Target, target, Targets')).toEqual(['Target'])
  })

  test('an acronym is found as it is written', () => {
    expect(spellings('pattern', { name: 'CQRS' }, 'CQRS, cqrs, CqRs')).toEqual(['CQRS'])
  })

  test.each([
    ['what’s hard to do', []],
    ["it's hard", []],
    ['a shard', ['shard']],
    ["l'shard", ['shard']],
  ])('the end of a contraction begins no name: %s', (text, found) => {
    expect(spellings('pattern', { name: 'Shard' }, text)).toEqual(found)
  })

  test('a word behind or before the name may make it something else', () => {
    const entry = { name: 'Go', notFollowedBy: ['to', 'live'], notPrecededBy: ['Pokémon'] }
    const text = 'Go is fast. Go to bed. Go-live. Pokémon Go'
    expect(spellings('technology', entry, text)).toEqual(['Go'])
  })

  test.each([
    ['Each voter may appear at most once.', []],
    ['Each message is delivered at most once.', ['at most once']],
    ['Each voter appears at most once. A message may not.', []],
    ['It is at-most-once here', ['at-most-once']],
    ['This At Most Once thing', ['At Most Once']],
    ['At most once', ['At most once']],
  ])('everyday words are a term as such, or beside words that say so: %s', (text, found) => {
    const entry = { name: 'At-Most-Once', beside: ['deliver', 'message'] }
    expect(spellings('pattern', entry, text)).toEqual(found)
  })

  test.each([
    ['C++', 'C++ and C and C#', ['C']],
    ['C', 'C++ and C and C#', ['C']],
    ['C#', 'C++ and C and C#', ['C']],
    ['.NET', '.NET and NET', ['NET']],
    ['Node.js', 'Node.js, nodejs', ['Node.js']],
  ])(
    '%s is told apart by its punctuation, which is no part of the match',
    (name, text, expected) => {
      expect(spellings('technology', { name, plural: false }, text)).toEqual(expected)
    },
  )

  test('what is described in words is found in its other English forms, a product is not', () => {
    const text = 'an inverted index, inverted indexing, inverted indexes'
    expect(spellings('pattern', { name: 'Inverted Index' }, text)).toEqual([
      'inverted index',
      'inverted indexing',
      'inverted indexes',
    ])
    expect(spellings('technology', { name: 'Key Cache' }, 'Key Cache, Key Caching')).toEqual([
      'Key Cache',
    ])
  })

  test('an exact name keeps its ampersand', () => {
    expect(spellings('company', { name: 'M&S', case: 'exact' }, 'M&S, MS, MSPs')).toEqual(['M&S'])
  })

  test('an exact name keeps its hyphen', () => {
    expect(
      spellings('technology', { name: 'gh-ost', case: 'exact' }, 'ghost, gh-ost, gh ost'),
    ).toEqual(['gh-ost', 'gh ost'])
  })

  test('a text that is a spelling as a whole names its entry', () => {
    const finder = finderOf('company', { name: 'Amazon', aliases: ['AWS'] })
    expect(entryNamed(' aws ', 'company', finder)?.name).toBe('Amazon')
    expect(entryNamed('AWS Lambda', 'company', finder)).toBeUndefined()
    expect(entryNamed('AWS', 'pattern', finder)).toBeUndefined()
  })

  test('a short text gives each entry once, in text order', () => {
    const finder = finderOf('company', { name: 'Meta', aliases: ['Facebook'] }, { name: 'Uber' })
    const names = entriesIn('Uber, Facebook and Meta', 'company', finder).map((entry) => entry.name)
    expect(names).toEqual(['Uber', 'Meta'])
  })
})

describe('connections', () => {
  test('are listed by relation, outgoing first, then by name', () => {
    const graph = graphOf(
      [
        [2, 'requires', 1],
        [1, 'requires', 10],
        [1, 'requires', 9],
        [1, 'covers', 'pattern:saga'],
      ].map(([a, r, b]) => [`${a}`, r as 'requires', `${b}`] as const),
    )
    const rows = connectionsOf(graph, key(1)).map((one) => [one.relation, one.direction, one.key])
    expect(rows).toEqual([
      ['covers', 'out', 'pattern:saga'],
      ['requires', 'out', 'episode:9'],
      ['requires', 'out', 'episode:10'],
      ['requires', 'in', 'episode:2'],
    ])
  })
})

describe('projection', () => {
  test('joins all relations of two nodes in one weighted line and leaves series out', () => {
    const lines = project(
      graphOf([
        ['1', 'requires', '2'],
        ['2', 'next', '1'],
        ['1', 'part-of', 'series:a'],
      ]),
    )
    expect(lines.mapEdges((_, { weight }, a, b) => [a, b, weight])).toEqual([
      ['episode:1', 'episode:2', 2],
    ])
    expect(lines.order).toBe(3)
  })
})
