import { expect, test } from 'vitest'
import { atlasOf } from '../support/corpus.ts'

async function said(text: string): Promise<string[]> {
  const { problems } = await atlasOf({ 'a.md': `# Tides\n\n${text}\n` })
  return problems
    .filter(({ rule }) => rule === 'link-scheme')
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}

test.each([
  ['a script', '[x](javascript:go)', 'javascript:go'],
  ['a script in any case, behind a blank', '[x](< JavaScript:go>)', 'JavaScript:go'],
  ['data', '[x](data:text/plain,x)', 'data:text/plain,x'],
  ['a file of the reader', '<file:///etc/hosts>', 'file:///etc/hosts'],
  ['a host without a scheme', '[x](//evil.example/a)', '//evil.example/a'],
  ['a web address without its slashes', '[x](https:evil)', 'https:evil'],
  ['a definition', '[x][d]\n\n[d]: vbscript:go', 'vbscript:go'],
  ['HTML', '<a href="javascript:go">x</a>', 'javascript:go'],
])('a link to %s is told of at its place', async (_, text, url) => {
  expect(await said(text)).toEqual([
    expect.stringMatching(
      /^3:\d+ Found a link to “.*”, expected http, https, mailto or a document; it is shown as text$/,
    ),
  ])
  expect((await said(text)).join()).toContain(url)
})

test.each([
  '[x](https://ok.example) <http://ok.example>',
  '<me@ok.example> [x](mailto:me@ok.example)',
  '[x](b.md) [y](#tides) [z](/c/d.md) [w](./e:f.md)',
  '`javascript:go` and javascript:go in words',
  '![x](data:image/png;base64,AA)',
])('nothing is said of %s', async (text) => {
  expect(await said(text)).toEqual([])
})

test('many are one warning with their number', async () => {
  expect(await said('[x](data:a)\n[y](data:b) [z](data:c)')).toEqual([
    expect.stringContaining('“data:a” (first here, 3 places in all)'),
  ])
})
