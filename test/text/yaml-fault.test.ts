import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { yamlFaultName } from '../../src/text/yaml-fault.ts'

test.each([
  ['a: [b', 'a “[” or “{” without its closing “]”'],
  ['{a: b', 'a “[” or “{” without its closing “}”'],
  ['a: "b', 'a quotation without its closing "'],
  ['a: b: c', 'a second “: ” in one value, outside of quotation marks'],
  ['a:\n\t- b', 'a tab as indentation instead of blanks'],
  ['a: @b', 'a value that begins with “@”, outside of quotation marks'],
  ['a: "\\q"', 'the escape “\\q”, which YAML does not have'],
  ['a: |b\n c', 'words behind “|” or “>”'],
  ["a: 'b' c", 'words behind a value that is complete'],
])('%j is told of in words of our own', (text, name) => {
  const [fault] = parseDocument(text, { prettyErrors: false }).errors
  expect(fault && yamlFaultName(fault)).toBe(name)
})

test('a fault that nobody named is a line that is no YAML', () => {
  expect(yamlFaultName({ code: 'IMPOSSIBLE', message: 'x' })).toBe('a line that is no YAML')
})
