import type { ComplianceRecord } from '../../model/record.ts'
import { isTemplateRegime } from '../values/template-words.ts'
import { buildRecord, hasAny } from './build.ts'
import { type ChecklistItem, checklistItems } from './checklists.ts'
import { readEntries } from './entries.ts'
import { fieldsNamed, isChecklist } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { Reading, SectionReader } from './section-reader.ts'
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
  ],
  inside: ['Regulations', 'Regulatory'],
  recognises: (block, document) =>
    isChecklist(block) ||
    (block.type === 'table' &&
      fieldsNamed(block, schema, document, ['regime', 'requirement']) >= 2),
  read: (claim, reading) => {
    const top = claim.pieces.map((piece, index) => ({
      heading: index === 0 ? undefined : piece.heading,
      items: checklistItems(piece, reading.document),
    }))
    const tables = claim.pieces.map((piece) => ({
      ...piece,
      blocks: piece.blocks.filter((block) => block.type === 'table' || block.type === 'code'),
    }))
    return [
      ...top.flatMap(({ heading, items }) =>
        items.flatMap((item) => toRecord(item, heading, reading)),
      ),
      ...rowRecords(tables, reading),
    ]
  },
}

function rowRecords(
  pieces: Parameters<typeof readEntries>[0]['pieces'],
  reading: Reading,
): ComplianceRecord[] {
  return readEntries({ pieces }, schema, reading, {
    expected: 'a requirement',
    repeats: ['regime'],
  }).flatMap((entry) => {
    if (entry.fields.size === 0) return []
    const { text } = valuesOf(entry, schema, reading)
    const status = text('status')
    const done =
      status === undefined
        ? undefined
        : /^(?:\[x\]|yes|done|met|complete|compliant|true|✅|✓|✔|☑)/i.test(status)
    const fields = { regime: text('regime'), requirement: text('requirement'), done }
    return hasAny(fields.regime, fields.requirement)
      ? [buildRecord('compliance', fields, entry, reading)]
      : []
  })
}

function toRecord(
  item: ChecklistItem,
  heading: string | undefined,
  reading: Reading,
): ComplianceRecord[] {
  const { section } = item.piece
  const split = splitRegime(item, heading === undefined ? undefined : headingTitle(heading))
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

const REGIME =
  /^(?:GDPR|CCPA|HIPAA|SOX|FedRAMP|DORA|NIS ?2|FIPS(?: \d[\d-]*)?|SOC ?[123](?: Type (?:I{1,2}|\d))?|PCI(?:[ -]DSS)?(?: v?\d(?:\.\d)*)?|ISO(?:\/IEC)? ?\d{4,5}|NIST(?: [A-Z0-9-]{2,10})?|[A-Z]{2,}[A-Z0-9 -]{0,12}\d*)(?=\s|$|\()/

/** "GDPR: requirement", "**GDPR** - requirement", "PCI DSS 4.0 logging": regime and what it asks. */
function splitRegime(
  { text, markedEnd }: ChecklistItem,
  heading: string | undefined,
): { regime?: string; requirement?: string } {
  if (heading !== undefined) return { regime: heading, requirement: text }
  const colon = /[:：](?=\s|$)|\s[-–—]\s|\s?[–—]\s?/.exec(text)
  const end =
    markedEnd > 0 && markedEnd < text.length
      ? markedEnd
      : colon && colon.index <= 60
        ? colon.index
        : undefined
  if (end !== undefined) {
    const regime = text
      .slice(0, end)
      .replace(/[\s:：–—-]{1,9}$/, '')
      .trim()
    return {
      regime,
      requirement: text
        .slice(end)
        .replace(/^[\s:：–—-]{1,9}/, '')
        .trim(),
    }
  }
  const known = REGIME.exec(text)?.[0].trim()
  if (known === undefined) return { requirement: text }
  return { regime: known, requirement: text.slice(known.length).trim() }
}
