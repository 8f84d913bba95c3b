import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseExtract } from '../src/extract-schema.ts'
import { atlasOf, type Files } from './support/corpus.ts'

const FOLDERS = ['data/episodes', 'test/samples']

function markdownIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => name.endsWith('.md')).sort()
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

test.each(FOLDERS)('every extract of %s is known again when it was kept', async (folder) => {
  const { extracts } = await atlasOf(markdownIn(folder))
  expect(extracts.length).toBeGreaterThan(5)
  for (const extract of extracts) {
    const kept = JSON.stringify(extract)
    expect(parseExtract(kept), extract.path).toEqual(JSON.parse(kept))
  }
})
