import { describe, expect, test } from 'vitest'
import { textBlocks } from '../../../src/extract/blocks.ts'
import { readDocument } from '../../../src/extract/document.ts'
import { sightingsIn } from '../../../src/extract/mentions/sightings.ts'
import { finder, firstBlock, sourceOf } from './blocks.ts'

const seenIn = (markdown: string) =>
  sightingsIn(firstBlock(markdown), finder).map(({ entry, spelling, salience, start }) => [
    entry.name,
    spelling,
    salience,
    start,
  ])

describe('a common word is no pattern where it only labels or is part of an identifier', () => {
  test.each([
    ['a counter', '## Bulkhead 2'],
    ['a counter in brackets', 'See [Bulkhead 12] now'],
    ['a counter with a colon', '**Bulkhead #3:** more'],
    ['an identifier', 'The bulkhead_size grows'],
    ['the end of an identifier', 'The max_bulkhead grows'],
  ])('%s', (_, markdown) => {
    expect(seenIn(markdown)).toEqual([])
  })

  test('but a name of several words is, and so is a word before a quantity', () => {
    expect(seenIn('circuit_breaker_config')).toEqual([
      ['Circuit Breaker', 'circuit_breaker', 'mention', 0],
    ])
    expect(seenIn('Our bulkhead 3 times as wide')).toEqual([['Bulkhead', 'bulkhead', 'mention', 4]])
  })
})

test.each([
  ['inside another name', 'NetflixMax, MadDynamoDB and onGitHub'],
  ['in an identifier', 'The MAX_NETFLIX_TIME'],
  ['of letters put apart', 'Git H ub'],
])('a proper name is none %s', (_, markdown) => {
  expect(seenIn(markdown)).toEqual([])
})

test('a member of two words is the pattern of the shared last word, and no other', () => {
  const names = (text: string) => seenIn(text).map(([name]) => name)
  expect(names('Use thread pool or process isolation')).toEqual([
    'Thread Pool Isolation',
    'Process Isolation',
  ])
  expect(names('A thread pool and process isolation')).toEqual([
    'Thread Pool Isolation',
    'Process Isolation',
  ])
  expect(names('A thread pool has process isolation')).toEqual(['Thread Pool', 'Process Isolation'])
})

test('a name that is exact is not two words', () => {
  expect(seenIn('They run MoonScale here').map(([name]) => name)).toEqual(['MoonScale'])
  expect(seenIn('Built at Moon Scale and for Moon-Scale loads')).toEqual([])
})

test('the classes of a product name it', () => {
  expect(seenIn('A DynamoDBClient')).toEqual([['DynamoDB', 'DynamoDB', 'mention', 2]])
})

describe('a modifier makes another pattern where the name stands by itself', () => {
  test.each<[markdown: string, seen: unknown[]]>([
    ['## Adaptive Bulkhead', ['Adaptive Bulkhead', 'Adaptive Bulkhead', 'core', 0]],
    ['1. **Adaptive Bulkhead**', ['Adaptive Bulkhead', 'Adaptive Bulkhead', 'core', 0]],
    ['- Adaptive Bulkhead', ['Bulkhead', 'Bulkhead', 'core', 9]],
    ['- **Adaptive bulkheads** help', ['Bulkhead', 'bulkheads', 'core', 9]],
    [
      '## Adaptive-Based Bulkhead',
      ['Adaptive-Based Bulkhead', 'Adaptive-Based Bulkhead', 'core', 0],
    ],
    ['We use an Adaptive Bulkhead', ['Bulkhead', 'Bulkhead', 'mention', 19]],
  ])('%s', (markdown, seen) => {
    expect(seenIn(markdown)).toEqual([seen])
  })
})

test('the name of a product that begins with its maker names the maker too', () => {
  expect(seenIn('We moved to Amazon DynamoDB')).toEqual([
    ['Amazon', 'Amazon', 'mention', 12],
    ['DynamoDB', 'Amazon DynamoDB', 'mention', 12],
  ])
  expect(seenIn('We moved to DynamoDB')).toEqual([['DynamoDB', 'DynamoDB', 'mention', 12]])
})

describe('names share their last words', () => {
  test.each([
    ['optimistic vs. pessimistic locking', ['Optimistic Locking', 'Pessimistic Locking']],
    ['optimistic, advisory and pessimistic locking', ['Pessimistic Locking']],
    ['hash, range and list partitioning', ['Range Partitioning', 'List Partitioning']],
    ['range/list partitioning', ['Range Partitioning', 'List Partitioning']],
    ['a range or list partitioning', ['Range Partitioning', 'List Partitioning']],
    ['range partitioning and list partitioning', ['Range Partitioning', 'List Partitioning']],
    ['thread pool and process bulkheads', ['Thread Pool Isolation', 'Bulkhead']],
    ['thread pool, rack, and host bulkheads', ['Thread Pool Isolation', 'Bulkhead']],
    ['range and wide partitioning', ['Partitioning']],
    ['a thread pool and bulkheads', ['Thread Pool', 'Bulkhead']],
    ['a thread pool, and bulkheads', ['Thread Pool', 'Bulkhead']],
    ['bulkhead, circuit breaker', ['Bulkhead', 'Circuit Breaker']],
  ])('%s', (text, names) => {
    expect(seenIn(`We use ${text}`).map(([name]) => name)).toEqual(names)
  })

  test('each has its place and the words from there on', () => {
    expect(seenIn('- Range or list partitioning')).toEqual([
      ['Range Partitioning', 'Range or list partitioning', 'core', 0],
      ['List Partitioning', 'list partitioning', 'core', 9],
    ])
  })
})

test('a whole table cell names a pattern; it names a company of an everyday word by its column', () => {
  const table = (header: string) =>
    [...textBlocks(readDocument(sourceOf(`| a | ${header} |\n|---|---|\n| 1 | Block |`)).root)]
      .flatMap((block) => sightingsIn(block, finder))
      .map(({ entry, isSure }) => [entry.name, isSure])
  expect(table('Risk')).toEqual([['Block', false]])
  expect(table('Company')).toEqual([['Block', true]])
})

test('what a product makes of a pattern is that pattern', () => {
  expect(seenIn('## DynamoDB-Based Bulkhead').map(([name]) => name)).toEqual([
    'DynamoDB',
    'Bulkhead',
  ])
})
