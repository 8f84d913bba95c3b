import type { Code, Root, Yaml } from 'mdast'
import type { ConnectionRecord, ConnectionRelation, ConnectionTarget } from '../../model/record.ts'
import { sentenceAround, toExcerpt } from '../../text/excerpt.ts'
import { foldWords } from '../../text/fold.ts'
import type { TextBlock } from '../blocks.ts'
import { type Document, evidenceAt } from '../document.ts'
import { placeAt } from '../inline.ts'
import { type Section, walkSections } from '../outline.ts'
import { anchorsIn } from './anchors.ts'
import { relationFields } from './fields.ts'
import { headerStatements } from './front-matter.ts'
import { type GraphStatement, graphStatements } from './mermaid.ts'
import { proseReferences } from './prose.ts'
import { type RelationWord, relationOfHeading } from './relation-words.ts'
import { readStatements } from './statements.ts'

/** The number of the document itself: naming it in its own text is no reference. */
export interface Self {
  number?: number
  series?: string
}

interface Found {
  relation: ConnectionRelation
  target: ConnectionTarget
  detail?: string
  /** Index in the block's text. */
  start: number
  rule: string
}

/** Returns what a document says of other documents, in file order, each with its place. */
export function readConnections(document: Document, self: Self): ConnectionRecord[] {
  const records = headerConnections(document).filter((record) => !isSelf(record, self))
  const headings = new Map<Section, Listing | undefined>()
  let label: OpenLabel | undefined
  for (const block of document.blocks) {
    label = labelOver(block, label)
    const listing = label
      ? { relation: label.relation, depth: label.depth + 1, isOwn: true }
      : listingOf(block.section, headings)
    const found = findIn(block, listing, self).filter((one) => !isSelf(one, self))
    records.push(...found.map((one) => toRecord(document, block, one)))
  }
  records.push(...graphConnections(document, self))
  return withoutRepeats(records)
}

/** A label without a value of its own: what it says holds for the list below it. */
interface OpenLabel {
  relation: RelationWord
  section: Section
  /** Depth of the list item that the label stands in; 0 for a paragraph. */
  depth: number
}

/** Returns the label that the block stands below, or opens itself. */
function labelOver(block: TextBlock, open: OpenLabel | undefined): OpenLabel | undefined {
  const depth = block.kind === 'list-item' ? block.depth : 0
  const isBelow = open && block.section === open.section && depth > open.depth
  if (isBelow) return open
  const [field, ...others] = relationFields(block)
  if (!field || others.length > 0 || field.value.text.trim() !== '') return undefined
  return { relation: field.relation, section: block.section, depth }
}

/** What a list says of its items: the heading or label above it gives the relation. */
interface Listing {
  relation: RelationWord
  /** Depth of the list items that are the targets. */
  depth: number
  /** False where only a heading further up states it: then links and numbers count, names do not. */
  isOwn: boolean
}

/** The nearest heading above that states a relation: "Related Patterns > Complementary Patterns". */
function listingOf(
  section: Section,
  known: Map<Section, Listing | undefined>,
): Listing | undefined {
  if (!known.has(section)) {
    const relations = section.path.map(relationOfHeading)
    const relation = relations.findLast((one) => one !== undefined)
    const isOwn = relations.at(-1) !== undefined
    known.set(section, relation === undefined ? undefined : { relation, depth: 1, isOwn })
  }
  return known.get(section)
}

function findIn(block: TextBlock, listing: Listing | undefined, self: Self): Found[] {
  // What stands in a code block is text, not structure.
  if (block.kind === 'caption') return []
  const fields = relationFields(block)
  if (fields.length > 0)
    return fields.flatMap((field) => {
      if (field.relation === 'negative') return []
      const { relation } = field
      const statements = [
        ...readStatements(field.value, relation),
        ...allPrevious(field.value.text, relation, self),
      ]
      return statements.map((one) => ({
        ...one,
        relation,
        start: field.start + one.start,
        rule: 'reference/field',
      }))
    })
  if (listing !== undefined && block.kind !== 'heading') return listedIn(block, listing)
  return proseReferences(block.inline).map((one) => ({ ...one, rule: 'reference/prose' }))
}

/** Below a heading such as "Related Patterns": list items and cells name, paragraphs only point. */
function listedIn(block: TextBlock, { relation, depth, isOwn }: Listing): Found[] {
  if (relation === 'negative') return []
  const rule = 'reference/heading'
  const isNamed = isNamedRow(block) || (block.kind === 'list-item' && block.depth === depth)
  if (isOwn && isNamed && relation !== 'next' && relation !== 'previous')
    return readStatements(block.inline, relation).map((one) => ({ ...one, relation, rule }))
  return anchorsIn(block.inline, isOwn ? 'field' : 'prose')
    .filter((anchor) => anchor.targets.some((t) => t.number !== undefined || t.path !== undefined))
    .flatMap((anchor) =>
      anchor.targets.map((target) => ({ relation, target, start: anchor.start, rule })),
    )
}

/** The first cell of a row names what the row is about. */
function isNamedRow(block: TextBlock): boolean {
  return block.kind === 'table-cell' && block.column === 0
}

/** "Understanding of all previous episodes". */
function allPrevious(text: string, relation: ConnectionRelation, self: Self) {
  const hit = /\ball\s+(?:the\s+)?(?:previous|earlier|preceding|prior)\s+episodes\b/i.exec(text)
  const number = self.number
  if (!hit || relation !== 'requires' || number === undefined || number > 200) return []
  return Array.from({ length: Math.max(0, Math.ceil(number) - 1) }, (_, i) => ({
    target: { number: i + 1 },
    start: hit.index,
  }))
}

function isSelf(found: Pick<Found, 'target'>, self: Self): boolean {
  const { number, path, series } = found.target
  const isOwnNumber = self.number !== undefined && number === self.number
  const isOwnSeries = series === undefined || seriesWords(series) === seriesWords(self.series ?? '')
  return isOwnNumber && path === undefined && isOwnSeries
}

function seriesWords(series: string): string {
  return foldWords(series).replace(/^the | series$/g, '')
}

function toRecord(document: Document, block: TextBlock, found: Found): ConnectionRecord {
  const { text } = block.inline
  const lead = /^\s*/.exec(text.slice(found.start))?.[0].length ?? 0
  const place = placeAt(
    block.inline,
    Math.min(found.start + lead, Math.max(0, text.length - 1)),
    document.lines,
  )
  const excerpt = block.kind === 'paragraph' ? sentenceAround(text, found.start) : toExcerpt(text)
  return {
    type: 'connection',
    episode: document.source.key,
    relation: found.relation,
    target: found.target,
    ...(found.detail ? { detail: found.detail } : {}),
    evidence: evidenceAt(document, block.section, found.rule, {
      ...place,
      endLine: place.line,
      excerpt,
    }),
  }
}

function headerConnections(document: Document): ConnectionRecord[] {
  const node = (document.tree as Root).children.find(
    (child): child is Yaml => child.type === 'yaml',
  )
  if (!node) return []
  const first = (node.position?.start.line ?? 1) + 1
  return headerStatements(node.value).map((one) => {
    const line = first + one.line
    const column = (document.lines[line - 1] ?? '').indexOf(one.words) + 1 || 1
    const at = { line, column, endLine: line, excerpt: toExcerpt(document.lines[line - 1] ?? '') }
    return {
      type: 'connection',
      episode: document.source.key,
      relation: one.relation,
      target: one.target,
      evidence: evidenceAt(document, document.root, 'reference/front-matter', at),
    }
  })
}

/** The edges of Mermaid graphs; one that starts at this document needs no source. */
function graphConnections(document: Document, self: Self): ConnectionRecord[] {
  return [...walkSections(document.root)].flatMap((section) =>
    section.blocks
      .filter((block): block is Code => block.type === 'code' && block.lang === 'mermaid')
      .flatMap((block) =>
        graphStatements(block.value, section.path.at(-1) ?? '').map((one) =>
          toGraphRecord(document, section, block, one, self),
        ),
      ),
  )
}

function toGraphRecord(
  document: Document,
  section: Section,
  block: Code,
  { source, relation, target, line }: GraphStatement,
  self: Self,
): ConnectionRecord {
  const at = (block.position?.start.line ?? 1) + 1 + line
  const text = document.lines[at - 1] ?? ''
  const column = text.length - text.trimStart().length + 1
  const place = { line: at, column, endLine: at, excerpt: toExcerpt(text) }
  return {
    type: 'connection',
    episode: document.source.key,
    relation,
    target,
    ...(source.number === self.number ? {} : { source }),
    evidence: evidenceAt(document, section, 'reference/mermaid', place),
  }
}

/** The same statement twice on one line is one. */
function withoutRepeats(records: ConnectionRecord[]): ConnectionRecord[] {
  const seen = new Set<string>()
  return records.filter((record) => {
    const id = JSON.stringify([record.evidence.line, record.relation, record.target, record.source])
    return !seen.has(id) && seen.add(id)
  })
}
