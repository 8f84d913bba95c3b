import { expect, test } from 'vitest'
import { atlasOf } from '../support/corpus.ts'

async function said(text: string): Promise<string[]> {
  const { problems } = await atlasOf({ 'a.md': `# Tides\n\n${text}\n` })
  return problems
    .filter(({ rule }) => rule === 'ragged-table')
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}

const HEAD = '| Tide | Moon |\n| --- | --- |\n'

test('a row with more cells than the head is told of at its line', async () => {
  expect(await said(`${HEAD}| spring | new |\n| neap | half | and this | is lost |`)).toEqual([
    '6:1 Found a row of 4 cells, expected at most 2 as in the head of its table; pages leave the others out',
  ])
})

test('a bar in code parts cells too, unless it is escaped', async () => {
  expect(await said(`${HEAD}| \`a|b\` | new |`)).toHaveLength(1)
  expect(await said(`${HEAD}| \`a\\|b\` | a \\| b |`)).toEqual([])
})

test('rows with fewer cells, and tables of HTML, are as they are wanted', async () => {
  const html = '<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>'
  expect(await said(`${HEAD}| spring |\n|\n\n${html}`)).toEqual([])
})

test('many rows are one warning with their number', async () => {
  expect(await said(`${HEAD}${'| a | b | c |\n'.repeat(7)}`)).toEqual([
    expect.stringContaining('(first here, 7 rows in all)'),
  ])
})
