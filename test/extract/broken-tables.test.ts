import { expect, test } from 'vitest'
import { atlasOf } from '../support/corpus.ts'

async function said(text: string): Promise<string[]> {
  const { problems } = await atlasOf({ 'a.md': `# Tides\n\n${text}\n` })
  return problems
    .filter(({ rule }) => rule === 'broken-table')
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}

const ROWS = '| spring | new |\n| neap | half |'

test('a head with other cells than the line below it is told of at its line', async () => {
  expect(await said(`Of tides:\n| Tide | Moon | Sun |\n| --- | --- |\n${ROWS}`)).toEqual([
    '4:1 Found a row of 3 cells right above a line of | and - with 2, expected a head with as many; as it is this is no table',
  ])
})

test('a table without its head is told of, also where a blank line parts the two', async () => {
  const found =
    'Found a line of | and - without the head of a table right above it, expected a row of 2 cells there; as it is this is no table'
  expect(await said(`| --- | :-: |\n${ROWS}`)).toEqual([`3:1 ${found}`])
  expect(await said(`| Tide | Moon |\n\n--- | ---\n${ROWS}`)).toEqual([`5:1 ${found}`])
})

test('rows without a line below the first are told of', async () => {
  expect(await said(`> Tides.\n> | Tide | Moon |\n> ${ROWS.replace('\n', '\n> ')}`)).toEqual([
    '4:1 Found rows between bars without a line of | and - below the first, expected | --- | --- | there; as it is this is no table',
  ])
})

test('a word behind the line of | and - is told of, though the rows differ', async () => {
  expect(await said(`| Tide | Moon |\n|---|---| surplus |\n${ROWS}`)).toEqual([
    expect.stringContaining('3:1 Found rows between bars without a line of | and -'),
  ])
})

test.each([
  [
    'a blank line',
    '\n\n| slack | none |',
    '8:1 Found a row below the blank line that ends its table',
  ],
  ['four blanks', '\n    | slack | none |', '7:5 Found an indented row below a table'],
])('a row that %s takes out of its table is told of', async (_, row, words) => {
  expect(await said(`| Tide | Moon |\n| --- | --- |\n${ROWS}${row}`)).toEqual([
    expect.stringContaining(words),
  ])
})

test.each([
  ['full-width bars', '｜ Tide ｜ Moon ｜\n｜---｜---｜', '“｜”'],
  ['dashes that an editor joined', '| Tide | Moon |\n|—-|—-|', '“—”'],
])('a table of %s is told of', async (_, text, sign) => {
  expect(await said(text)).toEqual([expect.stringContaining(`4:1 Found ${sign} in the line`)])
})

test('a head with full-width bars is told of', async () => {
  expect(await said(`Of tides:\n｜ Tide ｜ Moon ｜\n| --- | --- |\n${ROWS}`)).toEqual([
    '4:1 Found “｜” in the head of a table, expected |; as it is this is no table',
  ])
})

test('many such tables are one warning with their number', async () => {
  expect(await said(`${ROWS}\n\n`.repeat(7))).toEqual([
    expect.stringContaining('(first here, 7 tables in all)'),
  ])
})

test.each([
  ['tables', `| Tide | Moon |\n|:--|--:|\n${ROWS}\n\nTide | Moon\n--|--\nneap | half`],
  ['tables in lists and right below text', `- Of tides:\n  | Tide |\n  |---|\n  | neap |`],
  ['code', `\`\`\`\n| --- | --- |\n${ROWS}\n\`\`\`\n\n    | --- | --- |\n    ${ROWS}`],
  ['bars in prose', 'Either | or\n| neither |\n||\n|x| is the norm of x\n|x|'],
  ['rules and dashes', '---\n\n-- - --\n\nA dash —\n—\n\n- -\n\n:-:'],
  ['escaped bars', '\\| --- | --- |\n\n| a \\| b |\n| c \\| d |'],
])('nothing is said of %s', async (_, text) => {
  expect(await said(text)).toEqual([])
})
