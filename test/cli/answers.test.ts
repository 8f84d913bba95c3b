import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Chain, LearningPath, SearchHit } from '../../src/model/answer.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { AtlasRecord } from '../../src/model/record.ts'
import type { ShownNode } from '../../src/query/show.ts'
import { atlas, folderOf, SERIES } from './support/command.ts'

let cwd: string
beforeAll(() => {
  cwd = folderOf({
    ...Object.fromEntries(
      Object.entries(SERIES).map(([path, text]) => [`data/episodes/${path}`, text]),
    ),
    'elsewhere/episode-07-alone.md': '# Episode 7: Alone\n\nAfter Episode 99.\n',
  })
})

/** Runs a command with --json and returns what it printed. */
async function json<T>(...words: string[]): Promise<T> {
  const { code, out, err } = await atlas([...words, '--json'], { cwd })
  expect(code, err).toBeLessThanOrEqual(1)
  return JSON.parse(out) as T
}

test('path prints the contract: target, steps, minutes, cycles', async () => {
  const path = await json<LearningPath>('path', '3')
  expect(path).toEqual({
    target: 'episode:episode-03-breakers',
    steps: [
      expect.objectContaining({
        key: 'episode:episode-01-clocks',
        label: 'Clocks',
        kind: 'episode',
      }),
      expect.objectContaining({ key: 'episode:episode-02-order' }),
      expect.objectContaining({ key: 'episode:episode-03-breakers' }),
    ],
    minutes: expect.any(Number),
    cycles: [],
    untaught: [],
    namesakes: [],
  })
  const [first] = path.steps
  expect(Object.keys(first ?? {})).toEqual(['key', 'label', 'kind', 'minutes', 'why', 'because'])
  expect(first?.because).toMatchObject([
    { key: 'episode:episode-02-order', evidence: [{ path: 'episode-02-order.md', line: 8 }] },
  ])
})

test('path leaves out what is known, and what leads to it', async () => {
  const keys = async (...words: string[]) =>
    (await json<LearningPath>('path', '3', ...words)).steps.map((step) => step.key)
  expect(await keys('--known', '1')).toEqual([
    'episode:episode-02-order',
    'episode:episode-03-breakers',
  ])
  expect(await keys('--known', 'Clocks', '--known', 'Order')).toEqual([
    'episode:episode-03-breakers',
  ])
  expect(await keys('--from', '2')).toEqual(['episode:episode-03-breakers'])
})

test('path --unlocks turns the question round', async () => {
  const path = await json<LearningPath>('path', '1', '--unlocks')
  expect(path.steps.map(({ key, why }) => [key, why])).toEqual([
    ['episode:episode-02-order', 'requires Episode 1'],
    ['episode:episode-03-breakers', 'requires Episode 2'],
  ])
})

test('path as text is a numbered list with a total', async () => {
  const { code, out } = await atlas(['path', 'data/episodes', 'Order'], { cwd })
  expect(code).toBe(0)
  expect(out).toBe(
    'What to hear for Episode 2: Order\n\n' +
      '1  1 h  Episode 1: Clocks\n        required by Episode 2\n        episode-02-order.md:8\n' +
      '2    –  Episode 2: Order\n        the goal\n\n' +
      '2 steps, 1 of them without a stated duration; 1 h in all\n',
  )
})

test('show prints key, attributes and connections with their evidence', async () => {
  const node = await json<ShownNode>('show', 'episode-02-order.md')
  expect(Object.keys(node)).toEqual(['key', 'attributes', 'connections'])
  expect(node.attributes).toMatchObject({ kind: 'episode', number: 2, label: 'Order' })
  const requires = node.connections.find((one) => one.relation === 'requires')
  expect(requires).toMatchObject({ direction: 'out', key: 'episode:episode-01-clocks' })
  expect(requires?.evidence[0]).toMatchObject({ path: 'episode-02-order.md', line: 8 })
  expect(node.attributes).toMatchObject({
    x: expect.any(Number),
    pageRank: expect.any(Number),
    betweenness: expect.any(Number),
  })
})

test('connect prints chains of hops with evidence; none is an empty list and no failure', async () => {
  const chains = await json<Chain[]>('connect', '1', '3', '--limit', '1')
  expect(chains).toHaveLength(1)
  expect(Object.keys(chains[0] ?? {})).toEqual(['hops', 'strength', 'words'])
  for (const hop of chains[0]?.hops ?? []) expect(hop.evidence.length).toBeGreaterThan(0)
  expect(await json('connect', '2', '2')).toEqual([])
})

test('search prints ranked hits; nothing found is an empty list and no failure', async () => {
  const hits = await json<SearchHit[]>('search', 'leader election')
  expect(Object.keys(hits[0] ?? {})).toEqual([
    'key',
    'title',
    'section',
    'path',
    'line',
    'score',
    'excerpt',
  ])
  expect(await json('search', 'xylophone')).toEqual([])
  const { code, out, err } = await atlas(['search', 'xylophone'], { cwd })
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).toContain('nothing found for “xylophone”')
})

test('one positional more than needed is the corpus', async () => {
  const here = await json<SearchHit[]>('search', 'alone')
  const there = await json<SearchHit[]>('search', 'elsewhere', 'alone')
  expect([here.length, there[0]?.path]).toEqual([0, 'episode-07-alone.md'])
})

test('a name of nothing is wrong usage, with the nearest names', async () => {
  const { code, out, err } = await atlas(['show', 'Ordre'], { cwd })
  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: 'atlas: nothing is called “Ordre”\nDid you mean “Order”?\n',
  })
})

test('a name of several things is taken for the first only where it is exactly that', async () => {
  const folder = folderOf({
    ...SERIES,
    'episode-04-a.md':
      '# Episode 4: Circuit Breaker\n\n## Circuit Breaker\n\nThe Circuit Breaker.\n',
    'episode-05-b.md': '# Episode 5: Twin\n',
    'episode-06-c.md': '# Episode 6: Twin\n',
  })
  const exact = await atlas(['show', folder, 'circuit breaker', '--json'])
  expect(JSON.parse(exact.out).key).toBe('episode:episode-04-a')
  expect(exact.err).toContain(
    '“circuit breaker” is taken as episode:episode-04-a; it also names pattern:circuit-breaker\n',
  )
  const twins = await atlas(['show', folder, 'Twin'])
  expect(twins).toMatchObject({ code: 2, out: '' })
  expect(twins.err).toContain('“Twin” names 2 nodes\nTake one by its key:\n')
  expect((await atlas(['show', folder, 'pattern:circuit-breaker'])).out).toMatch(
    /^Circuit Breaker {2}pattern\npattern:circuit-breaker\n/,
  )
})

test('extract gives a file the same records alone as in its corpus', async () => {
  const records = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as AtlasRecord)
  const all = records((await atlas(['extract'], { cwd })).out)
  expect(new Set(all.map((record) => record.episode))).toEqual(
    new Set(Object.keys(SERIES).map((path) => `episode:${path.replace('.md', '')}`)),
  )
  const file = 'data/episodes/episode-02-order.md'
  const { out: alone, err } = await atlas(['extract', file], { cwd })
  expect(records(alone)).toEqual(all.filter((one) => one.episode === 'episode:episode-02-order'))
  expect(err).toMatch(/^1 file: 1 read, 0 skipped, 0 failed; \d+ records?\n$/)
  const both = await atlas(['extract', 'elsewhere/episode-07-alone.md', 'data/episodes'], { cwd })
  expect(records(both.out)[0]?.episode).toBe('episode:elsewhere/episode-07-alone')
  expect(records(both.out).length).toBeGreaterThan(all.length)
})

test.each([
  ['a corpus', ['elsewhere', './elsewhere/']],
  ['a file', ['data/episodes/episode-02-order.md', 'data/../data/episodes/episode-02-order.md']],
  ['a file of a corpus that is named too', ['data/episodes/episode-02-order.md', 'data/episodes']],
])('extract gives the records of %s that is named twice once', async (_, names) => {
  const { out } = await atlas(['extract', ...names], { cwd })
  const lines = out.trimEnd().split('\n')
  expect(new Set(lines).size).toBe(lines.length)
  expect(lines.length).toBeGreaterThan(1)
})

test('an empty name is no corpus, and like no other name', async () => {
  for (const words of [
    ['check', ''],
    ['extract', ''],
    ['show', '', 'Order'],
  ])
    expect(await atlas(words, { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'atlas: an empty name of a corpus\nExpected a folder of Markdown files; . is the one you are in.\n',
    })
  const { code, err } = await atlas(['show', ''], { cwd })
  expect({ code, err }).toEqual({
    code: 2,
    err: 'atlas: nothing is called “”\natlas search finds words in the text.\n',
  })
})

test('connect says where both names mean one thing', async () => {
  const { code, out, err } = await atlas(['connect', 'Episode 2', 'Order'], { cwd })
  expect({ code, out, err }).toEqual({
    code: 0,
    out: '',
    err: 'both names mean Episode 2: Order\n',
  })
})

test('extract names a file that is not there or is no Markdown', async () => {
  const run = async (name: string) => (await atlas(['extract', name], { cwd })).err
  expect(await run('gone.md')).toBe('atlas: gone.md: no such file or folder\n')
  writeFileSync(join(cwd, 'notes.txt'), '')
  expect(await run('notes.txt')).toBe('atlas: notes.txt: not a Markdown file (.md, .markdown)\n')
})

test('check exits with 1 on findings as severe as asked, and prints the rows of the contract', async () => {
  const run = (...words: string[]) => atlas(['check', 'elsewhere', ...words], { cwd })
  const { code, out } = await run('--json')
  const rows = JSON.parse(out) as Finding[]
  expect(code).toBe(1)
  expect(rows.find((row) => row.rule === 'dangling-reference')).toMatchObject({
    severity: 'error',
    path: 'episode-07-alone.md',
    line: 3,
    column: expect.any(Number),
    message: expect.stringContaining('Episode 99'),
    subject: 'episode:episode-07-alone',
  })
  expect(await run('--format', 'json')).toEqual({ code, out, err: expect.any(String) })
  const text = await run()
  expect(text.out).toMatch(/^elsewhere\/episode-07-alone\.md:3:\d+ +error +.* dangling-reference$/m)
  expect((await run('--format', 'github')).out).toContain(
    '::error file=elsewhere/episode-07-alone.md,line=3',
  )
  const sarif = JSON.parse((await run('--format', 'sarif')).out)
  expect(sarif.version).toBe('2.1.0')
})

test('a baseline accepts what was there, wherever it stands now', async () => {
  const baseline = join(cwd, 'accepted.json')
  writeFileSync(baseline, (await atlas(['check', 'elsewhere', '--json'], { cwd })).out)
  const file = join(cwd, 'elsewhere/episode-07-alone.md')
  const text = readFileSync(file, 'utf8')
  const run = () => atlas(['check', 'elsewhere', '--baseline', 'accepted.json', '--json'], { cwd })
  writeFileSync(file, text.replace('After', '\n\nAfter'))
  const accepted = await run()
  expect({ code: accepted.code, rows: JSON.parse(accepted.out) }).toEqual({ code: 0, rows: [] })
  writeFileSync(file, `${text}\nAlso Episode 98.\n`)
  const more = await run()
  expect(more.code).toBe(1)
  expect(JSON.parse(more.out)).toHaveLength(1)
  writeFileSync(file, text)
  writeFileSync(baseline, '{"rows": 1}')
  const wrong = await run()
  expect(wrong.code).toBe(2)
  expect(wrong.err).toMatch(/^atlas: accepted\.json:1: /)
})

test('export writes a file as a whole, csv into a folder as two tables', async () => {
  const run = (...words: string[]) => atlas(['export', ...words], { cwd })
  const { out } = await run('--format', 'graphml')
  expect(await run('--format', 'graphml', '-o', 'atlas.graphml')).toMatchObject({
    code: 0,
    out: '',
  })
  expect(readFileSync(join(cwd, 'atlas.graphml'), 'utf8')).toBe(out)
  await run('--format', 'csv', '-o', 'tables')
  expect(readFileSync(join(cwd, 'tables/nodes.csv'), 'utf8')).toMatch(/^key,kind,label,/)
  expect(readFileSync(join(cwd, 'tables/edges.csv'), 'utf8')).toMatch(/^source,target,relation,/)
  await run('--format', 'csv', '-o', 'edges.csv')
  expect(readFileSync(join(cwd, 'edges.csv'), 'utf8')).toMatch(/^source,/)
})

test('export writes over no episode and no folder', async () => {
  const run = (target: string) => atlas(['export', '-o', target], { cwd })
  const episode = 'data/episodes/episode-01-clocks.md'
  const refused = await run(episode)
  expect(refused.code).toBe(2)
  expect(refused.err).toContain('a file of the corpus; nothing was written')
  expect(readFileSync(join(cwd, episode), 'utf8')).toBe(SERIES['episode-01-clocks.md'])
  mkdirSync(join(cwd, 'folder'), { recursive: true })
  expect((await run('folder')).err).toContain('a folder, expected a regular file')
  expect(await run('nowhere/atlas.json')).toMatchObject({ code: 2, out: '' })
  expect(existsSync(join(cwd, 'nowhere'))).toBe(false)
})
