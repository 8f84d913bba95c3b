import { expect, test } from 'vitest'
import { NameTrie } from '../../src/text/trie.ts'

function found(names: readonly string[], text: string): string[] {
  const trie = new NameTrie<string>()
  for (const name of names) trie.add(name, name)
  return trie.find(text).map(({ start, end }) => text.slice(start, end))
}

test('a name is found in any case, with a hyphen, a blank or nothing between its words', () => {
  const text = 'write-ahead log, Write Ahead Log, WRITEAHEADLOG, write_ahead\nlog'
  expect(found(['Write-Ahead Log'], text)).toEqual([
    'write-ahead log',
    'Write Ahead Log',
    'WRITEAHEADLOG',
    'write_ahead\nlog',
  ])
})

test('a name is found inside a camel-case word at its humps only', () => {
  expect(
    found(['circuit breaker'], 'new CircuitBreaker(), circuitBreakerFactory, mycircuitbreaker'),
  ).toEqual(['CircuitBreaker', 'circuitBreaker'])
})

test('a name is not found inside a longer word', () => {
  expect(found(['saga'], 'sagas, Sagan, a saga, sagá, saga2, usaga')).toEqual(['saga', 'sagá'])
})

test('the longest of the names that begin at a place is found', () => {
  expect(
    found(['Cell', 'Cell-Based Architecture', 'Architecture'], 'cell-based architecture'),
  ).toEqual(['cell-based architecture'])
})

test('where the longest is refused, a shorter one at the same place is found', () => {
  const trie = new NameTrie<string>()
  trie.add('Raft', 'short')
  trie.add('Raft Log', 'long')
  expect(trie.find('raft log', (value) => value === 'short')).toEqual([
    { start: 0, end: 4, values: ['short'] },
  ])
})

test('a name of two entries gives both, in the order in which they were added', () => {
  const trie = new NameTrie<string>()
  trie.add('Snowflake', 'company')
  trie.add('snowflake', 'technology')
  expect(trie.find('Snowflake')).toEqual([{ start: 0, end: 9, values: ['company', 'technology'] }])
})

test('two blanks or a full stop set words apart', () => {
  expect(found(['circuit breaker'], 'circuit  breaker, circuit. Breaker')).toEqual([])
})

test('names with inner punctuation are found where the text has it, the rest is for the caller', () => {
  expect(found(['Node.js', 'Pub/Sub', 'Q&A'], 'Node.js, Pub/Sub and Q&A; node js')).toEqual([
    'Node.js',
    'Pub/Sub',
    'Q&A',
    'node js',
  ])
})

test('a name of Hindi letters is found as a word of its own', () => {
  expect(found(['सर्किट ब्रेकर'], 'यह सर्किट ब्रेकर है')).toEqual(['सर्किट ब्रेकर'])
})

test('an empty name and a name of signs are never found', () => {
  expect(found(['', '—', '🧠'], 'a — 🧠 b')).toEqual([])
})

test('emoji and surrogate pairs before a name do not move it', () => {
  const trie = new NameTrie<string>()
  trie.add('Saga', 's')
  expect(trie.find('🧠🧠 Saga')).toEqual([{ start: 5, end: 9, values: ['s'] }])
})

test('a letter with a combining accent is the same letter: NFD text names the same', () => {
  expect(found(['Café'], 'the Cafe\u0301 opened')).toEqual(['Cafe\u0301'])
})
