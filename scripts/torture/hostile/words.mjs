// Words on the command line that nobody should mean.
const files = { 'a.md': '# Episode 1: Clocks\n\nText of clocks.\n', 'list.md': '- Episode 1\n' }
const ended = (code, name, commands) => ({ name, files, commands, codes: [code] })
const answered = (name, ...commands) => ended(0, name, commands)
const refused = (name, ...commands) => ended(2, name, commands)
const ESC = '\u001b'

/** @type {import('./cases.mjs').HostileCase[]} */
export const WORDS = [
  answered('a query of 100,000 words', ['search', '.', 'word '.repeat(20_000)]),
  answered('a query of one long word', ['search', '.', 'x'.repeat(100_000)]),
  answered(
    'queries of signs',
    ['search', '.', '""'],
    ['search', '.', '-'],
    ['search', '.', 'kind:'],
    ['search', '.', '"a'],
  ),
  answered('an empty query', ['search', '.', ''], ['search', '.', '   ']),
  answered(
    'names of the language and escapes in queries',
    ['search', '.', '__proto__'],
    ['search', '.', `${ESC}]0;x\u0007`],
  ),
  refused(
    'names of the language',
    ['show', '.', '__proto__'],
    ['path', '.', 'constructor'],
    ['connect', '.', '__proto__', 'toString'],
  ),
  refused('escapes', ['show', '.', `${ESC}[31m`], [`${ESC}[2J`], ['build', `--${ESC}[2J`]),
  refused(
    'a name of 100 KB',
    ['show', '.', 'n'.repeat(100_000)],
    ['path', '.', 'n'.repeat(100_000)],
  ),
  refused('no such folder', ['check', './nowhere'], ['check', `./${'x'.repeat(5000)}`]),
  refused(
    'a list that is not there',
    ['path', '.', '--lint', 'none.md'],
    ['path', '.', '--lint', '.'],
  ),
  ended(1, 'a list with nothing in it', [['path', '.', '--lint', '/dev/null']]),
  refused(
    'times and limits that are none',
    ['path', '.', 'Clocks', '--budget', 'soon'],
    ['search', '.', 'x', '-n', '-1'],
    ['suggest', '.', '--per', '1e99'],
  ),
  refused(
    'a baseline that is none',
    ['check', '.', '--baseline', 'a.md'],
    ['check', '.', '--baseline', 'none.json'],
    ['check', '.', '--baseline', '/dev/null'],
    ['check', '.', '--baseline', '/dev/zero'],
    ['check', '.', '--baseline', `${ESC}[2J`],
  ),
  refused(
    'formats that are none',
    ['check', '.', '--format', '../../x'],
    ['export', '.', '--format', '__proto__'],
  ),
  refused(
    'places for a site that are none',
    ['build', '.', '--out', '.'],
    ['build', '.', '--out', '/'],
    ['build', '.', '--out', 'sub'],
    ['build', '.', '--out', ''],
    ['build', '.', '--out', '..'],
    ['build', '.', '--out', '/dev/null'],
    ['build', '.', '--out', '/proc/x'],
  ),
  refused(
    'places for an export that are none',
    ['export', '.', '-o', '.'],
    ['export', '.', '-o', 'a.md'],
    ['export', '.', '-o', '/nowhere/x.json'],
    ['export', '.', '-o', ''],
    ['export', '.', '-o', 'atlas.config.json'],
    ['export', '.', '-o', '../corpus/list.md'],
    ['export', '.', '--format', 'csv', '-o', 'a.md/x'],
  ),
  answered(
    'places with escapes in their names',
    ['build', '.', '--out', `../${ESC}[31m`],
    ['build', '.', '--out', `../\u009b31m\u202e`],
    ['export', '.', '-o', `../${ESC}]0;x\u0007.json`],
  ),
  refused('a place with a name too long', ['build', '.', '--out', `../${'x'.repeat(300)}`]),
  refused('ports that are none', ['serve', '.', '--port', '99999'], ['serve', '.', '--port', '-1']),
  refused(
    'files that are no Markdown',
    ['extract', '/etc/passwd'],
    ['extract', '/dev/zero'],
    ['extract', '-'],
  ),
]
