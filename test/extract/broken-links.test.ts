import { expect, test } from 'vitest'
import { atlasOf } from '../support/corpus.ts'

async function said(text: string): Promise<string[]> {
  const { problems } = await atlasOf({ 'a.md': `# Tides\n\n${text}\n` })
  return problems
    .filter(({ rule }) => rule === 'broken-link')
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}

test.each([
  ['a blank between its brackets', 'See [ebb] (https://ok.example/a).', '3:9 Found “] (”'],
  ['no end', '| Tide |\n| --- |\n| [ebb](https://ok.example/a |', '5:7 Found “](”'],
  ['no beginning', 'See ebb](https://ok.example/a).', '3:8 Found “](”'],
])('a link with %s is told of at its place', async (_, text, words) => {
  expect(await said(text)).toEqual([expect.stringContaining(`${words} before an address`)])
})

test.each([
  '[ebb](https://ok.example/a) (https://ok.example/b)',
  'at low tide [citation needed] (see https://ok.example)',
  '`[ebb] (https://ok.example)`',
])('nothing is said of %s', async (text) => {
  expect(await said(text)).toEqual([])
})
