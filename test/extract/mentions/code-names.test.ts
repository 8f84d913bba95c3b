import { expect, test } from 'vitest'
import { readDocument } from '../../../src/extract/document.ts'
import { readMentions } from '../../../src/extract/mentions/read.ts'
import { finder, sourceOf } from './blocks.ts'

const code = (language: string, ...lines: string[]) =>
  `# Title\n\n\`\`\`${language}\n${lines.join('\n')}\n\`\`\`\n`
const namesIn = (text: string) =>
  readMentions(readDocument(sourceOf(text)), finder).map(({ name, count, evidence }) => [
    name,
    count,
    evidence.line,
  ])
const thrice = ['open()', 'get(CircuitBreaker)', '  # a circuit breaker', '  circuit_breaker = 1']

test('what code names three times it is about', () => {
  expect(namesIn(code('python', ...thrice))).toEqual([['Circuit Breaker', 3, 5]])
})

test.each([
  ['python', '# Circuit breaker'],
  ['python', '    # Strategy 2: Circuit Breaker Pattern'],
  ['go', '// 3. Circuit breaker:'],
])('what a comment in %s is alone, the code shows: %s', (language, line) => {
  expect(namesIn(code(language, 'open()', line))).toEqual([['Circuit Breaker', 1, 5]])
})

test.each([
  ['python', 'class CircuitBreaker(Breaker):'],
  ['java', 'public final class CircuitBreaker {'],
  ['python', '  async def circuit_breaker(self):'],
  ['go', 'type CircuitBreaker struct {'],
])('what a definition in %s is called by: %s', (language, line) => {
  expect(namesIn(code(language, 'open()', line))).toEqual([['Circuit Breaker', 1, 5]])
})

test.each([
  ['twice', 'python', thrice.slice(0, 3)],
  ['in a longer name', 'python', ['class CircuitBreakerTest:', 'def open_circuit_breaker():']],
  ['by one word', 'python', ['class Bulkhead:', '# Bulkhead']],
  [
    'in a comment that says more',
    'python',
    ['open()', '# Check the circuit breaker', 'open()  # circuit breaker'],
  ],
  ['in data', 'json', thrice],
  ['by one word that may be anything', 'python', ['bulkhead', 'bulkhead', 'bulkhead']],
  ['by a company', 'python', ['open(Netflix)', 'get(Netflix)', 'Netflix.close()']],
])('code names nothing %s', (_, language, lines) => {
  expect(namesIn(code(language, ...lines))).toEqual([])
})

test.each(['partition_key', 'partitionKey'])('what code stores as %s it need not show', (field) => {
  const lines = [`${field} = row[0]`, `send(${field})`, `log(${field})`]
  expect(namesIn(code('python', ...lines))).toEqual([])
})

test.each(['consistent_hash', 'feature_flag'])('what code calls %s is that pattern', (name) => {
  const lines = [`${name} = make()`, `use(${name})`, `log(${name})`]
  expect(namesIn(code('python', ...lines))).toHaveLength(1)
})

test.each([['- pattern: Bulkhead'], ['pattern: "Circuit Breaker" # at the edge']])(
  'what a key of settings calls a pattern is one: %s',
  (line) => {
    expect(namesIn(code('yaml', 'security:', `  ${line}`))).toHaveLength(1)
  },
)

test('other keys name values', () => {
  expect(namesIn(code('yaml', 'name: Circuit Breaker', 'pattern: the bulkhead of a ship'))).toEqual(
    [],
  )
})
