import { describe, expect, test } from 'vitest'
import { atlasOf } from '../support/corpus.ts'

/** What is said of a header, and what is read of the document below it. */
async function readWith(header: string): Promise<{ said: string[]; label: string; all: string }> {
  const atlas = await atlasOf({ '01-a.md': `${header}# Episode 1: Clocks\n\nWords.\n` })
  const said = atlas.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
  const label = String(atlas.graph.getNodeAttribute('episode:01-a', 'label'))
  return { said, label, all: JSON.stringify([atlas.graph.export(), atlas.problems]) }
}

describe('a header that is no YAML', () => {
  test.each([
    ['a list that is not closed', 'title: [a', 2],
    ['an open quotation', 'a: b\ntitle: "A', 3],
    ['a tab for indentation', 'a:\n\t- b', 3],
    ['a key twice', 'title: Clocks\na: b\ntitle: B', 4],
    ['an alias to nothing', 'a: *nowhere', 2],
    ['a key that is a map', 'a: b\n? {c: d}\n: e', 3],
  ])('is told of at the line of its fault: %s', async (_, yaml, line) => {
    const { said, label } = await readWith(`---\n${yaml}\n---\n`)
    expect(said.map((one) => Number.parseInt(one, 10))).toEqual([line])
    expect(label).toContain('Clocks')
  })
})

describe('a value of another form than its key has', () => {
  test.each([
    ['title: {a: 1}', 'map', 'title'],
    ['title: [a, b]', 'list', 'title'],
    ['duration: {}', 'map', 'duration'],
    ['episode: {number: 1}', 'map', 'episode'],
    ['type: [pattern, company]', 'list', 'type'],
    ['type: [pattern]', 'list', 'type'],
    ['kind: {pattern: yes}', 'map', 'kind'],
    ['prerequisites: {Episode 2: [order]}', 'list', 'Episode 2'],
    ['requires: [{path: [a.md]}]', 'list', 'path'],
    ['requires: [{importance: high, why: it is needed}]', 'map', 'requires'],
    ['related: {patterns: {Saga: {}, Outbox: {why: x}}}', 'map', 'Outbox'],
  ])('is told of and never shown as an object: %s', async (yaml, form, key) => {
    const { said, label, all } = await readWith(`---\na: b\n${yaml}\n---\n`)
    expect(said).toEqual([`3:1 Found a ${form} as “${key}”, expected text; it is not read`])
    expect(label).toContain('Clocks')
    expect(all).not.toContain('[object')
  })

  test.each([
    ['aliases: {a: b}', 'a map'],
    ['aliases: [Ticks, {a: b}]', 'a map'],
    ['aliases: [Ticks, [a]]', 'a list'],
    ['aliases: .inf', '“.inf”'],
    ['aliases: [Ticks, .NaN]', '“.NaN”'],
  ])('is told of where names belong: %s', async (yaml, found) => {
    const { said, all } = await readWith(`---\na: b\n${yaml}\n---\n`)
    expect(said).toEqual([`3:1 Found ${found} as “aliases”, expected names; it is not read`])
    expect(all).toMatch(yaml.includes('Ticks') ? /"aliases":\["Ticks"\]/ : /"aliases":\[\]/)
  })

  test.each([
    ['title: .nan', '.nan', 'title'],
    ['series: -.INF', '-.INF', 'series'],
    ['number: 1e400', '1e400', 'number'],
    ['prerequisites: .inf', '.inf', 'prerequisites'],
    ['requires: [{name: .inf}]', '.inf', 'requires'],
  ])('is told of where a number is none: %s', async (yaml, found, key) => {
    const { said, label, all } = await readWith(`---\na: b\n${yaml}\n---\n`)
    expect(said).toEqual([`3:1 Found “${found}” as “${key}”, expected text; it is not read`])
    expect(label).toContain('Clocks')
    expect(all.replace(said[0]?.slice(4) ?? '', '')).not.toContain(found)
  })

  test.each([
    ['episode: pilot', 'pilot'],
    ['number: true', 'true'],
    ['episode: -7', '-7'],
    ['episode: 2020-01-02', '2020-01-02'],
    ['number: 0x1F', '0x1F'],
    ['number: 99999999999999999999', '99999999999999999999'],
  ])('is told of where a number belongs: %s', async (yaml, found) => {
    const { said, all } = await readWith(`---\na: b\n${yaml}\n---\n`)
    const key = yaml.split(':')[0]
    expect(said).toEqual([`3:1 Found “${found}” as “${key}”, expected a number; it is not read`])
    expect(all).toContain('"number":1')
    expect(all).not.toContain('number-mismatch')
  })

  test.each([
    'title: [TITLE]',
    'series: [Basics]',
    'type: [TYPE]',
    'tags: [a, b]',
    'tags: {a: b}',
    'weight: .inf',
    'title: ".nan"',
    'title:',
    'episode:',
    'episode: "#7: Clocks"',
    'number: [NUMBER]',
    'number: n/a',
    'aliases: []',
    'prerequisites: {episodes: [], Episode 2: []}',
    'prerequisites: {Episode 2: [Reason]}',
  ])('is nothing to tell of where it may be meant: %s', async (yaml) => {
    expect((await readWith(`---\n${yaml}\n---\n`)).said).toEqual([])
  })
})

describe('a header of another language', () => {
  test.each([
    ['js', '{ title: require("fs").writeFileSync("owned.txt", "x") }'],
    ['javascript', 'module.exports = { title: "Tides" }'],
    ['coffee', 'title: "Tides"'],
    ['json', '{"title": "Tides", "prerequisites": "Episode 2"}'],
  ])('is neither run nor read, and said to be so: %s', async (language, code) => {
    const { said, label, all } = await readWith(`---${language}\n${code}\n---\n`)
    expect(said).toEqual([
      `1:1 Found a header in “${language}”, expected YAML between lines of three dashes; it is neither run nor read`,
    ])
    expect(label).toContain('Clocks')
    expect(all).not.toMatch(/owned|Tides|Episode 2/)
  })

  test('is told of in TOML', async () => {
    const { said, label } = await readWith('+++\ntitle = "Tides"\n+++\n')
    expect(said).toEqual([
      '1:1 Found a header in TOML, expected YAML between lines of three dashes; it is not read',
    ])
    expect(label).toContain('Clocks')
  })

  test('is read where it is called YAML', async () => {
    const { said, label } = await readWith('---yaml\ntitle: Tides\n---\n')
    expect(said).toEqual([])
    expect(label).toContain('Clocks')
  })

  test('is no header without an end', async () => {
    expect((await readWith('---js\nwords\n\n')).said).toEqual([])
  })
})

test('a header without an end is read as text, and said to be so', async () => {
  const { said, label } = await readWith('---\ntitle: Tides\n\n')
  expect(said).toEqual([
    '1:1 Found a header without an end, expected a line of three dashes; it is read as text',
  ])
  expect(label).toContain('Clocks')
  expect((await readWith('---\n\ntitle: Tides\n\n')).said).toEqual([])
})
