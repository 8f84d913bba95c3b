// References that lead nowhere, everywhere or out of the corpus.
const text = (name, body, says = [/2 files: 2 read/]) => ({
  name,
  files: { 'a.md': `# Episode 1: Clocks\n\n${body}\n`, 'b.md': '# Episode 2: Order\n\nText.\n' },
  says,
})

/** @type {import('./cases.mjs').HostileCase[]} */
export const REFERENCES = [
  text('a range to a million', '**Prerequisites**: Episodes 1-1000000', [
    /a\.md:3:\d+ .*1000000|a\.md:3:\d+ .*range/,
  ]),
  text('a range to beyond all numbers', `Prerequisites: Episodes 1-${'9'.repeat(400)}`),
  text('a range backwards', 'Prerequisites: Episodes 9-3'),
  text(
    'odd numbers',
    'See Episode 0, Episode -1, Episode 1.5, Episode 007, Episode 1e3, Episode Ⅳ.',
  ),
  text(
    '10,000 references',
    Array.from({ length: 10_000 }, (_, n) => `See Episode ${n}.\n\n`).join(''),
  ),
  text('itself', '## Prerequisites\n\n- Episode 1\n', [/a\.md:5:\d+ .*self-reference/]),
  {
    name: 'a cycle',
    files: Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [
        `${n + 1}.md`,
        `# Episode ${n + 1}: Part ${n}\n\n## Prerequisites\n\n- Episode ${((n + 1) % 50) + 1}\n`,
      ]),
    ),
    says: [/\d+\.md:5:\d+ .*prerequisite-cycle/],
  },
  {
    name: 'everything requires everything',
    files: Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        `${n + 1}.md`,
        `# Episode ${n + 1}: Part ${n}\n\n## Prerequisites\n\n- Episodes 1-40\n`,
      ]),
    ),
    says: [/40 files: 40 read/],
  },
  text('a link to the password file', '[x](../../../../../../etc/passwd) and [y](/etc/passwd)', [
    /a\.md:3:\d+ .*dead-link/,
  ]),
  text('a link by file address', '[x](file:///etc/passwd)'),
  text(
    'schemes that run',
    '[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x) [d](//evil.example/x)',
    [/a\.md:3:2 .*javascript:alert.*4 places.*link-scheme/],
  ),
  text(
    'a definition that runs, titled as one that does not',
    '[a][b] <file:///etc/passwd>\n\n[b]: <javascript:alert(1)> "b.md"\n[b]: b.md',
    [/a\.md:3:\d+ .*2 places.*link-scheme/],
  ),
  text(
    'paths of another system',
    '[x](C:\\\\eps\\\\b.md) [y](\\\\\\\\host\\\\share\\\\b.md) [z](.\\\\b.md) [w](b.md\\\\..)',
  ),
  text(
    'ways out and back in',
    '[x](x/../b.md) [y](../corpus/b.md) [z](%2e%2e/%2e%2e/etc/passwd) [w](./././b.md)',
    [/a\.md:3:\d+ .*\.\.\/corpus\/b\.md.*leaves the corpus/],
  ),
  text(
    'a drawing that clicks',
    '```mermaid\ngraph TD\nA["Episode 9"] --> B\nclick A "javascript:alert(1)"\n```',
  ),
  text('percent escapes that are broken', '[x](%zz.md) [y](%00.md) [z](%e0%a4.md)'),
  text('a link of 100 KB', `[x](${'a'.repeat(100_000)}.md)`),
  text('wiki links', '[[../../etc/passwd]] [[__proto__]] [[]] [[|]] [[a|b|c]]'),
  text('a drawing that never ends', `\`\`\`mermaid\ngraph TD\n${'A-->A\n'.repeat(5000)}\`\`\``),
  {
    name: 'a hundred files of one number',
    files: Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [
        `n${n}.md`,
        `# Episode 1: Part ${n}\n\nSee Episode 1.\n`,
      ]),
    ),
    says: [/100 files: 100 read/],
  },
  {
    name: 'a hundred equal files',
    files: Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [`n${n}.md`, '# Episode 1: Clocks\n\nSame text.\n']),
    ),
    says: [/100 files: 100 read/],
  },
  {
    name: 'three numbers for one episode',
    files: { 'episode-04-clocks.md': '---\nepisode: 5\n---\n# Episode 6: Clocks\n\nText.\n' },
    says: [/episode-04-clocks\.md:4:1 .*6 in .*, 5 in .* and 4 in .*number-mismatch/],
  },
]
