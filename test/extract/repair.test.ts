import { expect, test } from 'vitest'
import { atlasOf } from '../support/corpus.ts'

async function said(text: string): Promise<string[]> {
  const { problems } = await atlasOf({ 'a.md': `# Tides\n\n${text}\n` })
  return problems.map(({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`)
}

test.each([
  ['Mac OS Roman', 'A caf√© here', 'A café here', '3:6'],
  ['Windows-1252', 'A cafÃ© here', 'A café here', '3:6'],
  ['Windows-1252', 'One line,\nitâ€™s the next', 'it’s the next', '4:3'],
  ['Windows-1252', '```\nplain\ncafÃ©\n```', 'café', '5:4'],
])('UTF-8 read as %s is told of at its place: %j', async (name, text, shown, place) => {
  const line = text.split('\n').find((one) => /[^\0-\x7f]/.test(one))
  expect(await said(text)).toEqual([
    `mojibake ${place} Found “${line}”, which is UTF-8 read as ${name} (1 place); shown as “${shown}”`,
  ])
})

test('of many there is one warning, which shows the words around the first', async () => {
  const [one, ...others] = await said(`${'word '.repeat(30)}cafÃ© and\n\nÃœber, Â§ 3`)
  expect(others).toEqual([])
  expect(one).toMatch(/^mojibake 3:154 Found “cafÃ© and”, .* \(2 places\); shown as “café and”$/)
})

test('honest accents are nothing to tell of', async () => {
  expect(await said('Café, “Spaß“, 20 °C, à\u00a0« quoi », IRMÃ…')).toEqual([])
})
