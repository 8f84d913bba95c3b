import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { atlas, builtCommand, ended, folderOf, SERIES } from './support/command.ts'

const COMMANDS = [
  'build',
  'serve',
  'extract',
  'export',
  'check',
  'identity',
  'path',
  'connect',
  'search',
  'show',
  'candidates',
  'suggest',
]

test('the help lists every command on stdout', async () => {
  const { code, out, err } = await atlas(['--help'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const listed = [...out.matchAll(/^ {2}([a-z]+) .*/gm)].map((match) => match[1])
  expect(listed.filter((name) => name !== 'atlas')).toEqual([...COMMANDS, 'help'])
})

test.each(COMMANDS)(
  'the help of %s has arguments, options, examples and exit codes',
  async (name) => {
    const { code, out, err } = await atlas([name, '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(new RegExp(`^Usage: atlas ${name} `))
    for (const part of ['Arguments:', 'Options:', 'Examples:', 'Exit codes:'])
      expect(out).toContain(`\n${part}\n`)
    expect(out).not.toContain('[words')
    const longest = Math.max(...out.split('\n').map((line) => line.length))
    expect(longest).toBeLessThanOrEqual(100)
  },
)

test('the help of a command is also what `help` says', async () => {
  const [long, short] = [await atlas(['help', 'path']), await atlas(['path', '-h'])]
  expect(long).toEqual(short)
})

test('`help` of nothing that there is says so, as the command itself does', async () => {
  expect(await atlas(['help', 'biuld'])).toEqual(await atlas(['biuld']))
  expect(await atlas(['help', 'nothing'])).toMatchObject({ code: 2, out: '' })
  expect(await atlas(['help'])).toEqual(await atlas(['--help']))
})

test('the version is that of the package', async () => {
  const { default: manifest } = await import('../../package.json')
  expect(await atlas(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
})

test.each([
  { words: [], says: 'Usage: atlas' },
  { words: ['biuld'], says: "unknown command 'biuld'\n(Did you mean build?)" },
  { words: ['check', '--formt', 'x'], says: "unknown option '--formt'\n(Did you mean --format?)" },
  { words: ['build'], says: "required option '-o, --out <dir>' not specified" },
  { words: ['path'], says: "missing required argument 'target'" },
  { words: ['connect', 'A'], says: "missing required argument 'b'" },
  { words: ['search', 'x', 'y', 'z'], says: "too many arguments for 'search'" },
  { words: ['check', '--format', 'xml'], says: "argument 'xml' is invalid. Allowed choices" },
  {
    words: ['check', '--json', '--format', 'sarif'],
    says: "option '--json' cannot be used with option '--format sarif'",
  },
  { words: ['check', '--fail-on', 'all'], says: 'Allowed choices are error, warning, info' },
  { words: ['export', '--format', 'dot'], says: 'Allowed choices are json, gexf, graphml' },
  { words: ['serve', '--port', '70000'], says: 'Expected a port from 0 to 65535' },
  { words: ['search', 'x', '--limit', '0'], says: 'Expected a number of at least 1.' },
  { words: ['search', 'x', '--limit', '1e9'], says: 'at least 1 and at most 999999999.' },
  { words: ['path', 'x', '--budget', 'soon'], says: 'Expected a time such as 6h' },
  { words: ['search', 'x', '--\u001b[31m'], says: "unknown option '--\\x1b[31m'" },
])('$words is wrong usage', async ({ words, says }) => {
  const { code, out, err } = await atlas(words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(says)
})

test('an argument beyond all measure is shown in part, with what is expected', async () => {
  for (const long of ['x'.repeat(90_000), 'a '.repeat(45_000), '🔥'.repeat(20_000)]) {
    const { code, out, err } = await atlas(['path', 'x', '--budget', long])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.length).toBeLessThan(600)
    expect(err).toMatch(/^error: option '--budget .*Expected a time such as 6h, 90min or 1h30\./s)
    expect(err).not.toContain('\ufffd')
  }
})

test('a corpus that is not there, is a file, or has no Markdown is refused', async () => {
  const folder = folderOf({ 'a.md': '# A\n', 'none/notes.txt': 'x' })
  const run = async (corpus: string) => atlas(['check', corpus], { cwd: folder })
  expect(await run('nowhere')).toMatchObject({ code: 2, out: '' })
  expect((await run('nowhere')).err).toMatch(/^atlas: .*nowhere: no such folder\n/)
  expect((await run('a.md')).err).toMatch(/^atlas: .*a\.md: a file, expected a folder/)
  expect(await run('none')).toEqual({
    code: 2,
    out: '',
    err: 'atlas: none: no Markdown in it\nExpected .md or .markdown files, at any depth.\n',
  })
})

test('without a corpus here the hint says what to name', async () => {
  const { code, err } = await atlas(['check'], { cwd: folderOf({}) })
  expect(code).toBe(2)
  expect(err).toContain('atlas: no corpus: there is no atlas.config.json here')
  expect(err).toContain('atlas serve my-episodes')
})

test('the corpus is the named folder, the configured working directory, or data/episodes', async () => {
  const named = folderOf(SERIES)
  const configured = folderOf({ ...SERIES, 'atlas.config.yaml': 'ignore: ["episode-03*"]\n' })
  const usual = folderOf({ 'data/episodes/only.md': '# Only\n' })
  const labels = async (words: string[], cwd: string) => {
    const { out } = await atlas(['export', ...words], { cwd })
    const { nodes } = JSON.parse(out) as {
      nodes: { attributes: { kind: string; path?: string } }[]
    }
    return nodes.flatMap(({ attributes }) => attributes.path ?? [])
  }
  expect(await labels([named], usual)).toEqual(Object.keys(SERIES))
  expect(await labels([], configured)).toEqual(['episode-01-clocks.md', 'episode-02-order.md'])
  expect(await labels([], usual)).toEqual(['only.md'])
})

test('a wrong configuration names the file, the key and the nearest known one', async () => {
  const cwd = folderOf({ ...SERIES, 'atlas.config.json': '{ "ignroe": [] }' })
  expect(await atlas(['check'], { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'atlas: atlas.config.json:1: unknown key “ignroe”; did you mean “ignore”?\n',
  })
})

test.each([
  ['rules:\n  orphan-episod: off\n', 'atlas.config.yaml:2: no rule “orphan-episod”'],
  [
    Buffer.from('ignore:\n  - "\xff"\n', 'latin1'),
    'atlas.config.yaml:2: Found bytes that are no UTF-8',
  ],
  ['vocabulary: [own.yaml]\n', 'own.yaml:3: Found nothing in entries.0.name, expected text\n'],
])('a fault of the configuration has its file and line: %#', async (text, says) => {
  const own = 'kind: pattern\nentries:\n  - aliases: [x]\n'
  const cwd = folderOf({ ...SERIES, 'atlas.config.yaml': text, 'own.yaml': own })
  const { code, out, err } = await atlas(['check'], { cwd })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(`atlas: ${says}`)
})

test.each([
  ['[', 'gaps.json:1: no JSON, expected a list of gaps'],
  ['[\n{"rule": "x"},\n}]', 'gaps.json:3: no JSON, expected a list of gaps'],
  ['[{"rule": 7}]', 'gaps.json:1: Found 7 in row 1.rule, expected text'],
  [
    '[\n  {"rule": "a", "path": "[,", "message": "\\"\\n", "subject": "b"},\n  {"rule": "a"}\n]',
    'gaps.json:3: Found nothing in row 2.path, expected text\n',
  ],
  ['[\n[],\n7]', 'gaps.json:2: Found a list in row 1, expected a map\n'],
  ['{}', 'gaps.json:1: Found a map, expected a list\n'],
])('a baseline that is none is refused with the place: %s', async (text, says) => {
  const cwd = folderOf({ ...SERIES, 'gaps.json': text })
  const { code, err } = await atlas(['check', '.', '--baseline', 'gaps.json'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain(`atlas: ${says}`)
})

test('a baseline in UTF-16, as some shells redirect it, is told to be no UTF-8', async () => {
  const cwd = folderOf({ ...SERIES, 'gaps.json': Buffer.from('\ufeff[\n]', 'utf16le') })
  const { code, err } = await atlas(['check', '.', '--baseline', 'gaps.json'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('atlas: gaps.json:1: Found bytes that are no UTF-8, expected UTF-8 text')
})

test.each(['baseline', 'vocabulary'])('an overlong name of a %s is told in words', async (key) => {
  const name = 'x'.repeat(5000)
  const config = JSON.stringify({ [key]: key === 'baseline' ? name : [name] })
  const { code, err } = await atlas(['check'], {
    cwd: folderOf({ ...SERIES, 'atlas.config.json': config }),
  })
  expect(code).toBe(2)
  expect(err).toMatch(
    /^atlas: cannot open \S{199}… a name or path that is too long \(ENAMETOOLONG\)$/m,
  )
})

test('a baseline without an end is not read to it', async () => {
  const { code, err } = await atlas(['check', folderOf(SERIES), '--baseline', '/dev/zero'])
  expect(code).toBe(2)
  expect(err).toMatch(/^atlas: cannot use \/dev\/zero: has \d+ bytes, expected at most \d+$/m)
})

test('a vocabulary outside of the corpus is refused', async () => {
  const cwd = folderOf({ ...SERIES, 'atlas.config.json': '{ "vocabulary": ["../../etc/passwd"] }' })
  const { code, err } = await atlas(['check'], { cwd })
  expect(code).toBe(2)
  expect(err).toContain('vocabulary “../../etc/passwd” leaves the corpus')
})

test('a vocabulary of the corpus that takes a name over is told of at its line, and is read', async () => {
  const cwd = folderOf({
    'a.md': '# A\n\nA Circuit Breaker.\n',
    'atlas.config.json': '{ "vocabulary": ["own.yaml"] }',
    'own.yaml': 'kind: pattern\nentries:\n  - name: Zebra Gate\n    aliases: [Circuit Breaker]\n',
  })
  const { code, out, err } = await atlas(['extract'], { cwd })
  expect(code).toBe(0)
  expect(err).toContain(
    'own.yaml:4:1 warning Found “Circuit Breaker”, until now a spelling of the pattern “Circuit Breaker”',
  )
  expect(out).toContain('"name":"Zebra Gate","spellings":["Circuit Breaker"]')
  const check = await atlas(['check'], { cwd })
  expect(check.out).toMatch(/own\.yaml:4:1 +warning +Found “Circuit Breaker”.*vocabulary/)
})

test('a vocabulary of the corpus adds names', async () => {
  const cwd = folderOf({
    'a.md': '# A\n\n**Zebra Gate** is a pattern.\n\n## Zebra Gate\n\nThe Zebra Gate.\n',
    'atlas.config.json': '{ "vocabulary": ["own.yaml"] }',
    'own.yaml': 'kind: pattern\nentries:\n  - name: Zebra Gate\n',
  })
  const { code, out } = await atlas(['show', 'zebra gate', '--json'], { cwd })
  expect(code).toBe(0)
  expect(JSON.parse(out).key).toBe('pattern:zebra-gate')
})

test('a working folder that is gone is told of in one message', async () => {
  const words = 'cd "$1" && rmdir "$1" && exec "$2" "$3" check .'
  const args = ['-c', words, 'sh', folderOf({}), process.execPath, await builtCommand()]
  const { code, out, err } = await ended(spawn('sh', args))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe('atlas: the working folder is no longer there\nRun atlas in another folder.\n')
})
