import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atlas, contentsOf, folderOf, SERIES } from './support/command.ts'

function workplace(): string {
  return folderOf(
    Object.fromEntries(Object.entries(SERIES).map(([path, text]) => [`eps/${path}`, text])),
  )
}

test('a site holds the explorer, its data and a manifest of both', async () => {
  const cwd = workplace()
  const { code, out, err } = await atlas(['build', 'eps', '--out', 'site'], { cwd })
  expect(code).toBe(0)
  const files = contentsOf(join(cwd, 'site'))
  const { files: listed } = JSON.parse(files['.atlas-manifest.json'] ?? '') as { files: string[] }
  expect([...listed, '.atlas-manifest.json'].sort()).toEqual(Object.keys(files).sort())
  for (const path of ['index.html', 'assets/page.js', 'data/atlas.json', 'data/gaps.json'])
    expect(listed).toContain(path)
  expect(files['index.html']).not.toContain('atlas-live')
  expect(out).toBe(`site: ${listed.length} files written\n`)
  expect(err).toMatch(
    /^3 files: 3 read, 0 skipped, 0 failed; 0 variants; \d+ records; \d+ nodes, \d+ edges; gaps: \d+ errors?, \d+ warnings?, \d+ info$/m,
  )
  expect(readdirSync(cwd)).toEqual(['eps', 'site'])
})

test('two builds are equal to the byte, from another path, time zone and language', async () => {
  const [first, second] = [workplace(), workplace()]
  await atlas(['build', 'eps', '--out', 'site'], { cwd: first })
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
  await atlas(['build', join(second, 'eps'), '--out', join(second, 'x/y/site')], { env })
  expect(contentsOf(join(second, 'x/y/site'))).toEqual(contentsOf(join(first, 'site')))
})

test('a build replaces the last site as a whole', async () => {
  const cwd = workplace()
  await atlas(['build', 'eps', '--out', 'site'], { cwd })
  const before = Object.keys(contentsOf(join(cwd, 'site')))
  rmSync(join(cwd, 'eps/episode-03-breakers.md'))
  expect((await atlas(['build', 'eps', '--out', 'site'], { cwd })).code).toBe(0)
  const after = Object.keys(contentsOf(join(cwd, 'site')))
  expect(after.length).toBeLessThan(before.length)
})

test('building again over a site changes not one byte', async () => {
  const cwd = workplace()
  await atlas(['build', 'eps', '--out', 'site'], { cwd })
  const first = contentsOf(join(cwd, 'site'))
  await atlas(['build', 'eps', '--out', 'site'], { cwd })
  expect(contentsOf(join(cwd, 'site'))).toEqual(first)
})

test('a site that replaces another leaves nodes where they stand and tells what is new, once', async () => {
  const cwd = workplace()
  const build = (...words: string[]) => atlas(['build', 'eps', '--out', 'site', ...words], { cwd })
  const places = () => {
    const { nodes } = JSON.parse(contentsOf(join(cwd, 'site'))['data/atlas.json'] ?? '')
    return new Map(nodes.map(({ key, x, y }: Record<string, unknown>) => [key, `${x} ${y}`]))
  }
  await build()
  const before = places()
  writeFileSync(join(cwd, 'eps/episode-04-new.md'), '# Episode 4: New\n\nSee Episode 1.\n')
  await build()
  const second = contentsOf(join(cwd, 'site'))
  expect(JSON.parse(second['data/news.json'] ?? '').changes.added).toEqual([
    { key: 'episode:episode-04-new', path: 'episode-04-new.md', title: 'New' },
  ])
  for (const [key, place] of before) expect(places().get(key)).toBe(place)
  await build()
  expect(contentsOf(join(cwd, 'site'))).toEqual(second)
  await build('--fresh-layout')
  expect(places()).not.toEqual(before)
})

test('an earlier site that cannot be read is replaced as if it were the first', async () => {
  const cwd = workplace()
  await atlas(['build', 'eps', '--out', 'site'], { cwd })
  const first = contentsOf(join(cwd, 'site'))
  writeFileSync(join(cwd, 'site/data/atlas.json'), '{"version":')
  expect((await atlas(['build', 'eps', '--out', 'site'], { cwd })).code).toBe(0)
  expect(contentsOf(join(cwd, 'site'))).toEqual(first)
})

test('a folder that is not a site of ours is refused with the reason', async () => {
  const cwd = workplace()
  mkdirSync(join(cwd, 'mine'))
  writeFileSync(join(cwd, 'mine/notes.txt'), 'mine')
  writeFileSync(join(cwd, 'file'), 'mine')
  symlinkSync('eps', join(cwd, 'link'))
  symlinkSync('nowhere', join(cwd, 'broken'))
  const cases: [out: string, reason: string, env?: Record<string, string>][] = [
    ['mine', 'holds files that atlas did not write (notes.txt)'],
    ['file', 'a file, expected a folder'],
    ['broken', 'a broken link, expected a folder'],
    ['/', 'the root of the file system'],
    ['.', 'contains the corpus'],
    ['..', 'contains the corpus'],
    ['eps', 'the corpus itself'],
    ['link', 'the corpus itself'],
    ['eps/site', 'lies in the corpus'],
    ['link/site', 'lies in the corpus'],
    ['home', 'your home folder', { HOME: join(cwd, 'home') }],
  ]
  mkdirSync(join(cwd, 'home'))
  const before = contentsOf(cwd)
  for (const [out, reason, env = {}] of cases) {
    const ran = await atlas(['build', 'eps', '--out', out], { cwd, env })
    expect(ran, out).toMatchObject({ code: 2, out: '' })
    expect(ran.err, out).toContain(`atlas: ${out}: ${reason}`)
  }
  expect(contentsOf(cwd)).toEqual(before)
})

test('a site below a broken link is refused in words', async () => {
  const cwd = workplace()
  symlinkSync('nowhere', join(cwd, 'broken'))
  const { code, err } = await atlas(['build', 'eps', '--out', 'broken/site'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('broken: there already, as a file or a broken link (EEXIST)')
})

test('a file that a user put into the site stops the next build', async () => {
  const cwd = workplace()
  await atlas(['build', 'eps', '--out', 'site'], { cwd })
  writeFileSync(join(cwd, 'site/CNAME'), 'example.org')
  const { code, err } = await atlas(['build', 'eps', '--out', 'site'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('site: holds files that atlas did not write (CNAME); nothing was written')
  expect(readFileSync(join(cwd, 'site/CNAME'), 'utf8')).toBe('example.org')
})

test('the working directory is not pulled away', async () => {
  const cwd = workplace()
  mkdirSync(join(cwd, 'site/inner'), { recursive: true })
  const { code, err } = await atlas(['build', '../../eps', '--out', '..'], {
    cwd: join(cwd, 'site/inner'),
  })
  expect(code).toBe(2)
  expect(err).toContain('contains the working directory')
})

test('what a killed run left is mended, and its lock taken over', async () => {
  const cwd = workplace()
  await atlas(['build', 'eps', '--out', 'site'], { cwd })
  const site = contentsOf(join(cwd, 'site'))
  mkdirSync(join(cwd, '.site.atlas-new-4711/data'), { recursive: true })
  const lock = { pid: 2 ** 30, since: '2026-01-01T00:00:00.000Z', token: 'gone' }
  writeFileSync(join(cwd, '.site.atlas-lock'), JSON.stringify(lock))
  expect((await atlas(['build', 'eps', '--out', 'site'], { cwd })).code).toBe(0)
  expect(readdirSync(cwd)).toEqual(['eps', 'site'])
  expect(contentsOf(join(cwd, 'site'))).toEqual(site)
})

test('a folder in use by a running process is refused, with whose it is', async () => {
  const cwd = workplace()
  const lock = { pid: process.pid, since: '2026-01-01T00:00:00.000Z', token: 'x' }
  writeFileSync(join(cwd, '.site.atlas-lock'), JSON.stringify(lock))
  const { code, err } = await atlas(['build', 'eps', '--out', 'site'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain(`atlas: locked by process ${process.pid} since 2026-01-01T00:00:00.000Z`)
  expect(existsSync(join(cwd, 'site'))).toBe(false)
  expect(existsSync(join(cwd, '.site.atlas-lock'))).toBe(true)
})

test('of builds that start together one wins at a time, and the site is whole', async () => {
  const cwd = workplace()
  const runs = await Promise.all(
    [1, 2, 3].map(() => atlas(['build', 'eps', '--out', 'site'], { cwd })),
  )
  for (const { code, err } of runs)
    if (code !== 0) expect(err).toContain('atlas: locked by process')
  expect(runs.some(({ code }) => code === 0)).toBe(true)
  const { files } = JSON.parse(readFileSync(join(cwd, 'site/.atlas-manifest.json'), 'utf8')) as {
    files: string[]
  }
  expect(Object.keys(contentsOf(join(cwd, 'site'))).length).toBe(files.length + 1)
  expect(readdirSync(cwd)).toEqual(['eps', 'site'])
})
