import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitWords, termsIn, toTerm } from '../../src/search/terms.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('a', 'É', ' ', '_', '+', '-', 'क', '\u200d', '🧠', '𐐀'),
    maxLength: 40,
  }),
)

test('words are the runs of letters, marks, digits and the signs of names, in any script', () => {
  const oracle = (text: string) => text.match(/[\p{L}\p{M}\p{N}_+#\u200c\u200d]+/gu) ?? []
  fc.assert(fc.property(anyText, (text) => void expect(splitWords(text)).toEqual(oracle(text))))
})

test('no character makes a term of two words', () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    const term = toTerm(splitWords(`a${String.fromCodePoint(point)}b`)[0] ?? '')
    if (term !== null && /\s/.test(term)) expect(point.toString(16)).toBe('none')
  }
})

test('the sought terms of a text are those of its words, in order and in their places', () => {
  fc.assert(
    fc.property(anyText, fc.nat(3), (text, kept) => {
      const terms = splitWords(text).flatMap((word) => toTerm(word) ?? [])
      const sought = new Set(terms.filter((_, at) => at % 4 <= kept))
      const found = [...termsIn(text, sought)]
      expect(found.map(({ term }) => term)).toEqual(terms.filter((term) => sought.has(term)))
      for (const { term, index } of found)
        expect(toTerm(splitWords(text.slice(index))[0] ?? '')).toBe(term)
    }),
  )
})

test.each([
  ['an accent on its first letter', 'E\u0301tude'],
  ['a joiner before it', '\u200detude'],
  ['capitals', 'ETUDES'],
])('a term is found with %s', (_, text) => {
  expect([...termsIn(`of ${text}`, new Set(['etude']))]).toEqual([{ term: 'etude', index: 3 }])
})
