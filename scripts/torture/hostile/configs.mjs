// Configurations and vocabularies of a stranger's corpus.
import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'

const config = (name, text, says = [/atlas: atlas\.config/], others = {}) => ({
  name,
  files: { 'a.md': '# Episode 1: Clocks\n\nText.\n', 'atlas.config.yaml': text, ...others },
  says,
})

/** @type {import('./cases.mjs').HostileCase[]} */
export const CONFIGS = [
  config('that is cut short', '{"ignore": ["a"', [/atlas\.config\.yaml:1/]),
  config('with an unknown key', 'ignor: []', [/unknown key “ignor”.*did you mean “ignore”/]),
  config('that is a list', '- a', [/atlas\.config\.yaml/]),
  config('of wrong types', 'ignore: 7', [/:1: Found 7 in ignore, expected/]),
  config('with code', 'vocabulary: !!js/function "process.exit(1)"', [/atlas\.config\.yaml/]),
  config('that names files outside', 'vocabulary: [../../../etc/passwd]', [/leaves the corpus/]),
  config('that names the password file', 'vocabulary: [/etc/passwd]', [/leaves the corpus/]),
  config('that names nothing', 'vocabulary: [none.yaml]', [/no such file/]),
  config(
    'of aliases',
    `a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nignore: [${'*b,'.repeat(20)}]`,
  ),
  config('with limits of nothing', 'limits: {fileBytes: 0}', [/limits\.fileBytes/]),
  config('with a limit below the text', 'limits: {lines: 2}', [
    /a\.md:2:1 .*more than 2 lines, expected at most 2.*too-many-lines/,
  ]),
  config('with limits of a word', 'limits: {lines: many}', [/limits\.lines/]),
  config('with an unknown rule', 'rules: {orphan-episod: off}', [
    /no rule “orphan-episod”.*orphan-episode/,
  ]),
  config('with names of the language', 'rules: {__proto__: off}', [/1 file: 1 read/]),
  config('with escapes', 'ignore: ["\\e[31m"]\n"\\e[2J": 1', [/\\x1b\[2J/]),
  config('with a glob that explodes', `ignore: ["${'{a,b}'.repeat(25)}"]`, [/1 file: 1 read/]),
  config('with a glob of stars', `ignore: ["${'**/*a'.repeat(40)}"]`, [/1 file: 1 read/]),
  config('with a vocabulary of the wrong form', 'vocabulary: [v.yaml]', [/v\.yaml/], {
    'v.yaml': 'kind: spell\nentries: 3\n',
  }),
  config('with a name of nothing', 'vocabulary: [v.yaml]', [/1 file: 1 read/], {
    'v.yaml': 'kind: pattern\nentries:\n  - name: ""\n',
  }),
  config('that holds itself', 'ignore: &a [*a]', [/atlas\.config\.yaml:1: .*ignore\.0/]),
  config('of two documents', 'ignore: []\n---\nignore: [b.md]', [/atlas\.config\.yaml:2: /]),
  config('that is no UTF-8', Buffer.from('ignore:\n  - "\xff"\n', 'latin1'), [
    /atlas\.config\.yaml:2: .*no UTF-8/,
  ]),
  config('in UTF-16', Buffer.from('\ufeffignore: []', 'utf16le'), [
    /atlas\.config\.yaml:1: .*no UTF-8/,
  ]),
  config('with a limit that is no number', 'limits:\n  secondsPerFile: .nan', [
    /atlas\.config\.yaml:2: .*NaN/,
  ]),
  config('with a baseline that is none', 'baseline: b.json', [/b\.json:2: no JSON/], {
    'b.json': '[\n',
  }),
  config('with a vocabulary of a wrong year', 'vocabulary: [v.yaml]', [/v\.yaml:4: .*MM.*year/], {
    'v.yaml': 'kind: incident\nentries:\n  - name: A\n    year: MM\n',
  }),
  {
    name: 'that is a link',
    files: { 'a.md': '# A\n' },
    prepare: (folder) => symlinkSync('/etc/passwd', join(folder, 'atlas.config.yaml')),
    says: [/atlas\.config\.yaml: a symbolic link/],
    never: /root:x:/,
  },
  {
    name: 'that is a pipe',
    files: { 'a.md': '# A\n' },
    prepare: (folder) => spawnSync('mkfifo', [join(folder, 'atlas.config.yaml')]),
    says: [/atlas\.config\.yaml: is not a regular file/],
  },
  {
    name: 'that is a program',
    files: {
      'a.md': '# Episode 1: Clocks\n',
      'atlas.config.js': 'require("fs").writeFileSync("canary", "x")',
      'atlas.config.mjs': 'import("fs").then((fs) => fs.writeFileSync("canary", "x"))',
      'package.json': '{"type":"module","scripts":{"prepare":"touch canary"}}',
    },
    absent: ['canary'],
    says: [/1 file: 1 read/],
  },
  {
    name: 'that is a folder',
    files: { 'a.md': '# A\n', 'atlas.config.json/x.md': '# X\n' },
    says: [/atlas\.config\.json/],
  },
]
