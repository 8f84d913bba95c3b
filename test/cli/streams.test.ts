import { existsSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { atlas, ended, folderOf, SERIES, started } from './support/command.ts'

test('results go to stdout and nothing else does', async () => {
  const folder = folderOf(SERIES)
  const { code, out, err } = await atlas(['extract', folder])
  expect(code).toBe(0)
  for (const line of out.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
  expect(err).toMatch(/^3 files: 3 read, 0 skipped, 0 failed; \d+ records\n$/)
})

/** Signs of more than a byte that a terminal obeys: a control of eight bits, and marks that turn the text. */
const MARKS = '\u009b\u007f\u202e\u2066\u2028'
const OBEYED = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

test('no byte below a blank but line ends comes out, whatever the files say', async () => {
  const folder = folderOf({
    'a\u001b[31mred.md':
      '# Episode 1: \u001b]0;title\u0007 Bell\n\n[x](\u001b[2J.md) Episode 99.\n',
    'b.md': '---\ntitle: "a\u001b[0m\n---\n# B\n',
    'c.md': `# Episode 2: ${MARKS}Marks\n\nSee Episode 1 and [it](no${MARKS}.md).\n`,
    'd.md': `# Episode 3: Names\n\n## Zebra${MARKS} Gate Pattern\n\nThe Zebra${MARKS} Gate Pattern.\n`,
    [`gaps${MARKS}\u001b.json`]: '[]',
  })
  for (const words of [
    ['check', folder, '--json'],
    ['check', folder, '--format', 'sarif'],
    ['check', folder, '--format', 'github'],
    ['check', folder, '--baseline', join(folder, `gaps${MARKS}\u001b.json`), '--json'],
    ['extract', folder],
    ['identity', folder, '--json'],
    ['candidates', folder],
    ['suggest', folder, '--per', '3', '--json'],
    ['show', folder, '2', '--json'],
    ['export', folder, '--format', 'json'],
    ['export', folder, '--format', 'jsonld'],
    ['export', folder, '--format', 'gexf'],
    ['export', folder, '--format', 'cypher'],
    ['export', folder, '-o', join(folder, `out${MARKS}\u001b.json`)],
    ['build', folder, '--out', join(folderOf({}), `site${MARKS}\u001b`)],
    ['check', folder],
    ['show', folder, '1'],
    ['path', folder, '1'],
    ['search', folder, 'Bell'],
    ['export', folder, '--format', 'graphml'],
    ['show', folder, '\u001b[31m'],
  ]) {
    const { code, out, err } = await atlas(words)
    expect(code, words.join(' ')).toBeLessThanOrEqual(2)
    expect((out + err).replaceAll('\n', ''), words.join(' ')).not.toMatch(OBEYED)
  }
})

/** Runs a command of which nobody reads one stream. */
async function unread(words: readonly string[], name: 'stdout' | 'stderr') {
  const child = await started(words)
  child[name]?.destroy()
  return ended(child)
}

test('a reader that has seen enough is no fault', async () => {
  const text = Array.from({ length: 3000 }, (_, i) => `## Part ${i}\n\nEpisode ${i}: Netflix.\n`)
  const folder = folderOf({ 'a.md': `# A\n\n${text.join('\n')}` })
  const child = await started(['extract', folder])
  child.stdout?.once('data', () => child.stdout?.destroy())
  const { code, err } = await ended(child)
  expect(code).toBe(0)
  expect(err).toMatch(/^1 file: .*\n$/)
})

test('without a reader a command goes on and ends with the code that it would have had', async () => {
  const gaps = folderOf({ ...SERIES, 'last.md': '# Episode 9: Last\n\n[x](nowhere.md)\n' })
  for (const words of [
    ['check', gaps, '--fail-on', 'info'],
    ['check', gaps],
    ['check', '/nowhere'],
    ['chekc'],
    ['export', gaps, '-o', join(gaps, 'graph.json')],
  ]) {
    const { code, out, err } = await atlas(words)
    const label = words.join(' ')
    const withoutResults = await unread(words, 'stdout')
    expect(withoutResults, label).toEqual({ code, out: '', err })
    expect(await unread(words, 'stderr'), label).toEqual({ code, out, err: '' })
  }
})

test('without readers `serve` goes on until it is stopped', async () => {
  const child = await started(['serve', folderOf(SERIES), '--port', '0'])
  let out = ''
  const address = new Promise<string>((done) =>
    child.stdout?.on('data', (text: Buffer) => {
      out += text
      if (out.includes('\n')) done(out.trim())
    }),
  )
  child.stderr?.destroy()
  const url = await address
  child.stdout?.destroy()
  expect((await fetch(url)).status).toBe(200)
  child.kill('SIGINT')
  expect((await ended(child)).code).toBe(0)
})

const FULL = '/dev/full'

describe.skipIf(!existsSync(FULL))('on a full disk', () => {
  const full = (): number => openSync(FULL, 'w')

  test.each([
    { words: ['export'], what: 'what ends well' },
    { words: ['check', '--fail-on', 'info'], what: 'what finds gaps' },
    { words: ['show', '9'], what: 'what is asked for in vain' },
  ])('results that cannot be written are told of in one line: $what', async ({ words }) => {
    const [command = '', ...rest] = words
    const run = [command, folderOf(SERIES), ...rest]
    const { code, err } = await atlas(run, { out: full() })
    expect(code).toBe(2)
    const plain = await atlas(run)
    const told = 'atlas: cannot write standard output: no space left on device (ENOSPC)\n'
    expect(err).toBe(plain.err + (plain.out === '' ? '' : told))
  })

  test('help and version are results too', async () => {
    for (const words of [['--help'], ['--version'], ['help', 'path']])
      expect(await atlas(words, { out: full() }), words.join(' ')).toEqual({
        code: 2,
        out: '',
        err: 'atlas: cannot write standard output: no space left on device (ENOSPC)\n',
      })
  })

  test('messages that cannot be written are told nowhere, and results come all the same', async () => {
    const run = ['check', folderOf(SERIES), '--fail-on', 'info']
    const plain = await atlas(run)
    expect(await atlas(run, { err: full() })).toEqual({ ...plain, err: '' })
    expect(await atlas(['check', '/nowhere'], { err: full() })).toMatchObject({ code: 2, out: '' })
    expect(await atlas(['export', folderOf(SERIES)], { out: full(), err: full() })).toMatchObject({
      code: 2,
    })
  })
})

test('colours are for terminals', async () => {
  const folder = folderOf(SERIES)
  const plain = await atlas(['show', folder, '2'])
  const asked = await atlas(['show', folder, '2'], {
    env: { NO_COLOR: '1', TERM: 'xterm-256color' },
  })
  expect(plain.out).not.toContain('\u001b')
  expect(asked).toEqual(plain)
})

test('a bug has an exit code and a request of its own, and its stack under DEBUG alone', async () => {
  const folder = folderOf(SERIES)
  const broken = join(folder, 'broken.mjs')
  writeFileSync(broken, 'String.prototype.normalize = () => { throw new TypeError("no") }\n')
  const run = (env: Record<string, string>) =>
    atlas(['export', folder], { env: { ...env, NODE_OPTIONS: `--import=${broken}` } })
  const quiet = await run({})
  expect(quiet).toMatchObject({ code: 70, out: '' })
  expect(quiet.err).toMatch(/^atlas: this is a bug: no\nPlease report it/)
  expect(quiet.err).not.toContain('    at ')
  expect((await run({ DEBUG: '1' })).err).toContain('    at ')
})
