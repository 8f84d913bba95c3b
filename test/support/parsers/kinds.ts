import type { Difference } from './compare.ts'
import type { Outline } from './outline.ts'

/** A way in which the two parsers differ, and why that is right or harms nobody. */
export interface DifferenceKind {
  name: string
  example: string
  ours: string
  theirs: string
  why: string
  is(difference: Difference, text: string): boolean
}

/** Every difference that was ever seen is of one of these kinds; docs/parsers.md is made from them. */
export const DIFFERENCE_KINDS: readonly DifferenceKind[] = [
  {
    name: 'wiki links',
    example: 'See [[tides|the Tides]].\n',
    ours: 'a link to `tides`',
    theirs: 'text',
    why: 'We ask for them: many authors write nothing else. Where Markdown itself gives double brackets a meaning, that one counts.',
    is: ({ ours, theirs }, text) =>
      ours.some(
        ({ type, says }) => /^(?:link|image)$/.test(type) && text.includes(`[[${says.url}`),
      ) && lettersOf(ours) === withoutWikiMarks(lettersOf(theirs)),
  },
  {
    name: 'the place of a bare address',
    example: 'Write to <\\+me@clocks.example>.\n',
    ours: 'the address and the words around it have a place',
    theirs: 'they have none',
    why: 'remark finds such addresses in texts that it has read. Ours stand where they do.',
    is: (difference) =>
      isPlaceOnly(difference, 'text', 'link') && difference.theirs[0]?.place === undefined,
  },
  {
    name: 'the start of a task',
    example: '- [x] **Clocks**: wound\n',
    ours: 'the paragraph begins at its words',
    theirs: 'the paragraph begins at its box',
    why: 'A record of a task has the column of its words or of its item, both of which are told alike.',
    is: (difference, text) =>
      isPlaceOnly(difference, 'paragraph') &&
      differsIn(difference, 'start') &&
      /^.*?\[[ xX]\]/.test(lineAt(text, difference.line)),
  },
  {
    name: 'a task with its words below',
    example: '- [ ] \n  Wind the clock\n',
    ours: 'the words keep their indentation',
    theirs: 'the words alone',
    why: 'Blanks around a text are dropped when it is read.',
    is: ({ ours: [one], theirs: [other], line }, text) =>
      one?.type === 'text' &&
      other?.type === 'text' &&
      wordsOf(one) === wordsOf(other) &&
      /\[[ xX]\][ \t]*$/.test(lineAt(text, line)),
  },
  {
    name: 'the end of HTML in a list',
    example: '- <!-- later -->\n- Clocks\n',
    ours: 'the HTML and its item end where the next item begins, with a line end',
    theirs: 'they end on their own line',
    why: 'Nothing is placed by the end of HTML, and the next item is read alike.',
    is: (difference) => {
      const { ours, theirs } = difference
      const isAlike =
        isPlaceOnly(difference, 'html', 'listItem', 'list', 'blockquote') ||
        (ours.length === 1 && ours[0]?.type === 'html' && wordsOf(...ours) === wordsOf(...theirs))
      return (
        isAlike &&
        differsIn(difference, 'end') &&
        endsIn('html', ours[0]) &&
        endsIn('html', theirs[0])
      )
    },
  },
  {
    name: 'the end of an item that holds an open fence',
    example: '- ```\n- \n- Clocks\n',
    ours: 'the item ends before the next marker',
    theirs: 'the item ends a column later',
    why: 'No place is told from the end of an item.',
    is: (difference) =>
      isPlaceOnly(difference, 'listItem', 'list') &&
      differsIn(difference, 'end') &&
      endsIn('code', difference.ours[0]),
  },
  {
    name: 'indented code after a list',
    example: '- Clocks\n\n# Order\n    one\n        two\n',
    ours: 'a block of code for each indentation',
    theirs: 'one block',
    why: 'A fault of Sätteri. Indented code gives no record, and the words are the same.',
    is: ({ ours, theirs }) =>
      [...ours, ...theirs].every(({ type, says }) => type === 'code' && says.lang === undefined) &&
      ours.length > theirs.length &&
      wordsOf(...ours) === wordsOf(...theirs),
  },
  {
    name: 'a number behind indented code',
    example: '- Clocks\n\n# Order\n     1. one\n2. two\n',
    ours: 'a list that begins with 2',
    theirs: 'text',
    why: 'A fault of remark: only a paragraph keeps a list from beginning with another number than 1.',
    is: ({ ours: [one], theirs: [other], line }, text) =>
      one?.type === 'list' &&
      one.says.ordered === true &&
      other?.type === 'paragraph' &&
      wordsOf(one) === wordsOf(other).replace(/(^| )\d+[.)] /g, '$1') &&
      /^(?: {4}|\t)/.test(lineAt(text, line - 1)),
  },
  {
    name: 'a header that ends with dots',
    example: '---\ntitle: Clocks\n...\n\nWords.\n',
    ours: 'a header',
    theirs: 'text, or a header that ends at the next line of dashes',
    why: 'YAML ends a document so, and Pandoc and Jekyll read it so.',
    is: ({ ours: [one] }, text) =>
      one?.type === 'yaml' &&
      lineAt(text, (one.line ?? 1) + String(one.says.value).split('\n').length + 1) === '...',
  },
  {
    name: 'a star behind an escaped star',
    example: '# 2\\**10, 2\\**6\n',
    ours: 'the second star opens or closes emphasis',
    theirs: 'both stars are text',
    why: 'A fault of Sätteri: marks are lost, and no word is.',
    is: ({ ours, theirs, line }, text) =>
      /\\[*_][*_]/.test(lineAt(text, line)) && lettersOf(ours) === lettersOf(theirs),
  },
  {
    name: 'NUL in an address',
    example: '[Clocks](clo\0cks.md)\n',
    ours: 'no link',
    theirs: 'a link, with a replacement character',
    why: 'The reader of files replaces NUL before either sees it, and warns.',
    is: ({ line }, text) => lineAt(text, line).includes('\0'),
  },
]

/** Returns the kind of a difference; undefined is a difference that nobody has looked at yet. */
export function kindOf(difference: Difference, text: string): DifferenceKind | undefined {
  return DIFFERENCE_KINDS.find(({ is }) => is(difference, text))
}

function lineAt(text: string, line: number): string {
  return text.split(/\r\n?|\n/)[line - 1] ?? ''
}

function isPlaceOnly({ ours, theirs }: Difference, ...types: string[]): boolean {
  const [one] = ours
  const [other] = theirs
  return (
    ours.length === 1 &&
    theirs.length === 1 &&
    one?.place !== other?.place &&
    types.includes(one?.type ?? '') &&
    JSON.stringify(one?.says) === JSON.stringify(other?.says)
  )
}

/** True of two single nodes of which one end alone stands elsewhere. */
function differsIn({ ours: [one], theirs: [other] }: Difference, end: 'start' | 'end'): boolean {
  const [ownStart, ownEnd] = one?.place?.split('-') ?? []
  const [start, otherEnd] = other?.place?.split('-') ?? []
  return (ownStart === start) === (end === 'end') && (ownEnd === otherEnd) === (end === 'start')
}

/** All that nodes say in words, with every run of blanks as one. */
function wordsOf(...nodes: (Outline | undefined)[]): string {
  const said = (node: Outline): string =>
    [String(node.says.value ?? node.says.alt ?? ''), ...node.children.map(said)].join(' ')
  return nodes
    .map((node) => (node ? said(node) : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function lettersOf(nodes: readonly Outline[]): string {
  return wordsOf(...nodes).replace(/[*_\s]/g, '')
}

/** What is left of `![[target|words]]` once it is a link. */
function withoutWikiMarks(letters: string): string {
  return letters.replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1')
}

/** True of a node of a type, and of a list, quotation or item that ends with one. */
function endsIn(type: string, node: Outline | undefined): boolean {
  if (node === undefined) return false
  return node.type === type || endsIn(type, node.children.at(-1))
}
