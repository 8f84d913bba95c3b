import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atlas, folderOf, SERIES } from './support/command.ts'

const NOBODY = 65534

test('invalid UTF-8 and NUL are warnings with the line, and the file is read', async () => {
  const cwd = folderOf({
    ...SERIES,
    'bad.md': Buffer.from([0x23, 0x20, 0x41, 0x0a, 0x0a, 0xff, 0x00, 0x0a]),
  })
  const { code, err } = await atlas(['extract', '.'], { cwd })
  expect(code).toBe(0)
  expect(err).toMatch(/^bad\.md:3:1 warning Found invalid UTF-8 .* invalid-utf-8$/m)
  expect(err).toMatch(/^bad\.md:3:1 warning Found a NUL byte .* nul-byte$/m)
  expect(err).toMatch(/^4 files: 4 read, 0 skipped, 0 failed; /m)
})

test('a file with a broken header is read all the same', async () => {
  const cwd = folderOf({ ...SERIES, 'broken.md': '---\ntitle: [a\nb: c\n---\n# Broken\n' })
  const { code, err } = await atlas(['extract', '.'], { cwd })
  expect(code).toBe(0)
  expect(err).toMatch(/^4 files: 4 read, 0 skipped, 0 failed; /m)
})

test('two files with one number are both there, and named', async () => {
  const cwd = folderOf({ ...SERIES, 'episode-02-other.md': '# Episode 2: Other\n\nText.\n' })
  const { code, err, out } = await atlas(['path', '.', 'Episode 2'], { cwd })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('atlas: “Episode 2” names 2 nodes\n')
  expect(err).toContain('  episode:episode-02-order  Episode 2: Order\n')
  expect(err).toContain('  episode:episode-02-other  Episode 2: Other\n')
})

test('links and ignored files are skipped with the reason', async () => {
  const cwd = folderOf({ ...SERIES, 'atlas.config.json': '{ "ignore": ["episode-03*"] }' })
  symlinkSync('/etc', join(cwd, 'etc'))
  const { code, err } = await atlas(['extract', '.'], { cwd })
  expect(code).toBe(0)
  expect(err).toContain('4 files: 2 read, 2 skipped, 0 failed; ')
  expect(err).toContain('  skipped episode-03-breakers.md: ignored by the configuration\n')
  expect(err).toContain('  skipped etc: a symbolic link, which is not followed\n')
})

test('a file that may not be read costs itself alone, and fails the run', async () => {
  const cwd = folderOf(SERIES)
  chmodSync(cwd, 0o755)
  chmodSync(join(cwd, 'episode-01-clocks.md'), 0)
  const uid = process.getuid?.() === 0 ? NOBODY : undefined
  const options = { cwd, ...(uid === undefined ? {} : { uid }) }
  const extract = await atlas(['extract', '.'], options)
  expect(extract.code).toBe(1)
  expect(extract.err).toContain('3 files: 2 read, 0 skipped, 1 failed; ')
  expect(extract.err).toContain('  failed episode-01-clocks.md: cannot be read (EACCES)\n')
  expect((await atlas(['check', '.'], options)).code).toBe(1)
})

test('gaps that comments accept are counted', async () => {
  const cwd = folderOf({
    'a.md':
      '# Episode 1: Clocks\n\n<!-- atlas-ignore dangling-reference: planned -->\nSee Episode 9.\n',
    'b.md': '# Episode 2: Order\n\nAfter Episode 1. See Episode 9.\n',
  })
  const { code, out, err } = await atlas(['check', '.'], { cwd })
  expect(code).toBe(1)
  expect(out).toMatch(/^b\.md:3:\d+ .*dangling-reference$/m)
  expect(out).not.toMatch(/^a\.md.*dangling-reference$/m)
  expect(err).toMatch(/^1 gap accepted by comments in the files$/m)
})

test('two configuration files are refused by name', async () => {
  const cwd = folderOf({
    'a.md': '# Episode 1: Clocks\n',
    'atlas.config.json': '{}',
    'atlas.config.yaml': 'limits: {}\n',
  })
  expect(await atlas(['check', '.'], { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'atlas: two configuration files, atlas.config.json and atlas.config.yaml: expected one\nJoin them, and remove the other.\n',
  })
})
