import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/extract/parse.ts'
import { withWikiLinks } from '../../src/text/double-brackets.ts'

/** The links of a text, with what they are called. */
function linksIn(text: string): string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    const { type, url, children } = node as { type: string; url?: string; children?: unknown[] }
    if (type === 'link') found.push(`${wordsOf(node)} → ${url}`)
    if (type === 'linkReference') found.push(`${wordsOf(node)} →`)
    children?.forEach(visit)
  }
  visit(parseMarkdown(text))
  return found
}

function wordsOf(node: unknown): string {
  const { value, children = [] } = node as { value?: string; children?: unknown[] }
  return value ?? children.map(wordsOf).join('')
}

test.each([
  ['a wiki link', 'See [[tides]].', ['tides → tides']],
  ['a wiki link with words of its own', 'See [[tides|the Tides]].', ['the Tides → tides']],
  [
    'a wiki link in a table, its bar escaped',
    '| Sea |\n| - |\n| [[tides\\|the Tides]] [a](<b\\\\>) |',
    ['the Tides → tides', 'a → b\\'],
  ],
  ['a wiki link before an aside', 'See [[tides]] (or not).', ['tides → tides']],
  ['a wiki link right before an aside', 'See [[tides]](no address at all).', ['tides → tides']],
  ['a numbered citation', 'Said [[1]](tides.md).', ['[1] → tides.md']],
  ['one with a title', 'Said [[1]](tides.md "Tides").', ['[1] → tides.md']],
  ['one in angle brackets', 'Said [[1]](<the tides.md>).', ['[1] → the tides.md']],
  ['one with a label', 'Said [[1]][t].\n\n[t]: tides.md', ['[1] →']],
  ['a label in brackets', 'Said [[1]].\n\n[1]: tides.md', ['1 →']],
  ['a label of another line', 'Said [[The  Tides]].\n\n[the tides]: tides.md', ['The  Tides →']],
  ['a citation beside a wiki link', '[[1]](a.md) and [[b]]', ['[1] → a.md', 'b → b']],
  ['a condition of a shell', 'Run it if [[ -f $x ]] holds.', []],
  ['mathematics', 'A [[7,1,3]] code and an [[n, k, d]] code.', []],
  ['a matrix', 'Start from [[1, 0], [0, 1]] or [[[1], [2]]].', []],
  ['a link in brackets', 'Said [[tides](tides.md)] by [[b]].', ['tides → tides.md', 'b → b']],
  ['a citation with more words', 'Said [[1] there](tides.md).', ['[1] there → tides.md']],
  ['brackets of two paragraphs', 'One [[\n\ntwo]] [[b]]', ['b → b']],
  ['an escaped bracket', 'Not \\[[this]], but [[b]].', ['b → b']],
  ['a footnote in brackets', 'Said [[^1]].\n\n[^1]: There.', []],
  ['nothing', 'A list is [[]].', []],
])('double brackets are read as Markdown reads them where it does: %s', (_, text, links) => {
  expect(linksIn(text)).toEqual(links)
})

test('every place and every bracket stays as it is written', () => {
  const text =
    '`[[1]](a)` *[[ x ]]* [l](b "[[1]](c)")\n\n```sh\n[[ -f x ]]\n```\n\n<p title="[[1]](d)">\n'
  const tree = parseMarkdown(text)
  const strings = JSON.stringify(tree)
  for (const written of [
    '[[1]](a)',
    '[[ x ]]',
    '[[1]](c)',
    '[[ -f x ]]',
    '<p title=\\"[[1]](d)\\">',
  ])
    expect(strings).toContain(written)
  expect(tree.children.map(({ position }) => position?.start.line)).toEqual([1, 3, 7])
  expect(tree.children[0]?.position?.end).toMatchObject({ line: 1, column: 39 })
})

test('a text that holds every stand-in is read as it is', () => {
  const text = '⦗⦘⧘⧙⧚⧛⸢⸣⸤⸥⌈⌉ [[ x ]]'
  expect(withWikiLinks(text, (plain) => ({ plain }))).toEqual({ plain: text })
})

test('stand-ins that a text holds are left alone', () => {
  expect(withWikiLinks('⦗a⦘ [[ x ]]', (plain) => ({ plain }))).toEqual({ plain: '⦗a⦘ [[ x ]]' })
})
