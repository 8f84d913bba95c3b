import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tasksFor } from '../../src/atlas.ts'
import { liveCorpus } from '../../src/cli/serve/live-corpus.ts'
import type { SiteServer } from '../../src/cli/serve/server.ts'
import type { Shell } from '../../src/cli/shell.ts'
import { spreadHere } from '../../src/model/task.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'
import { folderOf, SERIES } from './support/command.ts'
import { capturedShell } from './support/editing.ts'

/** A process that works in place and tells which files it read, and for which vocabularies it had threads. */
function readingShell(cwd: string): { shell: Shell; reads: string[]; threads: Vocabulary[] } {
  const { shell } = capturedShell(cwd)
  const reads: string[] = []
  const threads: Vocabulary[] = []
  const read: Shell['effects']['read'] = (file, most) => {
    reads.push(file)
    return shell.effects.read(file, most)
  }
  const openPool: Shell['openPool'] = (vocabulary) => {
    threads.push(vocabulary)
    return { spread: spreadHere(tasksFor(vocabulary)), start: () => {}, close: async () => {} }
  }
  return { shell: { ...shell, openPool, effects: { ...shell.effects, read } }, reads, threads }
}

/** A server that tells what it was given to serve. */
function listeningServer(): { server: SiteServer; shown: string[] } {
  const shown: string[] = []
  const replace: SiteServer['replace'] = (_, change) => void shown.push(change.is)
  return {
    server: { port: 0, url: '', replace, sent: async () => {}, close: async () => {} },
    shown,
  }
}

test('the accepted gaps are read once for each build, not for each text that is shown', async () => {
  const config = '{"baseline": "gaps.json"}'
  const cwd = folderOf({ ...SERIES, 'gaps.json': '[]', 'atlas.config.json': config })
  const { shell, reads } = readingShell(cwd)
  const { server, shown } = listeningServer()
  const live = liveCorpus({ root: cwd, explorer: [], server }, shell)
  await live.build()
  writeFileSync(join(cwd, 'episode-01-clocks.md'), '# Episode 1: Clocks\n\nMore words.\n')
  await live.update({ written: new Set(['episode-01-clocks.md']), isStructural: false })
  await live.close()
  expect(shown).toEqual(['rebuilt', 'page', 'rebuilt'])
  expect(reads.filter((file) => file.endsWith('gaps.json'))).toHaveLength(2)
})

test('threads are kept while no file of the vocabulary changes, and a changed one is read', async () => {
  const names = (name: string) => JSON.stringify({ kind: 'pattern', entries: [{ name }] })
  const config = '{"vocabulary": ["names.json"]}'
  const cwd = folderOf({
    ...SERIES,
    'names.json': names('Tea Dance'),
    'atlas.config.json': config,
  })
  const { shell, threads } = readingShell(cwd)
  const live = liveCorpus({ root: cwd, explorer: [], ...listeningServer() }, shell)
  const nothing = { written: new Set<string>(), isStructural: false }
  await live.build()
  await live.update(nothing)
  expect(threads).toHaveLength(1)
  writeFileSync(join(cwd, 'names.json'), names('Tea Waltz'))
  await live.update(nothing)
  await live.close()
  expect(threads).toHaveLength(2)
  const added = threads.map(({ entries }) => entries.filter(({ name }) => name.startsWith('Tea ')))
  expect(added.map(([entry]) => entry?.name)).toEqual(['Tea Dance', 'Tea Waltz'])
})
