import { expect, test } from 'vitest'
import { atlasOf } from '../support/corpus.ts'

async function said(text: string): Promise<string[]> {
  const { problems } = await atlasOf({ 'a.md': `# Tides\n\n${text}\n` })
  return problems
    .filter(({ rule }) => /^(?:misspelt-episode|odd-episode-number)$/.test(rule))
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
}

test('a word that was to be “Episode” is told of at its place', async () => {
  expect(await said('After **Epsiode 42**, and Episdes 3-4.')).toEqual([
    '3:9 Found “Epsiode” before a number (first here, 2 places in all), expected “Episode”; as it is no episode is meant',
  ])
  expect(await said('## Episdoe: 41 - Ebb')).toHaveLength(1)
})

test.each([
  'Episode -1',
  'Episodes -1 to 3',
  'Ep. −7',
  'Episode 99999999999999999999',
  'Episode 1e3',
])('a number that no episode has is told of: %s', async (words) => {
  expect(await said(`After ${words}.`)).toEqual([
    expect.stringMatching(/^3:7 Found “Ep.*”, expected a number between 0 and 9999999; /),
  ])
})

test.each([
  'Episode 4, episodes 1-3, Episode - 1, EPISODE #7 and Episode 0',
  'Episoden 1-3, episodio 4, Episod 5',
  '`Epsiode 42` and `Episode -1`',
  'an episode-1 build; Explode 4 of them',
])('nothing is said of %s', async (text) => {
  expect(await said(text)).toEqual([])
})
