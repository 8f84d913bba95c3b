import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tasksFor } from '../../src/atlas.ts'
import { liveCorpus } from '../../src/cli/serve/live-corpus.ts'
import type { Shell } from '../../src/cli/shell.ts'
import { spreadHere } from '../../src/model/task.ts'
import { folderOf, SERIES } from './support/command.ts'
import { capturedShell } from './support/editing.ts'

/** A process that works in place and tells which files it read. */
function readingShell(cwd: string): { shell: Shell; reads: string[] } {
  const { shell } = capturedShell(cwd)
  const reads: string[] = []
  const read: Shell['effects']['read'] = (file, most) => {
    reads.push(file)
    return shell.effects.read(file, most)
  }
  const openPool: Shell['openPool'] = (vocabulary) => ({
    spread: spreadHere(tasksFor(vocabulary)),
    close: async () => {},
  })
  return { shell: { ...shell, openPool, effects: { ...shell.effects, read } }, reads }
}

test('the accepted gaps are read once for each build, not for each text that is shown', async () => {
  const config = '{"baseline": "gaps.json"}'
  const cwd = folderOf({ ...SERIES, 'gaps.json': '[]', 'atlas.config.json': config })
  const { shell, reads } = readingShell(cwd)
  const shown: string[] = []
  const server = {
    port: 0,
    url: '',
    replace: (_: unknown, change: { is: string }) => shown.push(change.is),
    sent: async () => {},
    close: async () => {},
  }
  const live = liveCorpus({ root: cwd, explorer: [], server }, shell)
  await live.build()
  writeFileSync(join(cwd, 'episode-01-clocks.md'), '# Episode 1: Clocks\n\nMore words.\n')
  await live.update({ written: new Set(['episode-01-clocks.md']), isStructural: false })
  await live.close()
  expect(shown).toEqual(['rebuilt', 'page', 'rebuilt'])
  expect(reads.filter((file) => file.endsWith('gaps.json'))).toHaveLength(2)
})
