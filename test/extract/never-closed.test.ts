import { expect, test } from 'vitest'
import { atlasOf } from '../support/corpus.ts'

async function said(text: string): Promise<string[]> {
  const { problems } = await atlasOf({ 'a.md': `# Tides\n\n${text}` })
  return problems
    .filter(({ rule }) => rule === 'never-closed')
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}

test('a fence that nobody closes is told of at its line', async () => {
  expect(await said('~~~~js\nlet moon\n~~~\n\n## Moon\n')).toEqual([
    '3:1 Found a fence (~~~~) that is never closed, expected a line of ~~~~ before the end of the file; all below it is read as code',
  ])
  expect(await said('> ```\n> let moon')).toHaveLength(1)
})

test('a fence that only the next one closes is told of at its line', async () => {
  expect(await said('```js\nlet moon\n\n## Ebb\n\n```js\nlet sea\n```\n\nFlood.\n')).toEqual([
    '3:1 Found a fence (```) in which line 8 opens another, expected a line of ``` between them, or a longer fence around both; all from the one to the other is read as code',
  ])
})

test('of two fences the first is told of as well, where the second is never closed', async () => {
  expect(await said('```js\nlet moon\n\n```js\nlet sea\n')).toHaveLength(2)
})

test('a comment that nobody closes is told of at its line', async () => {
  expect(await said('Ebb.\n\n<!-- Flood.\n\n## Moon\n')).toEqual([
    '5:1 Found a comment (<!--) that is never closed, expected --> before the end of the file; all below it is read as a comment',
  ])
})

test.each([
  ['closed, as the last thing of the file', '```\nlet moon\n```'],
  ['closed by a longer one, in a list', '- ebb\n\n  ```\n  let moon\n  `````\n\n'],
  ['closed by the end of its list', '- ```\n  let moon\n\nFlood.\n'],
  ['closed by the end of its quote', '> ~~~\n> let moon\n\nFlood.\n'],
  ['indented code at the end', 'Ebb.\n\n    ``` let moon\n    more\n'],
  ['the last line, with nothing below', 'Ebb.\n\n```\n'],
  ['longer than the one that it shows', '````md\n```js\nlet moon\n```\n````\n\nFlood.\n'],
  ['of other signs than the one that it shows', '~~~md\n```js\nlet moon\n```\n~~~\n\nFlood.\n'],
  ['a comment of several lines', '<!-- Flood.\n\nEbb. -->\n'],
])('nothing is said of a block that is %s', async (_, text) => {
  expect(await said(text)).toEqual([])
})
