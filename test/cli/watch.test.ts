import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { watchCorpus } from '../../src/cli/serve/watch.ts'
import { folderOf } from './support/command.ts'

const SOON = { timeout: 20_000, interval: 5 }

test('of twenty writes in a row the last is always seen', async () => {
  const folder = folderOf({ 'a.md': 'start' })
  const file = join(folder, 'a.md')
  let seen = ''
  const watch = await watchCorpus(folder, async () => {
    seen = readFileSync(file, 'utf8')
  })
  for (let trial = 0; trial < 12; trial++) {
    for (let write = 0; write < 20; write++) {
      writeFileSync(file, `trial ${trial} write ${write}`)
      await new Promise((done) => setTimeout(done, 1))
    }
    await vi.waitFor(() => expect(seen).toBe(`trial ${trial} write 19`), SOON)
  }
  await watch.close()
})

test('a file that an editor replaces by renaming is seen', async () => {
  const folder = folderOf({ 'a.md': 'start' })
  const file = join(folder, 'a.md')
  let seen = ''
  const watch = await watchCorpus(folder, async () => {
    seen = readFileSync(file, 'utf8')
  })
  writeFileSync(join(folder, '.a.md.swp'), 'saved')
  renameSync(join(folder, '.a.md.swp'), file)
  await vi.waitFor(() => expect(seen).toBe('saved'), SOON)
  await watch.close()
})

test('a folder that is taken away and put back is watched as before', async () => {
  const parent = folderOf({ 'eps/a.md': 'start' })
  const folder = join(parent, 'eps')
  let seen = ''
  let calls = 0
  const watch = await watchCorpus(folder, async () => {
    calls++
    seen = existsSync(folder) ? readFileSync(join(folder, 'a.md'), 'utf8') : 'gone'
  })
  renameSync(folder, join(parent, 'elsewhere'))
  await vi.waitFor(() => expect(seen).toBe('gone'), SOON)
  renameSync(join(parent, 'elsewhere'), folder)
  await vi.waitFor(() => expect(seen).toBe('start'), SOON)
  writeFileSync(join(folder, 'a.md'), 'written')
  await vi.waitFor(() => expect(seen).toBe('written'), SOON)
  await watch.close()
  const before = calls
  rmSync(folder, { recursive: true })
  await new Promise((done) => setTimeout(done, 300))
  expect(calls).toBe(before)
})
