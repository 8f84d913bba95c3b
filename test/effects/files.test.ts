import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readNamedFile, readRegularFile } from '../../src/effects/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'atlas-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('a regular file is read whole', async () => {
  expect(new TextDecoder().decode(await readRegularFile(fileOf('a', 'abc')))).toBe('abc')
})

test('a file above the limit is told by its size, and not read', async () => {
  const file = fileOf('large', '')
  truncateSync(file, 3 * 1024 ** 3)
  await expect(readRegularFile(file, 1000)).rejects.toMatchObject({
    size: 3 * 1024 ** 3,
    reason: 'has 3221225472 bytes, expected at most 1000',
  })
  await expect(readNamedFile(file, 1000)).rejects.toMatchObject({ size: 3 * 1024 ** 3 })
})

test('a link is not followed, unless a user names it', async () => {
  const file = fileOf('target', 'secret')
  symlinkSync(file, join(folder, 'link'))
  await expect(readRegularFile(join(folder, 'link'))).rejects.toMatchObject({ code: 'ELOOP' })
  expect(new TextDecoder().decode(await readNamedFile(join(folder, 'link'), 1000))).toBe('secret')
})

test('a pipe is not waited for', async () => {
  const pipe = join(folder, 'pipe')
  spawnSync('mkfifo', [pipe])
  await expect(readRegularFile(pipe)).rejects.toMatchObject({ reason: 'is not a regular file' })
})

test('a folder is no file', async () => {
  await expect(readRegularFile(folder)).rejects.toMatchObject({ reason: 'is not a regular file' })
})

test('a file that is written to meanwhile is read again', async () => {
  const file = fileOf('busy', 'x'.repeat(5_000_000))
  const reading = readRegularFile(file)
  const writing = setInterval(() => appendFileSync(file, 'y'), 1)
  setTimeout(() => clearInterval(writing), 60)
  const bytes = await reading
  clearInterval(writing)
  const written = readFileSync(file)
  expect(Buffer.compare(bytes, written.subarray(0, bytes.length))).toBe(0)
  expect(bytes.length).toBeGreaterThanOrEqual(5_000_000)
})
