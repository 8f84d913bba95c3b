import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtCommand, ended, folderOf } from './support/command.ts'

/** A thread that never comes back from some files, and dies of others: in all else the real one. */
const SABOTAGED = `
import { parentPort } from 'node:worker_threads'
const listen = parentPort.on.bind(parentPort)
parentPort.on = (event, listener) =>
  listen(event, (message) => {
    const { task, input } = message
    if (task === 'extract' && input.path === '02-hangs.md') for (;;);
    if (task === 'extract' && input.path === '03-dies.md') process.exit(9)
    listener(message)
  })
await import('./thread-itself.js')
`
const FILES = {
  '01-clocks.md': '# Episode 1: Clocks\n\nA Circuit Breaker.\n',
  '02-hangs.md': '# Episode 2: Order\n\nA Circuit Breaker.\n',
  '03-dies.md': '# Episode 3: Outages\n\nA Circuit Breaker.\n',
  '04-logs.md': '# Episode 4: Logs\n\nAs in Episode 1.\n',
  'atlas.config.yaml': 'limits:\n  secondsPerFile: 2\n',
}

let home: string
let main: string

beforeAll(async () => {
  const built = dirname(dirname(dirname(await builtCommand())))
  home = mkdtempSync(join(dirname(built), 'hanging-'))
  cpSync(built, home, { recursive: true })
  renameSync(join(home, 'dist/cli/thread.js'), join(home, 'dist/cli/thread-itself.js'))
  writeFileSync(join(home, 'dist/cli/thread.js'), SABOTAGED)
  main = join(home, 'dist/cli/main.js')
})

afterAll(() => rmSync(home, { recursive: true }))

function sabotaged(words: readonly string[]) {
  const env = { PATH: process.env.PATH, HOME: '/nonexistent-home', ATLAS_CACHE: 'off' }
  return ended(spawn(process.execPath, [main, ...words], { env }))
}

const HANGS = /02-hangs\.md:1:\d+ +error +.*gave up after 2 s, limits\.secondsPerFile/
const DIES = /03-dies\.md:1:\d+ +error +.*thread ended/

describe('a file whose thread does not come back costs itself alone', () => {
  test('in extract: the others have their records, and the exit code says that some are missing', async () => {
    const { code, out, err } = await sabotaged(['extract', folderOf(FILES)])
    expect(err).toMatch(HANGS)
    expect(err).toMatch(DIES)
    const episodes = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { episode: string }).episode)
    expect(new Set(episodes)).toEqual(new Set(['episode:01-clocks', 'episode:04-logs']))
    expect(code).toBe(1)
  })

  test('in check: it is a finding like any other', async () => {
    const { code, out } = await sabotaged(['check', folderOf(FILES)])
    expect(out).toMatch(HANGS)
    expect(out).toMatch(DIES)
    expect(code).toBe(1)
  })

  test('in build: the site is there, and every episode has its node', async () => {
    const site = join(folderOf({}), 'site')
    const { code, err } = await sabotaged(['build', folderOf(FILES), '--out', site])
    expect(err).toMatch(HANGS)
    expect(code).toBe(1)
    expect(existsSync(join(site, 'index.html'))).toBe(true)
    const atlas = readFileSync(join(site, 'data/atlas.json'), 'utf8')
    for (const name of ['01-clocks', '02-hangs', '03-dies', '04-logs'])
      expect(atlas).toContain(`episode:${name}`)
  })
})
