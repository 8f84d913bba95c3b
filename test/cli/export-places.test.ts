import { readFileSync, symlinkSync } from 'node:fs'
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
  expect(err).toContain('nodes.csv: a folder, expected a file')
})
