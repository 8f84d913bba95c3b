import { expect, test } from 'vitest'
import { atlasOf } from '../../support/corpus.ts'

async function said(text: string): Promise<string[]> {
  const { findings } = await atlasOf({ 'a.md': `# Episode 1: Tides\n\n${text}\n` })
  return findings
    .filter(({ rule }) => rule === 'unfilled-placeholder')
    .map(({ line, message }) => `${line} ${message}`)
}

test.each([
  ['nothing below it', '## Cost Analysis\n\n## Notes\n\nEbb.'],
  ['a rule below it', '## Cost Analysis\n\n---\n\n## Notes\n\nEbb.'],
  ['all in a comment', '## Cost Analysis\n\n<!--\n### Pattern Cost Profile\n\nEbb.\n-->'],
  ['a line for its mark', 'Cost Analysis\n---\n'],
])('a section of the template with %s is told of at its heading', async (_, text) => {
  expect(await said(text)).toEqual(['3 Found nothing, expected something below “Cost Analysis”'])
})

test.each([
  ['sections with text, code or sections', '## Testing\n\nEbb.\n\n## Costs\n\n```\nebb\n```'],
  ['sections that hold others alone', '## Security\n\n### Attack Vectors\n\nNone that we know.'],
  ['headings of other sorts', '## Ebb\n\n## Flood\n'],
])('nothing is said of %s', async (_, text) => {
  expect(await said(text)).toEqual([])
})
