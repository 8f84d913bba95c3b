import { expect, test } from 'vitest'
import { atlasOf } from '../support/corpus.ts'

async function said(text: string): Promise<string[]> {
  const { problems } = await atlasOf({ 'a.md': `# Tides\n\n${text}\n` })
  return problems
    .filter(({ rule }) => rule === 'broken-heading')
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}

test.each([
  ['##\u00a0Ebb', '3:1 Found the blank U+00A0 behind the # of a heading, expected a usual one'],
  ['Flood.\n>##\u3000Ebb', '4:2 Found the blank U+3000 behind the # of a heading'],
  ['＃＃ Ebb', '3:1 Found a full-width ＃ before a heading, expected #'],
  ['##Ebb', '3:1 Found a heading without a blank behind its #, expected one there'],
  ['- ###Ebb', '3:3 Found a heading without a blank behind its #'],
  [
    '    ## Ebb\n\n    Flood.',
    '3:5 Found an indented heading, which makes it code, expected at most three blanks before it',
  ],
  ['\t### Ebb', '3:2 Found an indented heading'],
  ['####### Ebb', '3:1 Found 7 # before a heading, expected six at most'],
  [
    '<details>\n## Ebb\n\nFlood.',
    '4:1 Found a heading right below a tag, which makes it HTML, expected a blank line between them',
  ],
  ['> <div>\n> Flood.\n> ## Ebb', '5:3 Found a heading right below a tag'],
])('a heading that is none is told of at its place: %j', async (text, words) => {
  expect(await said(text)).toEqual([expect.stringContaining(words)])
})

test('many such lines are one warning with their number', async () => {
  expect(await said('##Ebb\n\n'.repeat(7))).toEqual([
    expect.stringContaining('(first here, 7 such lines in all)'),
  ])
})

test.each([
  ['headings', '## Ebb\n\n   ### Flood ###\n\n#\n\n##\n\n> ## Moon\n\n- # Sea'],
  ['tags and numbers', '#tides #moon\n\n#7 and ##7\n\nC##\n##'],
  ['code', '```md\n##Ebb\n\n    ## Ebb\n```\n\n    # the shell says so\n\n`##Ebb`'],
  ['comments in indented code', 'Run:\n\n    make tide\n    ## Ebb comes first\n    make ebb'],
  ['HTML', '<details>\n\n## Ebb\n\n</details>\n\n<h2>Ebb</h2>\n#tide\n\n<pre>\n# Flood\n</pre>'],
  ['comments', '<!-- Flood.\n## Ebb\n-->'],
  ['escaped signs', '\\##Ebb\n\n\\## Ebb'],
])('nothing is said of %s', async (_, text) => {
  expect(await said(text)).toEqual([])
})
