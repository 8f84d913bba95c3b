import type { Extract } from '../model/extract.ts'
import type { AtlasRecord, RecordType } from '../model/record.ts'
import { SITE_VERSION, type SiteRecordRow, type SiteRecords } from '../model/site.ts'

/** Types that are no table: the graph, the pages and the list of episodes show them. */
const NO_TABLE: ReadonlySet<RecordType> = new Set<RecordType>(['header', 'mention', 'connection'])

/** Returns the records of a corpus as tables, one for each type there is, in file order. */
export function recordTables(extracts: readonly Extract[]): SiteRecords[] {
  const tables = new Map<RecordType, SiteRecordRow[]>()
  for (const { records } of extracts)
    for (const record of records) {
      if (NO_TABLE.has(record.type)) continue
      const rows = tables.get(record.type) ?? []
      tables.set(record.type, rows)
      rows.push(rowOf(record))
    }
  return [...tables]
    .map(([type, rows]): SiteRecords => ({ version: SITE_VERSION, type, rows }))
    .sort((a, b) => (a.type < b.type ? -1 : 1))
}

/** Code stays on the page of its document: a table of it cannot be read. */
function rowOf(record: AtlasRecord): SiteRecordRow {
  const { type: _type, episode, evidence, ...fields } = record
  const { code: _code, ...shown } = fields as typeof fields & { code?: string }
  return { episode, line: evidence.line, section: evidence.section.at(-1) ?? '', fields: shown }
}
