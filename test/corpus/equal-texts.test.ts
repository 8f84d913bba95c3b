import { expect, test } from 'vitest'
import { equalTexts } from '../../src/corpus/equal-texts.ts'
import type { NodeKey } from '../../src/model/key.ts'
import type { Source } from '../../src/model/source.ts'
import { atlasOf } from '../support/corpus.ts'

function told(files: Record<string, string>): string[] {
  const sources = Object.entries(files).map(
    ([path, text]): Source => ({
      path,
      key: `episode:${path}` as NodeKey,
      kind: 'episode',
      hash: `${text.length}`,
      text,
      isDamaged: false,
    }),
  )
  return equalTexts(sources).map(({ path, line, message }) => `${path}:${line} ${message}`)
}

test('two files of one text are told of once, with both names', () => {
  expect(told({ 'a.md': '# Ebb', 'b.md': '# Sea', 'x/a.md': '# Ebb' })).toEqual([
    'x/a.md:1 Found the same text as in a.md, expected it in one file; all are kept',
  ])
})

test('many files of one text are one warning with their number', () => {
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.md`, '# Ebb']))
  expect(told(files)).toEqual([
    '1.md:1 Found the same text as in 0.md (also in 2.md and 6 more), expected it in one file; all are kept',
  ])
})

test('empty files, and texts of one length, are nothing to tell of', () => {
  expect(
    told({ 'a.md': '', 'b.md': '', 'c.md': ' \n', 'd.md': ' \n', 'e.md': 'e', 'f.md': 'f' }),
  ).toEqual([])
})

test('both files stay, each with its key', async () => {
  const { graph, problems } = await atlasOf({ 'one/a.md': '# Ebb', 'two/a.md': '# Ebb' })
  expect(graph.nodes().filter((key) => key.endsWith('/a'))).toEqual([
    'episode:one/a',
    'episode:two/a',
  ])
  expect(problems.map(({ rule }) => rule)).toEqual(['duplicate-text'])
})
