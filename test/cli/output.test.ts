import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replaceFile } from '../../src/cli/output/file.ts'
import { lockFolder, replaceFolder } from '../../src/cli/output/folder.ts'
import { withLock } from '../../src/cli/output/lock.ts'
import { manifestText, readManifest } from '../../src/cli/output/manifest.ts'
import { readPreviousSite } from '../../src/cli/output/previous.ts'
import { SITE_VERSION } from '../../src/model/site.ts'
import { contentsOf, folderOf } from './support/command.ts'

const owner = (pid: number) => ({
  pid,
  now: () => new Date('2026-01-01T00:00:00Z'),
  isRunning: (other: number) => other < 1000,
})

test('a write that fails half-way leaves the old site and no rubbish', async () => {
  const parent = folderOf({})
  const site = join(parent, 'site')
  await replaceFolder(site, [[{ path: 'a.txt', content: 'old' }]], 1)
  function* files() {
    yield { path: 'a.txt', content: 'new' }
    throw new Error('no space left on device')
  }
  await expect(replaceFolder(site, [files()], 2)).rejects.toThrow('no space left')
  expect(contentsOf(parent)).toEqual({
    'site/.atlas-manifest.json': manifestText(['a.txt']),
    'site/a.txt': 'old',
  })
})

test('a run that was killed between its two renames is undone by the next', async () => {
  const parent = folderOf({
    '.site.atlas-old-7/.atlas-manifest.json': manifestText(['a.txt']),
    '.site.atlas-old-7/a.txt': 'old',
    '.site.atlas-new-7/a.txt': 'half',
  })
  await lockFolder(join(parent, 'site'), owner(1), async () => {})
  expect(readdirSync(parent)).toEqual(['site'])
  expect(contentsOf(join(parent, 'site'))['a.txt']).toBe('old')
})

test.each(['../a', '/a', 'a/../b', 'a//b', '', 'a\\b', 'c:d', 'a\0b', '.'])(
  'the path %j is not written',
  async (path) => {
    const parent = folderOf({})
    const files = [[{ path, content: 'x' }]]
    await expect(replaceFolder(join(parent, 'site'), files, 1)).rejects.toThrow('Unexpected output')
    expect(readdirSync(parent)).toEqual([])
  },
)

test('a file that is written anew is old or new as a whole, and leaves no draft', async () => {
  const folder = folderOf({ 'graph.json': 'old', 'folder/x': '' })
  const file = join(folder, 'graph.json')
  await replaceFile(file, 'new', 1)
  expect(contentsOf(folder)).toEqual({ 'folder/x': '', 'graph.json': 'new' })
  // What cannot take the name must not have touched what had it, nor stay beside it.
  await expect(replaceFile(join(folder, 'folder'), 'new', 1)).rejects.toThrow()
  expect(contentsOf(folder)).toEqual({ 'folder/x': '', 'graph.json': 'new' })
})

test('a file that others read while it is written anew is never half there', async () => {
  const file = join(folderOf({ 'graph.json': 'a'.repeat(5_000_000) }), 'graph.json')
  const sizes = new Set<number>()
  const looking = setInterval(() => sizes.add(statSync(file).size), 0)
  for (const letter of 'bcdef') await replaceFile(file, letter.repeat(5_000_000), 1)
  clearInterval(looking)
  expect([...sizes]).toEqual([5_000_000])
})

test('of many that see one stale lock each gets it alone', async () => {
  const folder = folderOf({})
  const file = join(folder, 'lock')
  for (let round = 0; round < 20; round++) {
    const stale = { pid: 5000, since: '2026-01-01T00:00:00Z', token: `stale ${round}` }
    writeFileSync(file, JSON.stringify(stale))
    let inside = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++inside)
      await new Promise((done) => setTimeout(done, 2))
      inside--
    }
    const runs = [1, 2, 3, 4, 5].map((pid) => withLock(file, owner(pid), work))
    const ended = await Promise.allSettled(runs)
    expect(most).toBe(1)
    expect(ended.some(({ status }) => status === 'fulfilled')).toBe(true)
    for (const one of ended)
      if (one.status === 'rejected') expect(String(one.reason)).toContain('locked by process')
    expect(readdirSync(folder)).toEqual([])
  }
})

test('a lock of the own process id is stale: the process that had it is gone', async () => {
  const folder = folderOf({})
  const file = join(folder, 'lock')
  writeFileSync(file, JSON.stringify({ pid: 7, since: '2026-01-01T00:00:00Z', token: 'x' }))
  expect(await withLock(file, owner(7), async () => 'done')).toBe('done')
})

test('a folder of the same names elsewhere is left alone', async () => {
  const parent = folderOf({ '.site-two.atlas-new-1/a.txt': 'other' })
  mkdirSync(join(parent, 'site'))
  await lockFolder(join(parent, 'site'), owner(1), async () => {})
  expect(contentsOf(parent)).toEqual({ '.site-two.atlas-new-1/a.txt': 'other' })
})

const OLD_SITE = {
  'data/atlas.json': { version: SITE_VERSION, nodes: [{ key: 'a', x: 1, y: -2, community: 3 }] },
  'data/gaps.json': { version: SITE_VERSION, findings: [] },
  'data/sources.json': { version: SITE_VERSION, sources: [] },
  'data/news.json': { version: SITE_VERSION },
}

function oldSite(changed: Record<string, unknown> = {}): string {
  const files = Object.entries({ ...OLD_SITE, ...changed })
  return folderOf(Object.fromEntries(files.map(([path, data]) => [path, JSON.stringify(data)])))
}

function makePipe(file: string): void {
  rmSync(file, { force: true })
  expect(spawnSync('mkfifo', [file]).status).toBe(0)
}

test('the places of the site before are kept', async () => {
  const site = await readPreviousSite(oldSite())
  expect([...(site?.places ?? [])]).toEqual([['a', { x: 1, y: -2, community: 3 }]])
})

test.each([
  { x: 1e308, y: 0 },
  { x: 0, y: -1e7 },
  { x: 0, y: 0, community: 1e9 },
  { x: 0, y: 0, community: -1 },
  { x: 0, y: 0, community: 0.5 },
])('places that no layout gives are not kept: %j', async (place) => {
  const nodes = [{ key: 'a', ...place }]
  const folder = oldSite({ 'data/atlas.json': { version: SITE_VERSION, nodes } })
  expect(await readPreviousSite(folder)).toBeUndefined()
})

test('a site before with a pipe, a folder or a file without end in it counts as none', async () => {
  for (const spoil of [
    makePipe,
    (file: string) => truncateSync(file, 700_000_000),
    (file: string) => {
      rmSync(file)
      mkdirSync(file)
    },
  ]) {
    const folder = oldSite()
    spoil(join(folder, 'data/gaps.json'))
    expect(await readPreviousSite(folder)).toBeUndefined()
  }
})

test('a manifest that is a pipe or has no end is not waited for', async () => {
  const file = join(folderOf({ '.atlas-manifest.json': '' }), '.atlas-manifest.json')
  truncateSync(file, 3_000_000_000)
  await expect(readManifest(join(file, '..'))).rejects.toThrow(/has 3000000000 bytes/)
  makePipe(file)
  await expect(readManifest(join(file, '..'))).rejects.toThrow('is not a regular file')
})

test.each([
  { pid: 0, since: 'x', token: 't' },
  { pid: -1, since: 'x', token: 't' },
  { pid: 7, since: { a: 1 }, token: 't' },
  { pid: 7, since: 'x', token: {} },
])('an old lock that no run can have written is taken over: %j', async (held) => {
  const file = join(folderOf({ lock: JSON.stringify(held) }), 'lock')
  const long = new Date(Date.now() - 60_000)
  utimesSync(file, long, long)
  expect(await withLock(file, owner(1), async () => 'done')).toBe('done')
})
