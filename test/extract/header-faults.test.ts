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

describe('a header that says nothing of the document', () => {
  test.each([
    ['- a\n- b', 'a list', 2],
    ['Tides', 'words', 2],
    ['title:\u00a0Tides\nepisode:\u00a05', 'words', 2],
    ['title = Tides', 'words', 2],
    ['\n# Episode 5: Tides', 'comments alone', 3],
  ])('is told of: %j', async (yaml, found, line) => {
    const { said, all } = await readWith(`---\n${yaml}\n---\n`)
    expect(said).toContain(
      `${line}:1 Found ${found} as header, expected “key: value” lines; nothing of it is read`,
    )
    expect(all).not.toContain('"Tides"')
  })

  test.each(['', '\n\n', '# of its own\ntitle: Clocks'])('is none to tell of: %j', async (yaml) => {
    expect((await readWith(`---\n${yaml}\n---\n`)).said).toEqual([])
  })
})

describe('a tag that YAML does not have', () => {
  test.each([
    ['title: !!js/function "x"', '!!js/function', ''],
    [
      'title: !important Clocks\nduration: !secret [1]',
      '!important',
      ' (first here, 2 such tags in all)',
    ],
  ])('is told of at its place, and obeyed by nobody: %j', async (yaml, tag, count) => {
    expect((await readWith(`---\n${yaml}\n---\n`)).said).toContain(
      `2:8 Found the tag “${tag}”${count}, expected plain values; what stands behind it is read as text`,
    )
  })

  test('is not one that YAML has, nor one in a block of code', async () => {
    const { said } = await readWith('---\ntitle: !!str 7\n---\n```yaml\na: !Ref b\n```\n\n')
    expect(said).toEqual([])
  })
})

describe('a header that is not at the beginning', () => {
  test.each([
    ['\n---\ntitle: Tides\n---\n', 2, 'a header below the first line, expected it on the first'],
    [
      ' ---\ntitle: Tides\ntags:\n  - a\n---\n',
      1,
      'a header below the first line, expected it on the first',
    ],
    [
      '<!-- by me -->\n---\ntitle: Tides\n---\n',
      2,
      'a header below the first line, expected it on the first',
    ],
    ['---\na: b\n---\n---\ntitle: Tides\n---\n', 4, 'a second header, expected one'],
  ])('is told of: %j', async (header, line, words) => {
    expect((await readWith(header)).said).toContain(`${line}:1 Found ${words}; it is read as text`)
  })

  test.each([
    '\n---\n\nwords: and more\n\n---\n\n',
    '---\na: b\n---\n\n---\n\nwords\n\n---\n\n',
    'Words\n\n---\ntitle: Tides\n---\n\n',
  ])('is none where lines only part the text: %j', async (header) => {
    expect((await readWith(header)).said).toEqual([])
  })
})

test.each([
  ['"Clo\\0cks"', 'Clo\ufffdcks', 'U+0000'],
  ['"Clo\\e[31mcks"', 'Clo\u001b[31mcks', 'U+001B'],
  ['"Clo\\u202ecks"', 'Clo\u202ecks', 'U+202E'],
  ['"Clo\\ud83dcks"', 'Clo\ufffdcks', 'U+D83D'],
])(
  'what YAML writes as %s is told of, and no label holds what no text can',
  async (yaml, label, code) => {
    const atlas = await atlasOf({ '01-a.md': `---\ntitle: ${yaml}\n---\nWords.\n` })
    expect(atlas.problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      `2 Found the invisible character ${code} in “title”, expected text that is what it looks like`,
    ])
    expect(atlas.graph.getNodeAttribute('episode:01-a', 'label')).toBe(label)
  },
)

test('a title of several lines is one line', async () => {
  const atlas = await atlasOf({ '01-a.md': '---\ntitle: |\n  Clocks\n  and more\n---\nWords.\n' })
  expect(atlas.graph.getNodeAttribute('episode:01-a', 'label')).toBe('Clocks and more')
  expect(atlas.problems).toEqual([])
})
