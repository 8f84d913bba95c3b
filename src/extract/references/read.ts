import type { Table } from 'mdast'
import type { AnnouncedTitle, SiteLink } from '../../model/extract.ts'
import type { DocumentKind } from '../../model/kind.ts'
import type { ConnectionRecord, ConnectionRelation } from '../../model/record.ts'
import type { TextBlock } from '../blocks.ts'
import type { Document } from '../document.ts'
import { type RelationField, relationFields } from './fields.ts'
import { inProse, statedByFields, statedByListing, statedByTable } from './listed.ts'
import { type Listing, type Listings, labelOver, listingOver, type OpenLabel } from './listings.ts'
import { isStatable, relationFor } from './of-kind.ts'
import { type Entry, type EntryScope, entryOf, entryOver, isEntry, isOverview } from './overview.ts'
import { evidenceIn, type Found, graphConnections, headerConnections, toRecord } from './records.ts'
import { isSameSeries, withoutSelf } from './self.ts'
import { seriesOver } from './series-scope.ts'
import { siteLinksIn } from './site-links.ts'
import { readTableHead, type TableHead } from './tables.ts'

/** What the document itself is. */
export interface Self {
  number?: number
  series?: string
  kind: DocumentKind
}

/** What a document says of others. */
export interface Connections {
  records: ConnectionRecord[]
  /** Links with a full address, which may lead to the site of the corpus itself. */
  siteLinks: SiteLink[]
  /** Titles that an overview gives to episodes. */
  announced: AnnouncedTitle[]
}

/** What the reading of one block knows of the blocks before it. */
interface Context {
  document: Document
  self: Self
  isOverview: boolean
  listings: Listings
  label: OpenLabel | undefined
  entries: EntryScope
  tables: Map<Table, TableHead>
}

/** Returns what a document says of other documents, in file order, each with its place. */
export function readConnections(document: Document, self: Self): Connections {
  const context: Context = {
    document,
    self,
    isOverview: self.kind === 'episode' && isOverview(document.blocks, self.number),
    listings: { sections: new Map(), headings: new Map() },
    label: undefined,
    entries: { headings: [] },
    tables: new Map(),
  }
  const records = headerConnections(document, self.kind)
  const siteLinks: SiteLink[] = []
  const announced: AnnouncedTitle[] = []
  for (const block of document.blocks) {
    const fields = relationFields(block)
    context.label = labelOver(block, fields, context.label)
    const listing = listingOver(block, context.label, context.listings)
    const entry = context.isOverview ? entryOver(block, context.entries) : undefined
    const found = readBlock({ block, fields, listing, entry }, context)
    records.push(...found.map((one) => toRecord(document, block, one)))
    siteLinks.push(...siteLinksIn(document, block, relationOfLinks(found, listing)))
    const title = context.isOverview ? announcedIn(block, context) : undefined
    if (title) announced.push(title)
  }
  records.push(...graphConnections(document, self.number))
  const others = withoutSelf(records, { ...self, path: document.source.path })
  const kept = withoutRepeats(withoutBareHeadings(others.records))
  document.problems.push(...others.problems)
  reportRanges(kept, document)
  return { records: kept, siteLinks, announced }
}

/** A block with what it stands below: a list's heading or label, the entry of an overview. */
interface Placed {
  block: TextBlock
  fields: readonly RelationField[]
  listing: Listing | undefined
  entry: Entry | undefined
}

function readBlock(placed: Placed, context: Context): Found[] {
  const { block } = placed
  // What stands in a code block is text, not structure.
  if (block.kind === 'caption') return []
  const found = statementsIn(placed, context)
  const series = seriesAround(block, context)
  return found
    .filter((one) => isStatable(one, context.self.kind))
    .map((one) => inSeries({ ...one, relation: relationFor(one, context.self.kind) }, series))
}

function relationOfLinks(
  found: readonly Found[],
  listing: Listing | undefined,
): ConnectionRelation {
  const relation = found[0]?.relation ?? listing?.relation
  return relation === undefined || relation === 'negative' ? 'refers-to' : relation
}

function statementsIn(
  { block, fields, listing, entry }: Placed,
  { self, isOverview: isPlan, tables }: Context,
): Found[] {
  const ofEntry = (found: Found): Found =>
    entry && found.rule !== 'reference/prose' ? { source: entry.target, ...found } : found
  const labelled = statedByFields(block, fields, self.number)
  if (labelled) return labelled.map(ofEntry)
  const stated =
    block.kind === 'table-cell' && listing?.relation !== 'negative'
      ? statedByTable(block, headOf(block.table, tables))
      : undefined
  if (stated) return stated.map(ofEntry)
  const hasOwnHead = block.kind === 'table-cell' && statesRelations(headOf(block.table, tables))
  if (listing?.relation === 'negative' && block.kind === 'table-cell') return []
  if (listing !== undefined && block.kind !== 'heading' && !hasOwnHead)
    return statedByListing(block, listing, self.number).map(ofEntry)
  // A heading or line of an overview is its entry, and no reference from nowhere.
  if (isPlan && (block.kind === 'heading' || isEntry(block))) return []
  return inProse(block, self.number)
}

function headOf(table: Table, known: Map<Table, TableHead>): TableHead {
  const head = known.get(table) ?? readTableHead(table)
  known.set(table, head)
  return head
}

function statesRelations({ relations }: TableHead): boolean {
  return relations.some((relation) => relation !== undefined)
}

/** A list under the heading of a series counts the episodes of that series. */
function seriesAround(block: TextBlock, { self }: Context): string | undefined {
  if (block.kind !== 'list-item' && block.kind !== 'table-cell') return undefined
  const series = seriesOver(block.section, self.number !== undefined)
  return series !== undefined && isSameSeries(series, self.series) ? undefined : series
}

function inSeries(found: Found, series: string | undefined): Found {
  const { target, source } = found
  const scoped = (one: Found['target']) =>
    ((series === undefined || one.number === undefined || one.series) ?? one.path)
      ? one
      : { ...one, series }
  return { ...found, target: scoped(target), ...(source ? { source: scoped(source) } : {}) }
}

function announcedIn(block: TextBlock, context: Context): AnnouncedTitle | undefined {
  const entry = entryOf(block)
  const { number } = entry?.target ?? {}
  if (number === undefined || entry?.title === undefined) return undefined
  const series = seriesOver(block.section, false)
  const at = { start: 0, rule: 'reference/overview' }
  const evidence = evidenceIn(context.document, block, at)
  return { number, title: entry.title, ...(series ? { series } : {}), evidence }
}

/** A heading "Next Episode" says nothing of its own where the text below it names the episode. */
function withoutBareHeadings(records: readonly ConnectionRecord[]): ConnectionRecord[] {
  return records.filter(
    (record, index) =>
      Object.keys(record.target).length > 0 ||
      record.evidence.excerpt !== record.evidence.section.at(-1) ||
      !records.some(
        (other, at) =>
          at !== index &&
          other.relation === record.relation &&
          other.evidence.section.join('\n') === record.evidence.section.join('\n'),
      ),
  )
}

/** The same statement twice on one line is one. */
function withoutRepeats(records: readonly ConnectionRecord[]): ConnectionRecord[] {
  const seen = new Set<string>()
  return records.filter((record) => {
    const id = JSON.stringify([record.evidence.line, record.relation, record.target, record.source])
    return !seen.has(id) && seen.add(id)
  })
}

/** A range too long to be meant, or written backwards, is one record, and said to be one. */
function reportRanges(records: readonly ConnectionRecord[], { problems }: Document): void {
  for (const { target, evidence } of records) {
    const { number = 0, to } = target
    if (to === undefined) continue
    const { path, line, column } = evidence
    const [rule, found] =
      to < number
        ? ['backward-range', `the range ${number}-${to}, expected its smaller number first`]
        : ['long-range', `a range of ${to - number + 1} episodes, expected at most 200`]
    const message = `Found ${found}; it means those that are there`
    problems.push({ rule, severity: 'warning', path, line, column, message })
  }
}
