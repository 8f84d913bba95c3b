import { expect, test } from 'vitest'
import { nameFinder } from '../../src/model/name-finder.ts'
import { mergeVocabulary, parseVocabulary } from '../../src/vocabulary.ts'

function findIn(name: string, text: string): string[] {
  const yaml = JSON.stringify({ kind: 'technology', entries: [{ name }] })
  const { trie } = nameFinder(mergeVocabulary(parseVocabulary(yaml, 'own.yaml')))
  return trie.find(text).flatMap(({ values }) => values.map((form) => form.prefix + form.suffix))
}

test.each([
  ['.NET', 'a .NET b', '.'],
  ['C++', 'a C++ b', '++'],
  ['Raft (Log)', 'the Raft Log', ''],
  ['Java𝒜', 'the Java𝒜', ''],
])('the signs around %s are its own', (name, text, signs) => {
  expect(new Set(findIn(name, text))).toEqual(new Set([signs]))
})

test.each(['-', 'a-', ' ', 'y', 'ize', 'a b ', '(', '👩‍🔬'])(
  'a name of 100,000 characters of “%s” takes a moment',
  (seed) => {
    const start = performance.now()
    findIn(`A${seed.repeat(100_000 / seed.length)}z`, 'Some text.')
    expect(performance.now() - start).toBeLessThan(2000)
  },
)
