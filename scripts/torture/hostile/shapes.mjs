// Markdown that parsers were measured to hang, overflow or run out of memory on.
const episode = (text) => ({
  'a.md': `# Episode 1: Clocks\n\n${text}`,
  'b.md': '# Episode 2: Order\n',
})
const shape = (name, text, rule) => ({
  name,
  files: episode(text),
  says: rule === undefined ? [/2 files: 2 read/] : [new RegExp(`a\\.md:\\d+:\\d+ .* ${rule}`)],
})

/** @type {import('./cases.mjs').HostileCase[]} */
export const SHAPES = [
  shape('quotes in quotes', `${'> '.repeat(64_000)}x\n`, 'nesting-too-deep'),
  shape('lists in lists on one line', `${'- '.repeat(20_000)}x\n`, 'nesting-too-deep'),
  shape(
    'a list and as many blank lines',
    `${'- '.repeat(1000)}\n${'\n'.repeat(1000)}`,
    'nesting-too-deep',
  ),
  shape(
    'lists in lists, a level a line',
    Array.from({ length: 900 }, (_, level) => `${'  '.repeat(level)}- x\n`).join(''),
    'nesting-too-deep',
  ),
  shape('quotes just below the limit', `${`${'> '.repeat(99)}x\n\n`.repeat(2000)}`),
  shape('open brackets', '['.repeat(50_000), 'too-much-markup'),
  shape('brackets in brackets', `${'['.repeat(64_000)}${']'.repeat(64_000)}`, 'too-much-markup'),
  shape('closed brackets', 'a]'.repeat(64_000), 'too-much-markup'),
  shape('stars that open', '*a '.repeat(50_000), 'too-much-markup'),
  shape('stars and underscores', '*a_ '.repeat(64_000), 'too-much-markup'),
  shape('emphasis in emphasis', '*a **a '.repeat(4000), 'too-much-markup'),
  shape('stars on both sides', `${'*'.repeat(16_000)}a${'*'.repeat(16_000)}`, 'too-much-markup'),
  shape(
    'back-ticks of growing length',
    Array.from({ length: 500 }, (_, n) => '`'.repeat(n)).join(' '),
    'too-much-markup',
  ),
  shape('open links', '[ (]('.repeat(16_000), 'too-much-markup'),
  shape('open comments', '<!--'.repeat(16_000), 'too-much-markup'),
  shape('open CDATA', '<![CDATA['.repeat(16_000), 'too-much-markup'),
  shape('open instructions', '<?'.repeat(16_000), 'too-much-markup'),
  shape('entities', '&amp'.repeat(60_000), 'too-much-markup'),
  shape('backslashes', '\\'.repeat(100_000), 'too-much-markup'),
  shape('underlined headings', 'a\n=\n'.repeat(30_000)),
  shape('64,000 footnotes', Array.from({ length: 64_000 }, (_, n) => `[^${n}]: x\n`).join('')),
  shape(
    '64,000 link definitions',
    Array.from({ length: 64_000 }, (_, n) => `[${n}]: /x\n`).join(''),
  ),
  shape('rows without a table', 'a | b | c\n'.repeat(40_000), 'table-too-large'),
  shape(
    'a table of 1,000 by 100',
    `${'|x'.repeat(100)}|\n${'|-'.repeat(100)}|\n${`${'|y'.repeat(100)}|\n`.repeat(1000)}`,
    'table-too-large',
  ),
  shape('a table of 10,000 columns', `${'|x'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n`),
  shape(
    'a ragged table',
    `| a | b |\n| --- | --- |\n${Array.from({ length: 300 }, (_, n) => `${'| x '.repeat(n % 40)}|\n`).join('')}`,
    'ragged-table',
  ),
  shape('a line of 3 MB', 'words '.repeat(500_000), 'file-too-large'),
  shape('a line of 300 KB', 'words '.repeat(50_000), 'line-too-long'),
  shape('one word of 200 KB', 'x'.repeat(200_000)),
  shape('a heading of 200 KB', `## ${'word '.repeat(40_000)}\n`),
  shape('a title of 100 KB', `# Episode 3: ${'long '.repeat(20_000)}\n`),
  shape('300,000 lines', 'x\n'.repeat(300_000), 'too-many-lines'),
  shape('60,000 headings', '## Incident\n'.repeat(60_000)),
  shape('an unclosed fence', `\`\`\`mermaid\n${'A --> B\n'.repeat(20_000)}`),
  shape(
    'a YAML block of aliases',
    '```yaml\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n```\n',
  ),
  shape('nested HTML', `${'<div>'.repeat(1900)}x\n`),
  shape('an HTML table without an end', `<table>${'<tr><td>'.repeat(500)}\n`),
  shape('a formula without an end', `$$\n${'\\frac{'.repeat(1900)}\n`),
  shape('50,000 blanks before a letter', `${' '.repeat(50_000)}x\n`, 'nesting-too-deep'),
  shape('tabs', `${'\t'.repeat(50_000)}x\n`, 'nesting-too-deep'),
]
