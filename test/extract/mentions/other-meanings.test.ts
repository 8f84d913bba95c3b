import { expect, test } from 'vitest'
import { readDocument } from '../../../src/extract/document.ts'
import { abbreviatedIn } from '../../../src/extract/mentions/other-meanings.ts'
import { readMentions } from '../../../src/extract/mentions/read.ts'
import { nameFinder } from '../../../src/model/name-finder.ts'
import { mergeVocabulary, parseVocabulary } from '../../../src/vocabulary.ts'
import { firstBlock, sourceOf } from './blocks.ts'

const finder = nameFinder(
  mergeVocabulary(
    parseVocabulary(
      `
kind: pattern
entries:
  - name: Change Data Capture
    aliases: [{ text: CDC, case: exact }]
`,
      'patterns.yaml',
    ),
    parseVocabulary(
      `
kind: company
entries:
  - name: Kettle Works
    aliases: [{ text: KW, case: exact }]
  - name: TLS
`,
      'companies.yaml',
    ),
  ),
)
const namesIn = (text: string) =>
  readMentions(readDocument(sourceOf(text)), finder).map(({ name, count }) => [name, count])

test.each([
  ['Number Theoretic Transform (NTT)', [['NTT', 'number theoretic transform']]],
  ['the fast **Cool Down Cycles** (CDCs)', [['CDC', 'cool down cycles']]],
  ['State of the Art (SA)', [['SA', 'state art']]],
  ['Kettles (HOT)', []],
  ['the law (see KW)', []],
])('%j abbreviates %j', (text, found) => {
  expect([...abbreviatedIn(firstBlock(text).inline.text)]).toEqual(found)
})

test.each([
  ['as ever', 'CDC reads the log.', [['Change Data Capture', 1]]],
  ['as other words', 'The Cool Down Cycle (CDC) is short.\n\nCDC ends.', []],
  ['as other words further down', 'CDC ends.\n\nCDC is the Cool Down Cycle (CDC).', []],
  ['as nearly the same words', 'Changed Data Copying (CDC).', [['Change Data Capture', 1]]],
  [
    'beside the full name',
    'Kilowatt (KW) and Kettle Works.\n\nKilo Watts (KW)',
    [['Kettle Works', 1]],
  ],
  ['by a name of which nothing more is known', 'Tea Leaf Soup (TLS)', [['TLS', 1]]],
])('letters are meant %s', (_, text, names) => {
  expect(namesIn(text)).toEqual(names)
})

test('a description in the front matter abbreviates for the whole document', () => {
  const matter = '---\ndescription: Sums in kitchen weights (KW).\n---\n\n# Sums\n\n'
  expect(namesIn(`${matter}Each KW has a KW of its own.\n`)).toEqual([])
})

test('the word by which a document classes itself is no company in it', () => {
  const text = (type: string) =>
    `---\ntype: ${type}\n---\n\n# A page\n\nA page is a note or Kettle Works.\n`
  expect(namesIn(text('Kettle Works'))).toEqual([])
  expect(namesIn(text('Note'))).toEqual([['Kettle Works', 1]])
})
