import type { DifferenceKind } from '../test/support/parsers/kinds.ts'

/** What was read by both parsers: how many texts, and how many differences of each kind. */
export interface ParserCount {
  name: string
  texts: number
  kinds: ReadonlyMap<string, number>
}

const HEAD = `# Two parsers

Markdown is read by Sätteri. remark-parse with its extensions for GFM, headers and mathematics reads the same
texts as a reference: \`npm run differential\` compares both syntax trees node by node (structure, words,
addresses, titles, and where each node begins and ends), ends with an error where they differ in a way that
is not named here, and writes this page. The tests compare the examples of CommonMark, the demo episodes and
a part of the corpora in the same way.
`

/** Returns the page that names every kind of difference, its counts, and why it is accepted. */
export function parsersPage(
  kinds: readonly DifferenceKind[],
  counts: readonly ParserCount[],
): string {
  const sections = kinds.map((kind) => sectionOf(kind))
  return [HEAD, tableOf(kinds, counts), ...sections].join('\n')
}

function tableOf(kinds: readonly DifferenceKind[], counts: readonly ParserCount[]): string {
  const rows = kinds.map(({ name }) => [
    name,
    ...counts.map((count) => String(count.kinds.get(name) ?? 0)),
  ])
  return [
    row(['difference', ...counts.map(({ name, texts }) => `${name} (${texts} texts)`)]),
    row(['---', ...counts.map(() => '---:')]),
    ...rows.map(row),
    '',
  ].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** What a kind of difference looks like, and why it is accepted. */
export function sectionOf({ name, example, ours, theirs, why }: DifferenceKind): string {
  const shown = example.trimEnd().replaceAll('\0', '\u2400')
  return [
    `## ${name[0]?.toUpperCase()}${name.slice(1)}`,
    '',
    '````markdown',
    shown,
    '````',
    '',
    `Sätteri: ${ours}. remark: ${theirs}.`,
    '',
    why,
    '',
  ].join('\n')
}
