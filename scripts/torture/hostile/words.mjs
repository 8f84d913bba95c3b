// Words on the command line that nobody should mean.
const files = { 'a.md': '# Episode 1: Clocks\n\nText of clocks.\n', 'list.md': '- Episode 1\n' }
const asked = (name, ...commands) => ({ name, files, commands })
const ESC = '\u001b'

/** @type {import('./cases.mjs').HostileCase[]} */
export const WORDS = [
  asked('a query of 100,000 words', ['search', '.', 'word '.repeat(20_000)]),
  asked('a query of one long word', ['search', '.', 'x'.repeat(100_000)]),
  asked(
    'queries of signs',
    ['search', '.', '""'],
    ['search', '.', '-'],
    ['search', '.', 'kind:'],
    ['search', '.', '"a'],
  ),
  asked('an empty query', ['search', '.', ''], ['search', '.', '   ']),
  asked(
    'names of the language',
    ['search', '.', '__proto__'],
    ['show', '.', '__proto__'],
    ['path', '.', 'constructor'],
    ['connect', '.', '__proto__', 'toString'],
  ),
  asked(
    'escapes',
    ['show', '.', `${ESC}[31m`],
    ['search', '.', `${ESC}]0;x\u0007`],
    [`${ESC}[2J`],
    ['build', `--${ESC}[2J`],
  ),
  asked('a name of 100 KB', ['show', '.', 'n'.repeat(100_000)], ['path', '.', 'n'.repeat(100_000)]),
  asked('no such folder', ['check', './nowhere'], ['check', `./${'x'.repeat(5000)}`]),
  asked(
    'a list that is not there',
    ['path', '.', '--lint', 'none.md'],
    ['path', '.', '--lint', '/dev/null'],
    ['path', '.', '--lint', '.'],
  ),
  asked(
    'times and limits that are none',
    ['path', '.', 'Clocks', '--budget', 'soon'],
    ['search', '.', 'x', '-n', '-1'],
    ['suggest', '.', '--per', '1e99'],
  ),
  asked(
    'a baseline that is none',
    ['check', '.', '--baseline', 'a.md'],
    ['check', '.', '--baseline', 'none.json'],
    ['check', '.', '--baseline', '/dev/null'],
    ['check', '.', '--baseline', '/dev/zero'],
    ['check', '.', '--baseline', `${ESC}[2J`],
  ),
  asked(
    'formats that are none',
    ['check', '.', '--format', '../../x'],
    ['export', '.', '--format', '__proto__'],
  ),
  asked(
    'places for a site that are none',
    ['build', '.', '--out', '.'],
    ['build', '.', '--out', '/'],
    ['build', '.', '--out', 'sub'],
    ['build', '.', '--out', ''],
    ['build', '.', '--out', '..'],
    ['build', '.', '--out', '/dev/null'],
    ['build', '.', '--out', '/proc/x'],
  ),
  asked(
    'places for an export that are none',
    ['export', '.', '-o', '.'],
    ['export', '.', '-o', 'a.md'],
    ['export', '.', '-o', '/nowhere/x.json'],
    ['export', '.', '-o', ''],
    ['export', '.', '-o', 'atlas.config.json'],
    ['export', '.', '-o', '../corpus/list.md'],
    ['export', '.', '--format', 'csv', '-o', 'a.md/x'],
  ),
  asked(
    'places with escapes in their names',
    ['build', '.', '--out', `../${ESC}[31m`],
    ['build', '.', '--out', `../\u009b31m\u202e`],
    ['export', '.', '-o', `../${ESC}]0;x\u0007.json`],
  ),
  asked('a place with a name too long', ['build', '.', '--out', `../${'x'.repeat(300)}`]),
  asked('ports that are none', ['serve', '.', '--port', '99999'], ['serve', '.', '--port', '-1']),
  asked(
    'files that are no Markdown',
    ['extract', '/etc/passwd'],
    ['extract', '/dev/zero'],
    ['extract', '-'],
  ),
]
