import { expect, test } from 'vitest'
import { atlasOf } from '../support/corpus.ts'

/** The dead links of a text, by line. */
async function deadLinks(text: string): Promise<string[]> {
  const { findings } = await atlasOf({ 'a.md': `# Tides\n\n${text}\n`, 'b.md': '# Ebb\n' })
  return findings
    .filter(({ rule }) => rule === 'dead-link')
    .map(({ line, message }) => `${line} ${/“(.*?)”/.exec(message)?.[1]}`)
}

test.each([
  ['at the end of the file', '[x][d]\n\n[d]: gone.md'],
  ['in a quotation', '[x][d]\n\n> Ebb.\n>\n> [d]: gone.md'],
  ['in a list', '[x][d]\n\n- Ebb\n\n  [d]: gone.md'],
  ['before it, with another one behind', '[x][D]\n\n> [d]: gone.md\n\n[d]: b.md'],
])('a reference link means what its definition says %s', async (_, text) => {
  expect(await deadLinks(text)).toEqual(['3 gone.md'])
})

test('what is defined in code or a comment is defined nowhere', async () => {
  expect(await deadLinks('[x][d]\n\n```\n[d]: gone.md\n```\n\n<!--\n[d]: gone.md\n-->')).toEqual([])
})
