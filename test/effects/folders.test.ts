import { existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../src/effects/folders.ts'

const scratch = () => mkdtempSync(join(tmpdir(), 'atlas-folders-'))

test('a folder is made with those above it, and one that is there is left alone', async () => {
  const folder = join(scratch(), 'a', 'b', 'c')
  await makeFolder(folder)
  await makeFolder(folder)
  expect(existsSync(folder)).toBe(true)
})

test('folders that share missing parents are made at the same time', async () => {
  for (let round = 0; round < 20; round++) {
    const root = scratch()
    const folders = Array.from({ length: 40 }, (_, index) => join(root, 'a', 'b', `${index}`))
    await Promise.all(folders.map(makeFolder))
    expect(folders.every((folder) => existsSync(folder))).toBe(true)
  }
})

test('where a file or a link to nothing is in the way, it says so', async () => {
  const root = scratch()
  writeFileSync(join(root, 'file'), '')
  symlinkSync(join(root, 'nothing'), join(root, 'link'))
  await expect(makeFolder(join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(join(root, 'file', 'x'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  await expect(makeFolder(join(root, 'link', 'x'))).rejects.toMatchObject({ code: 'EEXIST' })
})

test.runIf(existsSync('/proc/self'))(
  'a place where the system makes no folder is told, and not tried for ever',
  async () => {
    await expect(makeFolder('/proc/nowhere/x')).rejects.toMatchObject({ code: 'ENOENT' })
  },
)
