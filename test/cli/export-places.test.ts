import { spawnSync } from 'node:child_process'
import { lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atlas, contentsOf, folderOf, SERIES } from './support/command.ts'

test('an export replaces no file that the corpus is made of, by whatever way it is named', async () => {
  const own = {
    ...SERIES,
    'draft.md': 'Not read.\n',
    'own.yaml': 'kind: pattern\nentries: []\n',
    'gaps.json': '[]',
    'atlas.config.yaml': 'ignore: [draft.md]\nvocabulary: [own.yaml]\nbaseline: gaps.json\n',
  }
  const cwd = folderOf(
    Object.fromEntries(Object.entries(own).map(([path, text]) => [`eps/${path}`, text])),
  )
  symlinkSync('eps', join(cwd, 'link'))
  symlinkSync('eps/episode-02-order.md', join(cwd, 'one.json'))
  const before = contentsOf(cwd)
  for (const [corpus, file] of [
    ['eps', 'eps/episode-01-clocks.md'],
    ['link', 'eps/episode-01-clocks.md'],
    ['eps', 'link/episode-01-clocks.md'],
    ['eps', 'one.json'],
    ['eps', 'eps/draft.md'],
    ['eps', 'eps/new.md'],
    ['eps', 'link/atlas.config.yaml'],
    ['eps', 'eps/atlas.config.json'],
    ['eps', 'eps/own.yaml'],
    ['eps', 'eps/gaps.json'],
  ] as const) {
    const { code, out, err } = await atlas(['export', corpus, '-o', file], { cwd })
    expect({ code, out }, file).toEqual({ code: 2, out: '' })
    expect(err, file).toMatch(/^atlas: .*: a file of the corpus; nothing was written$/m)
  }
  expect(contentsOf(cwd)).toEqual(before)
})

test('an export may stand beside the episodes, and be made again', async () => {
  const cwd = folderOf(SERIES)
  for (const _ of ['first', 'again']) {
    const { code, err } = await atlas(['export', '.', '-o', 'graph.json'], { cwd })
    expect(code).toBe(0)
    expect(err).toContain('graph.json written\n')
  }
  expect(JSON.parse(readFileSync(join(cwd, 'graph.json'), 'utf8')).nodes.length).toBeGreaterThan(2)
})

test('tables go into a folder that is made for them, never over an episode', async () => {
  const cwd = folderOf({ ...SERIES, 'tables/nodes.csv/x.txt': '' })
  expect((await atlas(['export', '.', '--format', 'csv', '-o', 'a/b'], { cwd })).code).toBe(0)
  expect(readFileSync(join(cwd, 'a/b/nodes.csv'), 'utf8')).toMatch(/^key,kind,label/)
  const { code, err } = await atlas(['export', '.', '--format', 'csv', '-o', 'tables'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('nodes.csv: a folder, expected a regular file or nothing')
})

test('an export replaces no pipe, socket or folder, nor what a link to one or to nothing leads to', async () => {
  const cwd = folderOf({ ...SERIES, 'folder/x.txt': '' })
  expect(spawnSync('mkfifo', [join(cwd, 'pipe')]).status).toBe(0)
  const server = createServer().listen(join(cwd, 'socket'))
  symlinkSync('pipe', join(cwd, 'to-pipe'))
  symlinkSync('nothing', join(cwd, 'to-nothing'))
  symlinkSync('round', join(cwd, 'round'))
  const before = contentsOf(cwd)
  const target = join(cwd, 'pipe')
  for (const [format, name, found, expected] of [
    ['json', 'pipe', 'pipe', 'a regular file'],
    ['json', 'to-pipe', 'pipe', 'a regular file'],
    ['json', 'socket', 'socket', 'a regular file'],
    ['json', 'folder', 'folder', 'a regular file'],
    ['json', 'to-nothing', 'broken link', 'a regular file'],
    ['json', 'round', 'broken link', 'a regular file'],
    ['csv', 'pipe', 'pipe', 'a folder'],
    ['csv', 'episode-01-clocks.md', 'file', 'a folder'],
  ] as const) {
    const ran = await atlas(['export', '.', '--format', format, '-o', name], { cwd })
    expect({ ...ran, err: ran.err.replace(`${cwd}/`, '') }, name).toEqual({
      code: 2,
      out: '',
      err:
        `atlas: ${name}: a ${found}, expected ${expected} or nothing\n` +
        'Without --output the graph goes to standard output.\n',
    })
  }
  server.close()
  expect(lstatSync(target).isFIFO()).toBe(true)
  expect(contentsOf(cwd)).toEqual(before)
})

test.skipIf(process.getuid?.() !== 0)('an export leaves a device where it is', async () => {
  const cwd = folderOf(SERIES)
  expect(spawnSync('mknod', [join(cwd, 'null'), 'c', '1', '3']).status).toBe(0)
  const { code, err } = await atlas(['export', '.', '-o', 'null'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('null: a device, expected a regular file or nothing\n')
  expect(lstatSync(join(cwd, 'null')).isCharacterDevice()).toBe(true)
})

test('an export to a link replaces what it leads to, and the link stays', async () => {
  const cwd = folderOf({ ...SERIES, 'graphs/old.json': 'old' })
  symlinkSync('graphs/old.json', join(cwd, 'graph.json'))
  expect((await atlas(['export', '.', '-o', 'graph.json'], { cwd })).code).toBe(0)
  expect(lstatSync(join(cwd, 'graph.json')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(cwd, 'graphs/old.json'), 'utf8')).toContain('"nodes"')
})

test('an export is not led into the corpus by a link that stands outside', async () => {
  const cwd = folderOf({
    'eps/episode-01-clocks.md': '# Episode 1: Clocks\n',
    'eps/notes.txt': 'n',
  })
  for (const [link, target] of [
    ['tables', 'eps'],
    ['notes.csv', 'eps/notes.txt'],
  ] as const)
    symlinkSync(target, join(cwd, link))
  const before = contentsOf(cwd)
  for (const [file, named] of [
    ['tables', 'tables/nodes.csv'],
    ['notes.csv', 'notes.csv'],
    ['tables/new.csv', 'tables/new.csv'],
  ] as const) {
    const ran = await atlas(['export', 'eps', '--format', 'csv', '-o', file], { cwd })
    expect({ ...ran, err: ran.err.replace(`${cwd}/`, '') }, file).toEqual({
      code: 2,
      out: '',
      err: `atlas: ${named}: a link into the corpus; nothing was written\n`,
    })
  }
  expect(contentsOf(cwd)).toEqual(before)
  expect((await atlas(['export', 'eps', '-f', 'csv', '-o', 'eps/t'], { cwd })).code).toBe(0)
})
