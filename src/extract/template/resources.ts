import type { ListItem, Nodes, Parents, RootContent } from 'mdast'
import type { ResourceRecord } from '../../model/record.ts'
import { inlineText, placeAt } from '../inline.ts'
import { readCitation } from '../values/citation.ts'
import { normalizeHeading } from '../values/heading.ts'
import { linksIn } from '../values/link.ts'
import { isAbsent } from '../values/placeholder.ts'
import { splitReferences, titleSpans } from '../values/references.ts'
import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import { defineSchema } from './schema.ts'
import type { Claim, Piece, Reading, SectionReader } from './section-reader.ts'
import { isUnfilled, reportUnfilled, valuesOf } from './text-fields.ts'

type ResourceType = NonNullable<ResourceRecord['resourceType']>

const TYPES: readonly (readonly [ResourceType, RegExp])[] = [
  ['paper', /\b(?:paper|research|publication|academic|whitepaper|white paper)\b/],
  [
    'tool',
    /\b(?:tool|librar(?:y|ie)|software|open source|project|framework|repositor(?:y|ie)|repo|github)\b/,
  ],
  ['book', /\bbook\b/],
  ['talk', /\b(?:talk|presentation|video|keynote|conference|lecture|podcast)\b/],
  ['course', /\b(?:course|training|workshop|tutorial|mooc|class|clas)\b/],
]

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

const QUALIFIERS =
  /\b(?:academic|research|white|open|source|online|recommended|further|key|essential|related|conference|hand|hands|on|free|technical|engineering|additional|foundational|seminal|classic|suggested|original|important|deep|dive|reading|practice|and|or|the|must|read|watch|industry|scientific|of|for|video|github|software|presentation|lecture|podcast|class|clas|project|repository|library|framework|training|workshop|tutorial|keynote|publication|paper|tool|book|talk|course|mooc)\b/g

const UNTYPED =
  /^(?:post-?mortems?|articles?|blogs?|blog posts?|documentation|docs|specifications?|standards?|websites?|links?|posts?|rfcs?|newsletters?|communities|community)$/i

/** True for a label that is only a kind of resource: "Academic papers", not "Kafka Course". */
function isKindOnly(label: string): boolean {
  return (
    typeOf(label) !== undefined && normalizeHeading(label).replace(QUALIFIERS, '').trim() === ''
  )
}

/** Returns which type of resource a label names; none for labels such as "Postmortem". */
function typeOf(label: string): ResourceType | undefined {
  const normal = normalizeHeading(label)
  return TYPES.find(([, form]) => form.test(normal))?.[0]
}

/** "## Additional Resources": labels with references behind them, in nested lists, or headings with lists. */
export const resources: SectionReader = {
  id: 'resources',
  parent: 'resources',
  headings: [
    'Additional Resources',
    'Resources',
    'Further Reading',
    'References',
    'Reading List',
    'Learn More',
    'Bibliography',
    'Recommended Reading',
    'Recommended Resources',
    'Further Resources',
    'Resources and References',
    'References and Further Reading',
    'Sources',
    'Additional Reading',
    'Learning Resources',
    'Resources and Further Reading',
    'Suggested Reading',
  ],
  isEntry: (heading) =>
    typeOf(heading) !== undefined && normalizeHeading(heading).split(' ').length <= 3,
  recognises: (block) => block.type === 'list' || block.type === 'table',
  read: readResources,
}

function readResources(claim: Claim, reading: Reading): ResourceRecord[] {
  return claim.pieces.flatMap((piece, index) => {
    const type = index > 0 && piece.heading !== undefined ? typeOf(piece.heading) : undefined
    return blockRecords(piece, type, reading)
  })
}

function blockRecords(
  piece: Piece,
  start: ResourceType | undefined,
  reading: Reading,
): ResourceRecord[] {
  let type = start
  return piece.blocks.flatMap((block: RootContent): ResourceRecord[] => {
    if (block.type === 'table') return rowRecords({ ...piece, blocks: [block] }, type, reading)
    if (block.type === 'list')
      return block.children.flatMap((item) => itemRecords(item, type, piece, reading))
    if (block.type !== 'paragraph') return []
    const labelled = labelOf(block, true)
    if (!labelled)
      return linksIn(block).length > 0 ? partRecords(block, 0, type, piece, reading) : []
    type = typeOf(labelled.label) ?? (labelled.rest === '' ? undefined : type)
    return labelled.rest === '' ? [] : partRecords(block, labelled.end, type, piece, reading)
  })
}

/** An item is a label with references behind or below it, or one reference. */
function itemRecords(
  item: ListItem,
  type: ResourceType | undefined,
  piece: Piece,
  reading: Reading,
): ResourceRecord[] {
  const [first, ...others] = item.children
  if (!first) return []
  const nested = others.flatMap((child) => (child.type === 'list' ? child.children : []))
  const labelled = labelOf(first, nested.length > 0)
  if (!labelled)
    return [
      ...partRecords(first, 0, type, piece, reading, true),
      ...nested.flatMap((inner) => itemRecords(inner, type, piece, reading)),
    ]
  const own = labelled.isKind ? typeOf(labelled.label) : (typeOf(labelled.label) ?? type)
  if (labelled.rest === '' && nested.length === 0 && labelled.isKind) {
    reportUnfilled('', labelled.label.toLowerCase(), piece.section, placeOfNode(first), reading)
    return []
  }
  // "**Raft**: the paper" is a title; "**Postmortem**: [title](…)" and what holds titles is a kind.
  const holdsTitles = linksIn(first).length > 0 || /["“]/.test(labelled.rest)
  const isTitle = !labelled.isKind && nested.length === 0 && (type !== undefined || !holdsTitles)
  const said =
    labelled.rest === ''
      ? []
      : partRecords(
          first,
          isTitle ? 0 : labelled.end,
          isTitle ? type : own,
          piece,
          reading,
          isTitle,
        )
  return [...said, ...nested.flatMap((inner) => itemRecords(inner, own, piece, reading))]
}

interface ResourceLabel {
  label: string
  rest: string
  /** Where the references begin in the text. */
  end: number
  isMarked: boolean
  isKind: boolean
}

/** "**Papers**: …", "Papers: …", "**Papers:** …", and "Papers" alone over a nested list. */
function labelOf(node: Nodes, holdsList: boolean): ResourceLabel | undefined {
  const { text, segments } = inlineText(node)
  const alone = holdsList && text.length <= 60 ? /^([\p{L} &/-]+)$/u.exec(text.trim()) : null
  const match = /^\s*([^:：\n[\]"“]{3,40})[:：](?=\s|$)\s*/.exec(text) ?? alone
  if (!match?.[1]) return undefined
  const label = match[1].trim()
  const isMarked = segments[0]?.marks.some((mark) => mark === 'strong') ?? false
  const isKind = isKindOnly(label) || UNTYPED.test(label)
  if (!isKind && !isMarked) return undefined
  return { label, rest: text.slice(match[0].length).trim(), end: match[0].length, isMarked, isKind }
}

/** Divides the references of one text: by lines, semicolons, or commas between links. */
function partRecords(
  node: Nodes,
  from: number,
  type: ResourceType | undefined,
  piece: Piece,
  reading: Reading,
  isOne = false,
): ResourceRecord[] {
  const inline = inlineText(node)
  const titles = titleSpans(inline)
  const whole = inline.text.slice(from)
  const parts =
    isOne && !whole.includes(';')
      ? [whole.trim()]
      : splitReferences(
          whole,
          titles.map((span) => ({ ...span, start: span.start - from, end: span.end - from })),
        )
  const records: ResourceRecord[] = []
  let search = from
  for (const part of parts) {
    const start = inline.text.indexOf(part, search)
    const begin = start < 0 ? search : start
    search = begin + part.length
    const place = placeAt(inline, begin, reading.document.lines)
    const at = { ...place, endLine: place.line, excerpt: part.replace(/\s+/g, ' ').slice(0, 240) }
    if (isAbsent(part)) continue
    const title = titles.find((span) => span.start >= begin && span.start < begin + part.length)
    if (title?.url === undefined && isUnfilled(part)) {
      reportUnfilled(
        part,
        type === undefined ? 'a resource' : `a ${type}`,
        piece.section,
        at,
        reading,
      )
      continue
    }
    const within = title && {
      ...title,
      start: title.start - begin,
      end: Math.min(title.end - begin, part.length),
    }
    const { title: name, url, authors, year } = readCitation(part.replace(/\n/g, ' '), within)
    // Under a general heading a line without author, year, address or marked title is a remark.
    const isCited = type !== undefined || title !== undefined || hasAny(url, authors, year)
    if (isCited && hasAny(name, url))
      records.push(
        buildRecord(
          'resource',
          { resourceType: type, title: name, url, authors, year },
          { section: piece.section, at },
          reading,
        ),
      )
  }
  return records
}

function placeOfNode(node: Nodes | Parents) {
  const start = node.position?.start
  const line = start?.line ?? 1
  return { line, column: start?.column ?? 1, endLine: node.position?.end.line ?? line }
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
    const address =
      values.url('url') ?? values.url('title') ?? entry.fields.get('url')?.lines[0]?.text
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
