import { expect, test } from 'vitest'
import { atlasOf } from '../../support/corpus.ts'

async function said(item: string, heading = 'Cross-Episode Connections'): Promise<string[]> {
  const { problems } = await atlasOf({ 'a.md': `# Tides\n\n## ${heading}\n\n- ${item}\n` })
  return problems
    .filter(({ rule }) => rule === 'label-without-colon')
    .map(({ line, message }) => `${line} ${message}`)
}

test.each([
  '**Prerequisites** - Episode 2',
  '**Prerequisites** Episode 2',
  'Prerequisites – Episode 2',
])('a label without its colon is told of: %s', async (item) => {
  expect(await said(item)).toEqual([
    '5 Found the label “Prerequisites” without a colon, expected one behind it; what it says of them is not read',
  ])
})

test.each([
  '**Prerequisites**: Episode 2',
  '**Prerequisites:** Episode 2',
  'Prerequisites: Episode 2 - Ebb',
  '**Ebb** - Episode 2',
  '**Prerequisites**',
])('nothing is said of %s', async (item) => {
  expect(await said(item)).toEqual([])
})

test('elsewhere such words are text', async () => {
  expect(await said('**Prerequisites** - Episode 2', 'Ebb')).toEqual([])
})
