import { describe, expect, test } from 'vitest'
import {
  newRegistry,
  register,
  registerEntry,
  registerNamed,
  sortedEntities,
} from '../../src/resolve/registry.ts'
import { finder } from '../extract/mentions/blocks.ts'

describe('what a field names: keys, and each entity’s name and further spellings', () => {
  type Named = [kind: 'pattern' | 'company', text: string, keys: string[], entities: unknown[]]
  test.each<Named>([
    ['pattern', 'Circuit Breaker', ['pattern:circuit-breaker'], [['Circuit Breaker', []]]],
    [
      'pattern',
      'circuit breakers',
      ['pattern:circuit-breaker'],
      [['Circuit Breaker', ['circuit breakers']]],
    ],
    [
      'pattern',
      'Circuit Breaker Pattern',
      ['pattern:circuit-breaker'],
      [['Circuit Breaker', ['Circuit Breaker Pattern']]],
    ],
    [
      'pattern',
      'The Circuit Breaker and Bulkhead patterns',
      ['pattern:circuit-breaker', 'pattern:bulkhead'],
      [
        ['Bulkhead', []],
        ['Circuit Breaker', []],
      ],
    ],
    ['pattern', 'Leaky Bucket', ['pattern:leaky-bucket'], [['Leaky Bucket', []]]],
    [
      'pattern',
      'Leaky Bucket pattern.',
      ['pattern:leaky-bucket'],
      [['Leaky Bucket', ['Leaky Bucket pattern']]],
    ],
    [
      'pattern',
      'Leaky Bucket Patterns',
      ['pattern:leaky-bucket'],
      [['Leaky Bucket', ['Leaky Bucket Patterns']]],
    ],
    ['pattern', 'a long text that is no name at all', [], []],
    ['pattern', 'X', [], []],
    ['pattern', 'Since 2019', [], []],
    ['pattern', '50%', [], []],
    ['pattern', 'a=b', [], []],
    ['pattern', 'Foo (bar)', [], []],
    ['company', 'AWS', ['company:amazon'], [['Amazon', ['AWS']]]],
    ['company', 'Acme', ['company:acme'], [['Acme', []]]],
    ['company', 'Acme, Inc.', ['company:acme-inc'], [['Acme, Inc', []]]],
    ['company', 'netflix', ['company:netflix'], [['Netflix', ['netflix']]]],
    [
      'company',
      'Netflix, GitHub',
      ['company:netflix', 'company:github'],
      [
        ['GitHub', []],
        ['Netflix', []],
      ],
    ],
    ['company', '', [], []],
    ['pattern', '—', [], []],
    ['company', 'Acme  \n Corp;', ['company:acme-corp'], [['Acme Corp', []]]],
    ['pattern', 'What?', [], []],
    [
      'pattern',
      'one two three four five',
      ['pattern:one-two-three-four-five'],
      [['one two three four five', []]],
    ],
    ['pattern', 'one two three four five six', [], []],
    ['pattern', 'हिन्दी पैटर्न', ['pattern:हिन्दी-पैटर्न'], [['हिन्दी पैटर्न', []]]],
  ])('%s %j', (kind, text, keys, entities) => {
    const registry = newRegistry(finder)
    expect(registerNamed(registry, kind, text)).toEqual(keys)
    expect(sortedEntities(registry).map(({ label, aliases }) => [label, aliases])).toEqual(entities)
  })

  test('the word “patterns” alone names none', () => {
    expect(registerNamed(newRegistry(finder), 'pattern', 'patterns')).toEqual([])
  })
})

describe('an entity registered again', () => {
  test('keeps its first name, all spellings, and what was known first', () => {
    const registry = newRegistry(finder)
    const keys = [
      register(registry, 'company', 'Acme', ['ACME'], { url: 'a' }),
      register(registry, 'company', 'acme', ['acme', 'ACME', 'Acme'], { url: 'b', year: 1999 }),
    ]
    expect(keys).toEqual(['company:acme', 'company:acme'])
    expect(sortedEntities(registry)).toEqual([
      {
        key: 'company:acme',
        kind: 'company',
        label: 'Acme',
        aliases: ['ACME', 'acme'],
        attributes: { url: 'a', year: 1999 },
      },
    ])
  })

  test('of another kind is another', () => {
    const registry = newRegistry(finder)
    register(registry, 'technology', 'Kafka')
    register(registry, 'concept', 'Kafka')
    expect(sortedEntities(registry).map(({ key }) => key)).toEqual([
      'concept:kafka',
      'technology:kafka',
    ])
  })
})

test('a known entry brings what the vocabulary knows of it', () => {
  const registry = newRegistry(finder)
  const [entry] = finder.incidents
  if (!entry) throw new Error('no incident')
  expect(registerEntry(registry, entry, ['the typo'])).toBe('incident:aws-s3-typo')
  expect(sortedEntities(registry)).toEqual([
    {
      key: 'incident:aws-s3-typo',
      kind: 'incident',
      label: 'AWS S3 Typo',
      aliases: ['the typo'],
      attributes: { company: 'Amazon', year: 2017, date: '2017-02-28' },
    },
  ])
})
