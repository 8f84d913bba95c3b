import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from '../../src/text/json.ts'

test('JSON says the same as ever, and holds no sign that a terminal obeys', () => {
  const unit = fc.constantFrom(
    'a',
    '"',
    '\\',
    '\n',
    '\u001b',
    '\u007f',
    '\u009b',
    '\u202e',
    '\u2028',
    '\ufeff',
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit }), fc.string({ unit })), (value) => {
      for (const indent of [undefined, 2]) {
        const text = jsonText(value, indent)
        expect(JSON.parse(text)).toEqual(value)
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u202e\ufeff]/u)
      }
    }),
  )
})

test('JSON of ordinary words is as it always was', () => {
  const value = { a: ['é 漢 🧠', 1, null], b: 'x\ty' }
  expect(jsonText(value)).toBe(JSON.stringify(value))
  expect(jsonText(value, 2)).toBe(JSON.stringify(value, null, 2))
})

test("what a build's runner would obey is escaped, and means the same", () => {
  const text = { a: 'x ##[group]y', '##vso[task]': '###teamcity[z ## [a] #[b]' }
  expect(jsonText(text)).toBe(
    '{"a":"x #\\u0023[group]y","#\\u0023vso[task]":"##\\u0023teamcity[z ## [a] #[b]"}',
  )
  expect(JSON.parse(jsonText(text))).toEqual(text)
})
