import type { ListItem, Paragraph, RootContent } from 'mdast'
import type { ResourceRecord } from '../../model/record.ts'
import type { Document } from '../document.ts'
import { inlineText, plainText } from '../inline.ts'
import { isCited, isQuotation } from '../values/citation.ts'
import { findAddress, linksIn } from '../values/link.ts'
import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import { phrases } from './headings.ts'
import { fieldsNamed } from './recognise.ts'
import { isKind, type LabelledLine, labelAt, type ResourceType, typeOf } from './resource-kinds.ts'
import { listRecords, reportEmpty } from './resource-lists.ts'
import { type Referring, referenceRecords } from './resource-references.ts'
import { defineSchema } from './schema.ts'
import type { Claim, Piece, Reading, SectionReader } from './section-reader.ts'
import { tableTest } from './table-signs.ts'
import { valuesOf } from './text-fields.ts'

const schema = defineSchema(
  {
    type: { labels: ['Type', 'Kind', 'Category', 'Resource Type'], expected: 'a type' },
    title: { labels: ['Title', 'Resource', 'Name', 'Reference'], expected: 'a title' },
    url: { labels: ['Link', 'URL', 'Address', 'Where'], expected: 'an address' },
    authors: {
      labels: ['Author', 'Authors', 'By', 'Speaker', 'Author(s)'],
      expected: 'the authors',
    },
    year: { labels: ['Year', 'Date', 'Published'], expected: 'a year' },
  },
  'title',
)

/** "## Additional Resources": labels with references behind them, in nested lists, or headings with lists. */
export const resources: SectionReader = {
  id: 'resources',
  parent: 'resources',
  headings: [
    'Resources',
    'References',
    'Learn More',
    'Bibliography',
    'Further Learning',
    'Sources',
    'Reading List',
    'Resources and References',
    'References and Further Reading',
    'Resources and Further Reading',
    'Further Reading and Resources',
    ...phrases(
      ['Additional', 'Further', 'Recommended', 'Suggested', 'Essential', 'Learning', 'Key'],
      ['Resources', 'Reading', 'References'],
    ),
    ...phrases(
      ['Research', 'Technical', 'Academic', 'Companion', 'Key Research'],
      ['Resources', 'References'],
    ),
  ],
  loose: /\b(?:resources|references|bibliography|literature)\b|\breadings?\s*(?:$|[(:–—-])/i,
  isEntry: (heading) => typeOf(heading) !== undefined && isKind(heading),
  isTable: tableTest(schema, {
    needs: [
      { count: 2, of: ['title', 'authors'] },
      { count: 1, of: ['type', 'url', 'year'] },
    ],
    vague: ['Name', 'Reference', 'By', 'Where', 'Date'],
  }),
  recognises: isReferences,
  read: (claim, reading) =>
    claim.pieces.flatMap((piece, index) => pieceRecords(piece, index, claim, reading)),
}

/** True for a list in which an item is a reference by its form, and for a table of references. */
function isReferences(block: RootContent, document: Document): boolean {
  if (block.type === 'table')
    return fieldsNamed(block, schema, document) >= 2 && hasTitle(block, document)
  if (block.type === 'blockquote')
    return block.children.some((child) => isReferences(child, document))
  return (
    block.type === 'list' &&
    block.children.some(
      (item) =>
        isCitedItem(item) ||
        item.children.some((child) => isReferences(child as RootContent, document)),
    )
  )
}

function hasTitle(block: RootContent, document: Document): boolean {
  return fieldsNamed(block, schema, document, ['title']) > 0
}

function isCitedItem({ children: [first] }: ListItem): boolean {
  if (first?.type !== 'paragraph') return false
  const text = plainText(first)
  return (
    linksIn(first).some(({ url }) => /^https?:/i.test(url)) ||
    isQuotation(text) ||
    /https?:/.test(text)
  )
}

/** Below such a heading a title needs no quotation marks. */
const BIBLIOGRAPHY = /\b(?:references|reading|bibliography|literature)\b/i

/** The heading of a piece says what the references below it are; the section's own does so alone. */
function pieceRecords(
  piece: Piece,
  index: number,
  claim: Claim,
  reading: Reading,
): ResourceRecord[] {
  const isOwn = index === 0 && !claim.isNamed
  const type = isOwn || piece.heading === undefined ? undefined : typeOf(piece.heading)
  const isBibliography = claim.pieces.some(({ heading = '' }) => BIBLIOGRAPHY.test(heading))
  let refers: Referring = { type, piece, reading, isBibliography }
  let isLabelled = false
  return piece.blocks.flatMap((block: RootContent): ResourceRecord[] => {
    if (block.type === 'table')
      return rowRecords({ ...piece, blocks: [block] }, refers.type, reading)
    if (block.type === 'list') return listRecords(block, refers)
    if (block.type !== 'paragraph') return []
    const { records, next, isOpen } = paragraphRecords(block, refers, isLabelled)
    isLabelled = isOpen
    refers = next
    return records
  })
}

interface Read {
  records: ResourceRecord[]
  /** What holds for the blocks below. */
  next: Referring
  /** It ends with a label whose references are still to come. */
  isOpen: boolean
}

/** Lines with labels, a label alone for the list below it, or references in running text. */
function paragraphRecords(block: Paragraph, refers: Referring, isLabelled: boolean): Read {
  const inline = inlineText(block)
  const starts = labelledLines(block)
  const first = starts[0]
  if (!first) {
    const isReference =
      linksIn(block).length > 0 ||
      (refers.type !== undefined && (isLabelled || isCited(inline.text)))
    const records = isReference ? referenceRecords(block, 0, inline.text.length, refers) : []
    return { records, next: refers, isOpen: false }
  }
  let next = refers
  const records = starts.flatMap(({ label, end, isKind: isOnlyKind }, index) => {
    const until = starts[index + 1]?.start ?? inline.text.length
    const rest = inline.text.slice(end, until).trim()
    const own = typeOf(label) ?? (rest === '' ? undefined : refers.type)
    next = { ...refers, type: own }
    if (rest !== '') return referenceRecords(block, end, until, { ...next, isList: true })
    if (isOnlyKind && index < starts.length - 1) reportEmpty(label, block, refers)
    return []
  })
  const last = starts.at(-1)
  return { records, next, isOpen: inline.text.slice(last?.end).trim() === '' }
}

/** The lines of a paragraph that begin with a label; only its first may be some other bold label. */
function labelledLines(block: Paragraph): LabelledLine[] {
  const inline = inlineText(block)
  const found: LabelledLine[] = []
  let start = 0
  for (const line of inline.text.split('\n')) {
    const label = labelAt(inline, start, true)
    if (label && (label.isKind || start === 0)) found.push({ ...label, start })
    start += line.length + 1
  }
  return found
}

function rowRecords(
  piece: Piece,
  type: ResourceType | undefined,
  reading: Reading,
): ResourceRecord[] {
  return readEntries({ pieces: [piece] }, schema, reading, {
    expected: 'a resource',
    repeats: ['type'],
  }).flatMap((entry) => {
    const values = valuesOf(entry, schema, reading)
    const stated = values.text('type')
    const title = values.text('title')
    const year = /(?:1[89]|20)\d\d/.exec(values.text('year') ?? '')?.[0]
    const written = entry.fields.get('url')?.lines[0]?.text ?? ''
    // The parser takes the bar that ends a cell into a bare address.
    const address = (
      values.url('url') ??
      values.url('title') ??
      findAddress(written)?.url
    )?.replace(/\|$/, '')
    const fields = {
      resourceType: (stated === undefined ? undefined : typeOf(stated)) ?? type,
      title,
      url: address,
      authors: values.text('authors'),
      year: year === undefined ? undefined : Number(year),
    }
    return hasAny(title, address) ? [buildRecord('resource', fields, entry, reading)] : []
  })
}
