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
    '3:1 Found a fence (```) in which line 8 opens another, expected a line of ``` between them (or above the first, where that is to close a block), or a longer fence around both; all from the one to the other is read as code',
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
  ['$$\nx = 1\n\n', 'a formula ($$) that is never closed, expected a line of $$', 'mathematics'],
  [
    '$$$\nx = 1\n$$\n\n',
    'a formula ($$$) that is never closed, expected a line of $$$',
    'mathematics',
  ],
  [
    '<script src="x">\n',
    'an element (<script>) that is never closed, expected </script>',
    'a part of it',
  ],
  ['<PRE>\n', 'an element (<PRE>) that is never closed, expected </PRE>', 'a part of it'],
  ['<?php\n', 'an instruction (<?) that is never closed, expected ?>', 'a part of it'],
  [
    '<![CDATA[\n',
    'a section of data (<![CDATA[) that is never closed, expected ]]>',
    'a part of it',
  ],
])('what else runs to the end of the file is told of at its line: %j', async (text, found, as) => {
  expect(await said(`Ebb.\n\n${text}Flood.\n\n## Moon\n`)).toEqual([
    `5:1 Found ${found} before the end of the file; all below it is read as ${as}`,
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
  ['mathematics, as the last thing of the file', 'Ebb.\n\n$$\nx\n$$\n'],
  ['mathematics in one line', '$$x$$\n\nFlood.\n'],
  ['an element of several lines', '<pre>\nEbb.\n\nFlood.\n</pre>\n\n<style>\n\n</pre>\n'],
  ['an element that ends with its lines', '<div>\nEbb.\n\nFlood.\n'],
  ['a comment of several lines', '<!-- Flood.\n\nEbb. -->\n'],
])('nothing is said of a block that is %s', async (_, text) => {
  expect(await said(text)).toEqual([])
})
