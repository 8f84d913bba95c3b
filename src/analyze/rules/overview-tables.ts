import type { SectionText } from '../../model/extract.ts'
import { rememberedOf } from '../../text/memo.ts'

/** A row of a table that says of an episode what it covers. */
export interface OverviewRow {
  /** The cell that names the episode. */
  episode: string
  /** The cells below the heads that hold patterns or companies. */
  names: string[]
  /** The cell below a head such as "Title". */
  title?: string
  /** Counts from 1 within its table. */
  row: number
  /** Counts the tables of the section. */
  table: number
}

const EPISODE_HEAD =
  /^(?:(?:covered|taught|explained|used) )?(?:in )?(?:episodes?|eps?\.?)(?: (?:no\.?|number))?$/i
/** Quick to rule out, in most sections. */
const MAY_HAVE_HEAD =
  /^[^\S\r\n]*(?:(?:covered|taught|explained|used)[^\S\r\n]+)?(?:in[^\S\r\n]+)?ep/im
const NAME_HEAD =
  /^(?:design |key |main )?(?:patterns?|compan(?:y|ies)|concepts?|techniques?|covers)(?: covered| used)?$/i
const TITLE_HEAD = /^(?:title|topic|episode title|subject|name)$/i
const EPISODE_CELL = /^(?:(?:episodes?|eps?\.?|e|#)\s*)?#?\d/i
/** Heads further apart than this are of two tables. */
const MAX_COLUMNS = 12

/**
 * Returns the rows of the tables in a section's text, where each cell is a line and its row is not
 * marked: below the head "Episode" every so many lines an episode follows, and the distance is the number
 * of columns. A table in which that does not work out gives no rows.
 */
export const overviewRows = rememberedOf(({ text }: SectionText): OverviewRow[] => {
  if (!MAY_HAVE_HEAD.test(text)) return []
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  const heads = lines.flatMap((line, index) => (EPISODE_HEAD.test(line) ? [index] : []))
  return heads.flatMap((head, table) => rowsBelow(head, lines).map((row) => ({ ...row, table })))
})

function rowsBelow(head: number, lines: readonly string[]): Omit<OverviewRow, 'table'>[] {
  const columns = columnsBelow(head, lines)
  if (columns === undefined) return []
  const near = (form: RegExp) =>
    headsNear(head, columns, lines).filter((at) => form.test(lines[at] ?? ''))
  const names = near(NAME_HEAD)
  const [title] = near(TITLE_HEAD)
  if (names.length === 0) return []
  const rows: Omit<OverviewRow, 'table'>[] = []
  for (let row = 1; isEpisodeCell(lines[head + row * columns]); row++) {
    const cell = (at: number) => lines[at + row * columns] ?? ''
    rows.push({
      episode: cell(head),
      names: names.map(cell),
      ...(title === undefined ? {} : { title: cell(title) }),
      row,
    })
  }
  return rows
}

/** The smallest distance at which an episode follows, and nothing but names and titles between. */
function columnsBelow(head: number, lines: readonly string[]): number | undefined {
  for (let columns = 2; columns <= MAX_COLUMNS; columns++)
    if (isEpisodeCell(lines[head + columns])) return columns
  return undefined
}

/** Lines that may be heads of the same row: less than a row away, on either side. */
function headsNear(head: number, columns: number, lines: readonly string[]): number[] {
  const from = Math.max(0, head - columns + 1)
  const to = Math.min(lines.length - 1, head + columns - 1)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function isEpisodeCell(line: string | undefined): boolean {
  return line !== undefined && EPISODE_CELL.test(line)
}
