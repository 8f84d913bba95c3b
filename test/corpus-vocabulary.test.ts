import { describe, expect, test } from 'vitest'
import { extendVocabulary } from '../src/corpus-vocabulary.ts'
import { entryNamed, nameFinder } from '../src/model/name-finder.ts'
import { parseVocabulary } from '../src/vocabulary.ts'
import { superlinearGrowth } from './support/growth.ts'

const PACKAGE = [
  parseVocabulary(
    'kind: pattern\nentries:\n  - name: Circuit Breaker\n  - name: Retry\n    aliases: [Backoff]\n',
    'patterns.yaml',
  ),
  parseVocabulary('kind: technology\nentries:\n  - name: Kafka\n', 'technologies.yaml'),
]

function extended(...entries: string[]) {
  const texts = entries.map((text, index) => ({
    name: `own-${index}.yaml`,
    text: `kind: pattern\nentries:\n${text}\n`,
  }))
  const { vocabulary, problems } = extendVocabulary(PACKAGE, texts)
  const finder = nameFinder(vocabulary)
  return {
    vocabulary,
    told: problems.map(({ path, line, message }) => `${path}:${line} ${message}`),
    means: (name: string) => entryNamed(name, 'pattern', finder)?.name,
  }
}

describe('a name that a corpus takes over', () => {
  // The alphabet stands on either side.
  test.each(['Alpha Gate', 'Zebra Gate'])('is that of %s alone, and is told of', (name) => {
    const { told, means } = extended(`  - name: ${name}\n    aliases:\n      - circuit breaker`)
    expect(means('circuit breaker')).toBe(name)
    expect(told).toEqual([
      `own-0.yaml:5 Found “circuit breaker”, until now a spelling of the pattern “Circuit Breaker”, as one of the pattern “${name}”, expected a name that is not taken; in this corpus it means “${name}” alone`,
    ])
  })

  test('leaves the entry that had it its other names', () => {
    const { told, means, vocabulary } = extended('  - name: Zebra Gate\n    aliases: [Retry]')
    expect([told.length, means('Retry'), means('Backoff')]).toEqual([1, 'Zebra Gate', 'Retry'])
    expect(vocabulary.entries.map(({ name }) => name)).toContain('Circuit Breaker')
  })

  test('of another kind is told of too', () => {
    expect(extended('  - name: Kafka').told[0]).toContain('the technology “Kafka”')
  })

  test('of an earlier file of the corpus is told of too', () => {
    const { told, means } = extended('  - name: Ebb', '  - name: Flow\n    aliases: [Ebb]')
    expect([told.length, means('Ebb')]).toEqual([1, 'Flow'])
  })

  test('is told of once', () => {
    expect(extended('  - name: Flow\n    aliases: [Retry, retry, RETRY]').told).toHaveLength(1)
  })
})

describe('what a corpus adds is told of nowhere', () => {
  test.each([
    ['a new name', '  - name: Zebra Gate'],
    ['more of a known entry', '  - name: Retry\n    aliases: [Retry, Backoff, Redo]'],
    ['neighbours that are there', '  - name: Ebb\n    near: [Retry, Flow]\n  - name: Flow'],
  ])('%s', (_, text) => {
    expect(extended(text).told).toEqual([])
  })
})

test('a neighbour that is no entry is told of at its line, with the likeliest', () => {
  const { told, vocabulary } = extended('  - name: Ebb\n    near:\n      - Retry\n      - Retri')
  expect(told).toEqual([
    'own-0.yaml:6 Found “Retri” as near “Ebb”, expected the name of a pattern; did you mean “Retry”?',
  ])
  expect(vocabulary.entries.find(({ name }) => name === 'Ebb')?.near).toEqual(['Retry', 'Retri'])
})

test('a vocabulary of thousands of names is taken up in linear time', () => {
  const growth = superlinearGrowth(2000, (size) => {
    const entries = Array.from({ length: size }, (_, n) => `  - name: Name ${n}`).join('\n')
    const own = { name: 'own.yaml', text: `kind: pattern\nentries:\n${entries}\n` }
    return () => extendVocabulary(PACKAGE, [own])
  })
  expect(growth).toBeUndefined()
})
