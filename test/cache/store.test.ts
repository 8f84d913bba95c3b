import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../src/cache/store.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-store-'))
  folders.push(folder)
  return folder
}

function storeIn(folder: string, mostBytes?: number) {
  const notes: string[] = []
  const note = (message: string) => notes.push(message)
  return {
    notes,
    store: openStore(folder, mostBytes === undefined ? { note } : { note, mostBytes }),
  }
}

const KEY = 'ab12'
const fileIn = (folder: string) => join(folder, 'ab', KEY)

test('a text comes back as it was written, from another run too', async () => {
  const folder = newFolder()
  await storeIn(folder).store.write(KEY, 'words\n\u{1f600}\n')
  expect(await storeIn(folder).store.read(KEY)).toBe('words\n\u{1f600}\n')
  expect(await storeIn(folder).store.read('cd34')).toBeUndefined()
})

test('a text of which one bit flipped is not believed, is named once, and is made anew', async () => {
  const folder = newFolder()
  await storeIn(folder).store.write(KEY, JSON.stringify({ some: 'extract' }))
  const bytes = readFileSync(fileIn(folder))
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      writeFileSync(fileIn(folder), flipped)
      const { store, notes } = storeIn(folder)
      expect(await store.read(KEY)).toBeUndefined()
      expect(await store.read(KEY)).toBeUndefined()
      expect(notes).toHaveLength(1)
    }),
    { numRuns: 60 },
  )
  const { store } = storeIn(folder)
  await store.write(KEY, 'new')
  expect(await store.read(KEY)).toBe('new')
})

test('a text that was cut, or has the form of another version, is not believed', async () => {
  const folder = newFolder()
  await storeIn(folder).store.write(KEY, 'some words')
  const whole = readFileSync(fileIn(folder), 'utf8')
  for (let length = 0; length < whole.length; length += 5) {
    writeFileSync(fileIn(folder), whole)
    truncateSync(fileIn(folder), length)
    expect(await storeIn(folder).store.read(KEY)).toBeUndefined()
  }
  writeFileSync(fileIn(folder), whole.replace(/^atlas-cache \d+/, 'atlas-cache 0'))
  expect(await storeIn(folder).store.read(KEY)).toBeUndefined()
})

test('a text that stands under another key is not believed', async () => {
  const folder = newFolder()
  await storeIn(folder).store.write(KEY, 'words')
  copyFileSync(fileIn(folder), join(folder, 'ab', 'ab34'))
  expect(await storeIn(folder).store.read('ab34')).toBeUndefined()
})

test('two runs that write one key at a time leave one whole text and no draft', async () => {
  const folder = newFolder()
  const texts = ['a'.repeat(300_000), 'b'.repeat(300_000)]
  const runs = texts.map((text) => ({ text, store: storeIn(folder).store }))
  await Promise.all(
    Array.from({ length: 20 }, () => runs.map(({ store, text }) => store.write(KEY, text))).flat(),
  )
  expect(texts).toContain(await storeIn(folder).store.read(KEY))
  expect(readdirSync(join(folder, 'ab'))).toEqual([KEY])
})

test('a place where nothing can be written costs the store alone, and is named once', async () => {
  const folder = newFolder()
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const { store, notes } = storeIn(file)
  await store.write(KEY, 'x')
  await store.write('cd34', 'x')
  expect(await store.read(KEY)).toBeUndefined()
  await store.trim()
  expect(notes.filter((note) => note.includes('cannot be written'))).toHaveLength(1)
})

test.skipIf(process.getuid?.() === 0)('a folder without permission is done without', async () => {
  const folder = newFolder()
  chmodSync(folder, 0o500)
  const { store, notes } = storeIn(folder)
  await store.write(KEY, 'x')
  expect(notes).toEqual([`cache: ${folder} cannot be written (EACCES); done without`])
})

test('what was written longest ago goes where its folder becomes too large', async () => {
  const folder = newFolder()
  const { store } = storeIn(folder, 5 * 4096 * 256)
  const keys = Array.from({ length: 10 }, (_, at) => `ab${at}`)
  for (const [at, key] of keys.entries()) {
    await store.write(key, 'x'.repeat(900))
    utimesSync(join(folder, 'ab', key), at, at)
  }
  await store.trim()
  expect(readdirSync(join(folder, 'ab'))).toEqual(['ab7', 'ab8', 'ab9'])
})

test('a run looks only where it has written, and leaves what it wrote last', async () => {
  const folder = newFolder()
  await storeIn(folder).store.write('ab1', 'x')
  const { store } = storeIn(folder, 1)
  await store.write('cd1', 'x')
  await store.write('cd2', 'x')
  utimesSync(join(folder, 'cd', 'cd1'), 1, 1)
  await store.trim()
  expect(readdirSync(join(folder, 'ab'))).toEqual(['ab1'])
  expect(readdirSync(join(folder, 'cd'))).toEqual(['cd2'])
})
