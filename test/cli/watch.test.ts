import { readFileSync, renameSync, writeFileSync } from 'node:fs'
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
