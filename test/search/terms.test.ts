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

test('the terms of a text are those of its words, in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const terms = splitWords(text)
        .map(toTerm)
        .filter((term) => term !== null)
      expect([...termsIn(text)].map(({ term }) => term)).toEqual(terms)
    }),
  )
})
