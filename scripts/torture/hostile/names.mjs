// Names of files, nodes and headings that some tool along the way takes for something else.
const named = (name, ...paths) => ({
  name,
  files: Object.fromEntries(
    paths.map((path, n) => [path, `# Episode ${n + 1}: Part ${n}\n\nSee Episode 9.\n`]),
  ),
  says: [new RegExp(`${paths.length} files?: ${paths.length} read`)],
})
const titled = (name, title) => ({
  name,
  files: {
    'a.md': `# Episode 1: ${title}\n\n## ${title}\n\n- **${title}**: see Episode 9\n`,
    'b.md': '# Episode 2: B\n',
  },
  says: [/2 files: 2 read/],
})
const ESC = '\u001b'
/**
 * What a runner obeys at any place of a line. Annotations for GitHub are a command already, and obeyed
 * alone; a cell of CSV has no form in which a sign could be written otherwise.
 */
const withoutCommands = (one) => ({
  ...one,
  never: /##(?:vso)?\[/i,
  commands: [
    ['check', '.', '--fail-on', 'info'],
    ['check', '.', '--json'],
    ['check', '.', '--format', 'sarif'],
    ['extract', '.'],
    ['identity', '.'],
    ['candidates', '.'],
    ['search', '.', 'vso'],
    ['search', '.', '##[error]x'],
    ['show', '.', 'Episode 1'],
    ['show', '.', '##vso[task.complete]x'],
    ['suggest', '.', '--per', '3'],
    ['path', '.', 'Episode 1'],
    ['path', '.', '--lint', '##[error]none.md'],
    ['export', '.', '--format', 'cypher'],
    ['export', '.', '--format', 'graphml'],
    ['build', '.', '--out', '../##vso[x]'],
    ['build', './##[group]none', '--out', '../site'],
  ],
})

/** @type {import('./cases.mjs').HostileCase[]} */
export const NAMES = [
  named('options as file names', '--help.md', '-rf.md', '--out=x.md'),
  named('blanks and quotes', ' a .md', 'b"c.md', "d'e.md", '`id`.md', '$(id).md'),
  named('line breaks in file names', 'a\nb.md', 'c\rd.md', 'e\tf.md'),
  named('escapes in file names', `${ESC}[31mred.md`, '\u0007bell.md', `${ESC}]0;title\u0007.md`),
  named('workflow commands as file names', '::error file=x::y.md', '%0A::set-env name=A::b.md'),
  withoutCommands(
    named('commands of other runners as file names', '##[error]x.md', '##vso[task.x a=b]y/z.md'),
  ),
  named(
    'names of the language',
    '__proto__.md',
    'constructor.md',
    'toString.md',
    'hasOwnProperty.md',
  ),
  named('names of devices', 'con.md', 'nul.md', 'aux.md', 'com1.md'),
  named('names that differ in case', 'Clocks.md', 'clocks.md', 'CLOCKS.md'),
  named('names that fold to one', 'caf\u00e9.md', 'cafe\u0301.md'),
  named('marks that reorder text', 'a\u202egpj.md', 'b\u200bc.md', '\ufeffd.md'),
  named('percent signs', 'a%2fb.md', '%2e%2e%2fetc.md', 'c%00d.md', '100%.md'),
  named('characters of addresses', 'a?b.md', 'c#d.md', 'e&f.md', 'g\\h.md', 'i:j.md'),
  named('HTML in file names', '<img src=x onerror=alert(1)>.md', '"><script>.md'),
  named('dots', '..md', '...md', 'a..md', 'b.md.md'),
  named('a long name', `${'n'.repeat(240)}.md`),
  named('a deep folder', `${'deep/'.repeat(200)}a.md`),
  named('emoji and Hindi', '📐.md', 'समय.md', 'ﬁ.md'),
  named('two extensions for one name', 'a.md', 'a.markdown'),
  named('a file called like the manifest', 'data/atlas.json.md', 'index.html.md'),
  titled('escapes in titles', `${ESC}[2J${ESC}]8;;http://evil.example\u0007x`),
  titled('workflow commands in titles', '%0A::error::x ::set-output name=a::b'),
  withoutCommands(
    titled('commands of other runners in titles', '##vso[task.setvariable variable=x]y ##[error]z'),
  ),
  titled('HTML in titles', '<img src=x onerror="alert(1)"><script>alert(1)</script>'),
  titled('a title that ends the script', '</script><!-- \u2028'),
  titled('names of the language in titles', '__proto__'),
  titled('marks that reorder titles', '\u202eevil\u2066'),
  titled('look-alike letters', 'Сircuit Вreaker'),
  titled('replacement patterns', "$& $1 $` $' $$"),
  titled('a title of signs', '!!! ??? ---'),
  titled('a formula of a spreadsheet', "=cmd|' /C calc'!A0"),
  titled('a link as a title', '[x](javascript:alert(1)) ![y](http://evil.example/z.png)'),
]
