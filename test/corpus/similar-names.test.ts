import { expect, test } from 'vitest'
import { similarNames } from '../../src/corpus/similar-names.ts'

const told = (...paths: string[]) => similarNames(paths).map(({ path }) => path)

test('names that differ in case alone are told of, each but the first', () => {
  expect(told('A.md', 'b.md', 'a.md', 'sub/a.md')).toEqual(['a.md'])
  expect(told('Sub/a.md', 'sUb/A.md', 'sub/a.md')).toEqual(['sUb/A.md', 'sub/a.md'])
})

test('names that differ in the form of an accent are told of', () => {
  expect(told('cafe\u0301.md', 'caf\u00e9.md')).toEqual(['caf\u00e9.md'])
})
