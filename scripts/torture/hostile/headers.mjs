// YAML at the head of a file.
const header = (name, yaml, says, body = '# Episode 1: Clocks\n\nSee Episode 9.\n') => ({
  name,
  files: { 'a.md': `---\n${yaml}\n---\n${body}` },
  says: says === undefined ? [/1 file: 1 read/] : says,
})
const FORMULA = '=HYPERLINK(A1)'
const layers = (depth) =>
  Array.from({ length: depth }, (_, n) =>
    n === 0 ? 'a0: &a0 [x, x]' : `a${n}: &a${n} [${`*a${n - 1},`.repeat(10)}]`,
  ).join('\n')

/** @type {import('./cases.mjs').HostileCase[]} */
export const HEADERS = [
  header('billion laughs', layers(9), [/a\.md:3:1 .*more than 20000 values.* header/]),
  header('an alias to itself', 'a: &a [*a]', [/a\.md:2:1 .*nested values.* header/]),
  header('brackets in brackets', `a: ${'['.repeat(5000)}`, [/a\.md:2:1 .*too-much-markup/]),
  header('keys that are maps', '? '.repeat(600), [/a\.md:2:1 .*nested values.* header/]),
  header('50,000 keys', Array.from({ length: 50_000 }, (_, n) => `k${n}: ${n}`).join('\n'), [
    /a\.md:2:1 .*expected at most 65536.* header/,
  ]),
  header('a list that is not closed', 'title: [a', [/a\.md:2:10 .*no YAML.* header/]),
  header('a tab for indentation', 'a:\n\t- b', [/a\.md:3:1 .*a tab as indentation.* header/]),
  header('a key twice', 'title: A\ntitle: B', [/a\.md:3:1 .*“title” again.* header/]),
  header('an open quote', 'title: "A', [/a\.md:2:10 .*no YAML.* header/]),
  header('a header that is a list', '- a\n- b', [/a\.md:2:1 .*a list as header/]),
  header('a header that is a word', 'hello', [/a\.md:2:1 .*words as header/]),
  header(
    'wrong types',
    'title: {a: 1}\nepisode: [1]\nseries: 3\nprerequisites: 7\nduration: {}\ntags: null',
    [/a\.md:2:1 .*a map as “title”/, /a\.md:6:1 .*a map as “duration”/],
  ),
  header(
    'numbers that are none',
    'episode: 1e400\nnumber: .nan\npart: -0\nyear: 99999999999999999999',
    [/a\.md:2:1 .*“1e400” as “episode”/, /a\.md:3:1 .*“\.nan” as “number”/],
  ),
  header(
    'names of the language',
    '__proto__: {polluted: yes}\nconstructor: x\ntoString: y\ntitle: A',
  ),
  header('an unknown tag', 'title: !!js/function "function(){ return 1 }"', [
    /a\.md:2:8 .*the tag “!!js\/function”/,
  ]),
  header(
    'tags of other types',
    'title: !!binary aGVsbG8=\ntags: !!set {a, b}\nx: !!omap [a: 1]\nd: !!timestamp 2001-01-01',
  ),
  header('maps that are merged', 'a: &a {title: X}\n<<: *a\n<<: [*a, *a]', [
    /a\.md:4:1 .*“<<” again/,
  ]),
  header('a directive', '%TAG ! tag:x\ntitle: A', [/a\.md:3:1 .*no YAML/]),
  header('a key that names itself', '&a a: *a'),
  header(
    'numbers beyond all',
    'title: 12345678901234567890\nepisode: 0x1F\nprerequisites: [1-1000000, 1e9, {}]',
    [/a\.md:4:\d+ .*1000000/],
  ),
  header('a line end of another kind', 'title: A\u2028b: c', [/a\.md:2:\d+ .*hidden-character/]),
  header('two documents', 'title: A\n--- \ntitle: B'),
  {
    name: 'code in the header',
    files: {
      'a.md':
        '---js\n{ title: require("fs").writeFileSync("canary", "x") }\n---\n# Episode 1: Clocks\n',
    },
    absent: ['canary'],
    says: [/a\.md:1:1 .*a header in “js”.*neither run nor read/],
  },
  {
    name: 'a header without an end',
    files: { 'a.md': `---\ntitle: A\n${'x: y\n'.repeat(2000)}` },
    says: [/a\.md:1:1 .*a header without an end/],
  },
  {
    name: 'a header of +++',
    files: { 'a.md': '+++\ntitle = "A"\n+++\n# Episode 1: Clocks\n' },
    says: [/a\.md:1:1 .*a header in TOML/],
  },
  {
    name: 'words of a reference that are a formula',
    files: {
      'a.md': `---\nprerequisites: ["Episode 2: ${FORMULA}"]\n---\n# Episode 1: Clocks\n\n## Prerequisites\n\n- Episode 2: ${FORMULA}\n`,
      'b.md': '# Episode 2: Order\n',
    },
    commands: [['export', '.', '--format', 'csv']],
    says: [/'=HYPERLINK/],
    never: /(?:^|,)"?[=+@]/m,
  },
]
