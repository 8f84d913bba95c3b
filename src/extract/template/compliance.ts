import type { RootContent } from 'mdast'
import type { ComplianceRecord } from '../../model/record.ts'
import type { Document } from '../document.ts'
import { plainText } from '../inline.ts'
import { readBox } from '../values/checklist.ts'
import { withoutNumbering, withoutSigns } from '../values/heading.ts'
import { linesOf } from '../values/lines.ts'
import { regimeAt } from '../values/regime.ts'
import { isTemplateRegime } from '../values/template-words.ts'
import { buildRecord, hasAny } from './build.ts'
import { type ChecklistItem, checklistItems } from './checklists.ts'
import { readEntries } from './entries.ts'
import { fieldsNamed } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { Claim, Piece, Reading, SectionReader } from './section-reader.ts'
import { tableTest } from './table-signs.ts'
import { isUnfilled, reportUnfilled, valuesOf } from './text-fields.ts'
import { headingTitle } from './titles.ts'

const schema = defineSchema(
  {
    regime: {
      labels: ['Regime', 'Regulation', 'Standard', 'Framework', 'Compliance', 'Law'],
      expected: 'a regime',
    },
    requirement: {
      labels: [
        'Requirement',
        'Requirements',
        'Specific Requirements',
        'Consideration',
        'Considerations',
        'What it asks',
        'Audit Points',
        'Details',
      ],
      expected: 'a requirement',
    },
    status: { labels: ['Status', 'Done', 'State', 'Met'], expected: 'a status' },
  },
  'regime',
)

/** "### Compliance Considerations": a checklist "GDPR: requirement", or a table. */
export const compliance: SectionReader = {
  id: 'compliance',
  parent: 'security',
  headings: [
    'Compliance Considerations',
    'Compliance',
    'Compliance Requirements',
    'Regulatory Compliance',
    'Compliance Checklist',
    'Regulatory Considerations',
    'Regulatory Requirements',
    'Compliance and Regulations',
  ],
  inside: ['Regulations', 'Regulatory', 'Regulation'],
  schema,
  isEntry: (heading) => regimeAt(withoutNumbering(withoutSigns(heading))) !== undefined,
  isTable: tableTest(schema, {
    needs: [{ count: 2, of: ['regime', 'requirement'] }],
    cells: { regime: (text) => regimeAt(text) !== undefined },
  }),
  recognises: (block, document) =>
    block.type === 'table'
      ? fieldsNamed(block, schema, document, ['regime', 'requirement']) >= 2
      : namesRegime(block),
  read: (claim, reading) =>
    claim.pieces.flatMap((piece, index) => [
      ...itemRecords(piece, index === 0 ? undefined : regimeTitle(piece, claim), reading),
      ...rowRecords(piece, reading),
    ]),
}

/** True for a list in which an item is a regime with a box in front or a sign behind. */
function namesRegime(block: RootContent): boolean {
  if (block.type === 'blockquote') return block.children.some(namesRegime)
  if (block.type !== 'list') return false
  return block.children.some(({ checked, children: [first] }) => {
    const { text, done } = readBox(first?.type === 'paragraph' ? plainText(first) : '')
    const regime = regimeAt(text)
    const isLabelled = /^\s*(?:$|[:：–—]|-\s)/.test(text.slice(regime?.length))
    return regime !== undefined && (isLabelled || (checked ?? done) !== undefined)
  })
}

const MAX_TITLE = 4

/** A heading below the section's own is a regime where it is known, or short. */
function regimeTitle({ heading }: Piece, { pieces }: Claim): string | undefined {
  // "SOC 2" and "PCI DSS 4.0" end in numbers that count nothing.
  const known = withoutNumbering(withoutSigns(heading ?? ''))
  if (regimeAt(known) !== undefined) return withoutHead(known)
  const title = heading === undefined ? undefined : headingTitle(heading)
  if (title === undefined) return undefined
  const isShort = title.split(' ').length <= MAX_TITLE
  return pieces[0]?.heading !== undefined && isShort ? title : undefined
}

/** "GDPR Compliance Checklist" is about GDPR; "GDPR Article 17" about one article of it. */
function withoutHead(title: string): string {
  const words = title.split(/\s+/)
  const head =
    /^(?:compliance|requirements?|checklists?|considerations?|obligations?|readiness|controls|audit)$/i
  while (words.length > 1 && head.test(words.at(-1) ?? '')) words.pop()
  return words.join(' ')
}

function itemRecords(
  piece: Piece,
  title: string | undefined,
  reading: Reading,
): ComplianceRecord[] {
  const listed = checklistItems(piece, reading.document)
  const items = listed.length > 0 ? listed : statedItems(piece, title, reading.document)
  return items.flatMap((item) => toRecord(item, title, reading))
}

/** Without a list: paragraph lines "GDPR: erase", or the text below a heading that is a regime. */
function statedItems(piece: Piece, title: string | undefined, document: Document): ChecklistItem[] {
  const lines = piece.blocks
    .filter((block) => block.type === 'paragraph')
    .flatMap((block) => linesOf(block, document.lines))
  const isUnderRegime = title !== undefined && regimeAt(title) !== undefined
  const items: ChecklistItem[] = []
  for (const { text, markedEnd, line, column } of lines) {
    const last = items.at(-1)
    if (regimeAt(text) !== undefined || (isUnderRegime && last === undefined))
      items.push({ text, markedEnd, nested: [], line, column, endLine: line, piece })
    else if (last)
      items[items.length - 1] = { ...last, text: `${last.text} ${text}`, endLine: line }
  }
  return items
}

function rowRecords(piece: Piece, reading: Reading): ComplianceRecord[] {
  const blocks = piece.blocks.filter(({ type }) => type === 'table' || type === 'code')
  return readEntries({ pieces: [{ ...piece, blocks }] }, schema, reading, {
    expected: 'a requirement',
    repeats: ['regime'],
    yaml: 'any',
  }).flatMap((entry) => {
    if (entry.fields.size === 0) return []
    const { text } = valuesOf(entry, schema, reading)
    const status = text('status')
    const done = status === undefined ? undefined : isMet(status)
    const fields = { regime: text('regime'), requirement: text('requirement'), done }
    return hasAny(fields.regime, fields.requirement)
      ? [buildRecord('compliance', fields, entry, reading)]
      : []
  })
}

function isMet(status: string): boolean | undefined {
  if (/^(?:\[x\]|yes|done|met|complete|compliant|certified|true|✅|✓|✔|☑)/i.test(status))
    return true
  return /^(?:\[ ?\]|no|not|open|todo|pending|planned|in progress|partial|false|❌|✗|☐|⬜)/i.test(
    status,
  )
    ? false
    : undefined
}

function toRecord(
  item: ChecklistItem,
  title: string | undefined,
  reading: Reading,
): ComplianceRecord[] {
  const { section } = item.piece
  const split = splitRegime(item, title)
  const nested = item.nested
    .map((inner) => inner.text)
    .filter((text) => text !== '' && !isUnfilled(text))
  const words = [split.requirement, nested.join('; ')]
    .filter((text) => text !== undefined && text !== '')
    .join('; ')
  const isOpen = words === '' || isUnfilled(words)
  if (isOpen) reportUnfilled(words, 'a requirement', section, item, reading)
  const requirement = isOpen ? undefined : words
  const regime = split.regime !== undefined && !isUnfilled(split.regime) ? split.regime : undefined
  const isLabel = regime === undefined || isTemplateRegime(regime)
  if (requirement === undefined && (regime === undefined || (isLabel && item.done !== true)))
    return []
  const { line, column, endLine, done, text } = item
  return [
    buildRecord(
      'compliance',
      { regime, requirement, done },
      { section, at: { line, column, endLine, excerpt: text } },
      reading,
    ),
  ]
}

interface Split {
  regime?: string
  requirement?: string
}

/** A regime that the item names, else the heading's, else whatever stands before its colon. */
function splitRegime(item: ChecklistItem, title: string | undefined): Split {
  const { text } = item
  const known = regimeAt(text)
  const labelled = splitLabel(item)
  const isRegime = known !== undefined || title === undefined
  if (labelled && isRegime) return labelled
  if (known !== undefined)
    return { regime: known, requirement: withoutSign(text.slice(known.length)) }
  return title === undefined ? { requirement: text } : { regime: title, requirement: text }
}

/** "GDPR: requirement", "**GDPR** - requirement". */
function splitLabel({ text, markedEnd }: ChecklistItem): Split | undefined {
  const colon = /[:：](?=\s|$)|\s[-–—]\s|\s?[–—]\s?/.exec(text)
  const end =
    markedEnd > 0 && markedEnd < text.length
      ? markedEnd
      : (colon?.index ?? Number.POSITIVE_INFINITY)
  if (end > 60) return undefined
  const regime = text
    .slice(0, end)
    .replace(/[\s:：–—-]{1,9}$/, '')
    .trim()
  return { regime, requirement: withoutSign(text.slice(end)) }
}

function withoutSign(text: string): string {
  return text.replace(/^[\s:：–—-]{1,9}/, '').trim()
}
