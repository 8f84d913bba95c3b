import type { SiteRecordRow } from '../../model/site.ts'
import { naturalOrder } from '../../text/compare.ts'
import { fold } from '../format.ts'
import type { Lookup } from '../lookup.ts'
import { FIELD_NAMES } from '../strings/records.ts'
import { TEXT } from '../strings.ts'
import { byValue, cellText } from './cells.ts'
import type { TextTable } from './text.ts'

/** What of a table is asked for. */
export interface RowFilter {
  words?: string | undefined
  series?: string | undefined
  /** A field, or `episode`; descending with a minus before it. */
  sort?: string | undefined
}

/** Returns the rows asked for, sorted; without a sort in the order of the corpus. */
export function rowsOf(
  rows: readonly SiteRecordRow[],
  { words, series, sort }: RowFilter,
  lookup: Lookup,
): SiteRecordRow[] {
  const sought = fold(words ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const shown = rows.filter((row) => {
    const node = lookup.nodes.get(row.episode)
    if (series !== undefined && node?.series !== series) return false
    if (sought.length === 0) return true
    const text = fold([node?.label ?? '', ...Object.values(row.fields).map(cellText)].join(' '))
    return sought.every((word) => text.includes(word))
  })
  if (!sort) return shown
  const isDescending = sort.startsWith('-')
  const field = sort.replace(/^-/, '')
  return shown.sort((a, b) =>
    field === EPISODE
      ? byEpisode(a, b, lookup) * (isDescending ? -1 : 1)
      : byValue(a.fields[field], b.fields[field], isDescending),
  )
}

/** The column of the document that a record stands in. */
export const EPISODE = 'episode'

function byEpisode(a: SiteRecordRow, b: SiteRecordRow, { nodes }: Lookup): number {
  const [left, right] = [nodes.get(a.episode), nodes.get(b.episode)]
  return (
    naturalOrder(left?.series ?? '', right?.series ?? '') ||
    (left?.number ?? 0) - (right?.number ?? 0) ||
    naturalOrder(a.episode, b.episode) ||
    a.line - b.line
  )
}

/** Returns rows as text to be copied, with the file and line of each. */
export function textTable(
  columns: readonly string[],
  rows: readonly SiteRecordRow[],
  { nodes }: Lookup,
): TextTable {
  const names = columns.map((column) => FIELD_NAMES.get(column) ?? column)
  return [
    [...names, TEXT.tablesPage.episode, TEXT.tablesPage.place],
    ...rows.map((row) => {
      const node = nodes.get(row.episode)
      const place = `${node?.path ?? row.episode}:${row.line}`
      return [...columns.map((column) => cellText(row.fields[column])), node?.label ?? '', place]
    }),
  ]
}
