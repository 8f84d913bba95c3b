import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import type { Atlas } from '../../src/model/atlas.ts'
import { atlasOf } from '../support/corpus.ts'

const { limits } = DEFAULT_CONFIG
const NEIGHBOUR = '# Episode 2: Order\n\nA Circuit Breaker, as in Episode 1.\n'

/** Reads a text as an episode beside another one. */
function beside(text: string): Promise<Atlas> {
  return atlasOf({ '01-a.md': text, '02-b.md': NEIGHBOUR })
}

/** The problems of the episode, with their lines. */
function problemsOf(atlas: Atlas): [rule: string, line: number, message: string][] {
  return atlas.problems
    .filter(({ path }) => path === '01-a.md')
    .map(({ rule, line, message }) => [rule, line ?? 0, message])
}

/** The episode keeps its node, and its neighbour is read as ever. */
function expectBothThere({ graph, corpus }: Atlas): void {
  expect(corpus.failed).toEqual([])
  expect(graph.hasNode('episode:01-a')).toBe(true)
  expect(graph.hasEdge('episode:02-b', 'episode:01-a')).toBe(true)
  expect(graph.hasEdge('episode:02-b', 'pattern:circuit-breaker')).toBe(true)
}

const HEAD = '# Episode 1: Clocks\n\n'
const markers = (marker: string): string => `${HEAD}${marker.repeat(limits.nesting + 1)}x\n`
/** As many signs as are one too many in a paragraph. */
const markup = (signs: string): string =>
  `${HEAD}${signs.repeat(Math.ceil((limits.markupPerBlock + 1) / signs.replace(/[^*_[\]<!`~\\&]/g, '').length))}\n`
const below = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- x\n`).join('')

type Stopped = [shape: string, text: string, rule: string, line: number, limit: keyof typeof limits]

const STOPPED: Stopped[] = [
  ['quotations in quotations', markers('> '), 'nesting-too-deep', 3, 'nesting'],
  ['quotations without blanks', markers('>'), 'nesting-too-deep', 3, 'nesting'],
  ['lists in lists', markers('- '), 'nesting-too-deep', 3, 'nesting'],
  ['numbered lists in lists', markers('1. '), 'nesting-too-deep', 3, 'nesting'],
  ['lists in quotations in lists', markers('- > '), 'nesting-too-deep', 3, 'nesting'],
  ['a level of a list on each line', `${HEAD}${below(500)}`, 'nesting-too-deep', 403, 'nesting'],
  ['blanks before a letter', `${HEAD}${' '.repeat(9000)}x\n`, 'nesting-too-deep', 3, 'nesting'],
  ['tabs', `${HEAD}${'\t'.repeat(300)}x\n`, 'nesting-too-deep', 3, 'nesting'],
  ['open brackets', markup('['), 'too-much-markup', 3, 'markupPerBlock'],
  ['closed brackets', markup('a]'), 'too-much-markup', 3, 'markupPerBlock'],
  ['open links', markup('[a]('), 'too-much-markup', 3, 'markupPerBlock'],
  ['open images', markup('![a]('), 'too-much-markup', 3, 'markupPerBlock'],
  ['wiki links', markup('[['), 'too-much-markup', 3, 'markupPerBlock'],
  ['open emphasis', markup('*a '), 'too-much-markup', 3, 'markupPerBlock'],
  ['emphasis in emphasis', markup('*a **a '), 'too-much-markup', 3, 'markupPerBlock'],
  ['emphasis of two signs', markup('*a_ '), 'too-much-markup', 3, 'markupPerBlock'],
  ['struck words', markup('~~a '), 'too-much-markup', 3, 'markupPerBlock'],
  ['back-ticks', markup('`a '), 'too-much-markup', 3, 'markupPerBlock'],
  ['tags', markup('<a '), 'too-much-markup', 3, 'markupPerBlock'],
  ['comments', markup('<!--'), 'too-much-markup', 3, 'markupPerBlock'],
  ['CDATA', markup('<![CDATA['), 'too-much-markup', 3, 'markupPerBlock'],
  ['nested HTML', markup('<div>'), 'too-much-markup', 3, 'markupPerBlock'],
  ['nested tables of HTML', markup('<table><tr><td>'), 'too-much-markup', 3, 'markupPerBlock'],
  ['entities', markup('&amp;'), 'too-much-markup', 3, 'markupPerBlock'],
  ['backslashes', markup('\\'), 'too-much-markup', 3, 'markupPerBlock'],
  ['references to footnotes', markup('[^a]'), 'too-much-markup', 3, 'markupPerBlock'],
  ['items far to the right', markup('x\n    - *a*'), 'too-much-markup', 1004, 'markupPerBlock'],
  [
    'a table of many rows',
    `${HEAD}| a | b |\n| - | - |\n${'| c | d |\n'.repeat(20_000)}`,
    'table-too-large',
    16_669,
    'pipesPerBlock',
  ],
  [
    'a table of many columns',
    `${HEAD}${'|a'.repeat(30_000)}\n${'|-'.repeat(30_000)}\n`,
    'table-too-large',
    4,
    'pipesPerBlock',
  ],
  [
    'rows of no table',
    `${HEAD}${'a|b|c\n'.repeat(30_000)}`,
    'table-too-large',
    25_003,
    'pipesPerBlock',
  ],
  ['a long line', `${HEAD}${'word '.repeat(60_000)}\n`, 'line-too-long', 3, 'lineBytes'],
  ['one long word', `${HEAD}${'x'.repeat(300_000)}\n`, 'line-too-long', 3, 'lineBytes'],
  ['a long heading', `## ${'word '.repeat(60_000)}\n`, 'line-too-long', 1, 'lineBytes'],
  [
    'a long line of code',
    `${HEAD}\`\`\`\n${'x '.repeat(200_000)}`,
    'line-too-long',
    4,
    'lineBytes',
  ],
  ['blanks in a line', `${HEAD}a${' '.repeat(2000)}b\n`, 'too-many-blanks', 3, 'blanks'],
  ['blanks of other kinds', `${HEAD}a${'\u00a0'.repeat(2000)}b\n`, 'too-many-blanks', 3, 'blanks'],
  ['blanks in code', `${HEAD}\`\`\`js\na${' '.repeat(2000)}b\n`, 'too-many-blanks', 4, 'blanks'],
  ['very many lines', `${HEAD}${'x\n'.repeat(200_000)}`, 'too-many-lines', 200_000, 'lines'],
  ['a large file', `${HEAD}${'words\n\n'.repeat(400_000)}`, 'file-too-large', 1, 'fileBytes'],
]

describe('a text beyond a limit is told of and not read, and its episode stays', () => {
  test.each(STOPPED)('%s', async (_, text, rule, line, limit) => {
    const atlas = await beside(text)
    expect(problemsOf(atlas)).toEqual([
      [rule, line, expect.stringContaining(`expected at most ${limits[limit]} (limits.${limit})`)],
    ])
    expectBothThere(atlas)
  })

  test('every limit on texts is tried', () => {
    const { secondsPerFile: _, ...onTexts } = limits
    expect(new Set(STOPPED.map(([, , , , limit]) => limit))).toEqual(new Set(Object.keys(onTexts)))
  })

  test('every limit is a setting', async () => {
    for (const [limit, text] of [
      ['nesting', markers('> ')],
      ['markupPerBlock', markup('*a ')],
      ['blanks', `a${' '.repeat(2000)}b`],
    ] as const) {
      const wide = { limits: { ...limits, [limit]: 100_000 } }
      const atlas = await atlasOf({ '01-a.md': text }, { config: wide })
      expect(problemsOf(atlas)).toEqual([])
    }
  })
})

/** Shapes that no limit stops, because they are read in a time that grows with their size alone. */
const READ: [shape: string, text: string][] = [
  ['definitions of links', Array.from({ length: 20_000 }, (_, n) => `[${n}]: /x\n`).join('')],
  ['footnotes', Array.from({ length: 20_000 }, (_, n) => `[^${n}]: x\n`).join('')],
  ['a list of links', Array.from({ length: 5000 }, (_, n) => `- [a_${n}](b_${n}.md)\n`).join('')],
  ['a numbered list', Array.from({ length: 5000 }, (_, n) => `${n + 1}. **a** \`b\`\n`).join('')],
  ['a table of code', `| a | b |\n|---|---|\n${'| `a` | **b** |\n'.repeat(5000)}`],
  ['quoted items', '> - **a** `b`\n'.repeat(5000)],
  ['headings', '## Order\n'.repeat(60_000)],
  ['underlined headings', 'a\n=\n'.repeat(30_000)],
  ['rules', '---\n'.repeat(60_000)],
  ['small lists', '- x\n\ny\n\n'.repeat(30_000)],
  ['open fences', '```\na\n~~~\n'.repeat(30_000)],
  ['quotations of two', '> a\nb\n\n'.repeat(30_000)],
  ['one word below the limit', 'x'.repeat(200_000)],
]

describe('a large text of simple shape is read', () => {
  test.each(READ)('%s', async (_, text) => {
    const before = performance.now()
    const atlas = await beside(`${HEAD}${text}`)
    expect(problemsOf(atlas)).toEqual([])
    expectBothThere(atlas)
    expect(performance.now() - before).toBeLessThan(limits.secondsPerFile * 1000)
  })
})

const bomb = (layers: number): string =>
  Array.from({ length: layers }, (_, n) =>
    n === 0 ? 'a0: &a0 [x, x]' : `a${n}: &a${n} [${`*a${n - 1},`.repeat(9)}]`,
  ).join('\n')
const header = (yaml: string): string => `---\n${yaml}\n---\n${HEAD}`

/** YAML has limits of its own: only the header, or what of it is too much, is ignored. */
const HEADERS: [shape: string, yaml: string, line: number, words: RegExp][] = [
  ['lists in lists', `title: Clocks\na: ${'['.repeat(50)}${']'.repeat(50)}`, 3, /40 nested/],
  ['markers in markers', `a:\n  ${'- '.repeat(50)}x`, 3, /40 nested/],
  ['keys that are maps', `${'? '.repeat(50)}x`, 2, /40 nested/],
  [
    'a level on each line',
    Array.from({ length: 60 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    42,
    /nested/,
  ],
  ['a very long one', `a: ${'x '.repeat(40_000)}`, 2, /at most 65536/],
  ['aliases that multiply', bomb(9), 2, /more than 20000 values/],
  ['an alias to itself', 'b: x\na: &a [*a]', 3, /40 nested/],
]

describe('a header beyond a limit is told of at its line, and the text below it is read', () => {
  test.each(HEADERS)('%s', async (_, yaml, line, words) => {
    const atlas = await beside(header(yaml))
    const problems = problemsOf(atlas)
    expect(problems.map(([, at]) => at)).toContain(line)
    expect(problems.map(([, , message]) => message).join('\n')).toMatch(words)
    expect(atlas.graph.getNodeAttribute('episode:01-a', 'label')).toContain('Clocks')
    expectBothThere(atlas)
  })
})
