import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionTest } from '../../src/query/search-phrase.ts'
import { foldPhrase, openHyphens, readSearchQuery } from '../../src/query/search-query.ts'

const query = (phrases: string[], without: string[] = []) => ({
  ...readSearchQuery(''),
  phrases,
  without,
})
const normal = (text: string) => openHyphens(foldPhrase(text))

const anyText = fc.string({
  unit: fc.constantFrom('a', 'B', 'É', 'e\u0301', ' ', '\n', '-', '–', '.', '(', '7', '_', 'क'),
  maxLength: 12,
})
const anyPhrase = anyText.map(normal).filter((phrase) => phrase !== '')

test('a phrase is in a text where its folded form is in that of the text', () => {
  fc.assert(
    fc.property(anyText, anyPhrase, (text, phrase) => {
      const isAsked = sectionTest(query([phrase]))
      expect(isAsked([text])).toBe(normal(text).includes(phrase))
      expect(isAsked([`x ${text} ${phrase.toUpperCase()}`])).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('what may not be there is a whole word, wherever it stands', () => {
  const isAsked = sectionTest(query([], ['a b a']))
  expect(isAsked(['Xa b a'])).toBe(true)
  expect(isAsked(['Xa b a b a'])).toBe(false)
  expect(isAsked(['Title', 'an A-B-\nA'])).toBe(true)
  expect(isAsked(['Title', 'an A-B\n A.'])).toBe(false)
})

test('each phrase may stand in another part of a section, none across two', () => {
  const parts = ['Clocks', 'a tide table', 'Tables']
  expect(sectionTest(query(['clocks', 'tide table']))(parts)).toBe(true)
  expect(sectionTest(query(['table tables']))(parts)).toBe(false)
})
