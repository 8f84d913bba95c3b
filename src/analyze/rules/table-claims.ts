import type { Extract, SectionText } from '../../model/extract.ts'
import type { MentionRecord } from '../../model/record.ts'
import { foldWords } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { type OverviewRow, overviewRows } from './overview-tables.ts'
import type { FilePlace } from './places.ts'
import type { RuleContext } from './rule.ts'

/** What a row says: this episode is about this pattern or company. */
export interface Claim {
  name: string
  spellings: readonly string[]
  episode: string
  place: FilePlace
}

/** What is not there yet. */
const PLANS =
  /\b(?:gaps?|plan(?:s|ned|ning)?|to ?do|missing|future|upcoming|expansion|target|proposed|roadmap|to fill)\b/i
/** More words than a head of a table has. */
const MAX_HEAD = 40

/** Returns what the tables of a document say of single episodes, for each section with tables. */
export function tableClaims(extract: Extract, episodeOf: EpisodeFinder): Claim[][] {
  return extract.sections.map((section) => {
    const rows = overviewRows(section)
    if (rows.length === 0 || !isOfToday(section)) return []
    return rows.flatMap((row) => {
      const episode = episodeOf(row, extract.path)
      if (episode === undefined || episode === extract.key) return []
      return namesOf(row, extract).map(({ name, spellings }) => ({
        name,
        spellings,
        episode,
        place: rowPlace(row, rows, section, extract),
      }))
    })
  })
}

function isOfToday({ section, text }: SectionText): boolean {
  const heads = text.split('\n').filter((line) => line.length <= MAX_HEAD)
  return ![...section, ...heads].some((words) => PLANS.test(words))
}

/** Names that stand in a row's cells; one inside a longer one is not meant. */
function namesOf({ names }: OverviewRow, { records }: Extract): MentionRecord[] {
  const cells = names.map((cell) => ` ${foldWords(cell)} `)
  const found = records
    .filter((record): record is MentionRecord => record.type === 'mention')
    .filter(({ entityKind }) => entityKind === 'pattern' || entityKind === 'company')
    .flatMap((mention) => {
      const words = mention.spellings.map((spelling) => ` ${foldWords(spelling)} `)
      const inCell = words.filter((word) => cells.some((cell) => cell.includes(word)))
      return inCell.length === 0 ? [] : [{ mention, words: inCell }]
    })
  return found
    .filter(
      ({ mention, words }) =>
        !found.some(
          (other) =>
            other.mention !== mention &&
            words.every((word) =>
              other.words.some((longer) => longer !== word && longer.includes(word)),
            ),
        ),
    )
    .map(({ mention }) => mention)
}

/**
 * Rows stand on lines that follow each other: what is known to stand in one row of the table gives the
 * line of all; else the section has to do.
 */
function rowPlace(
  row: OverviewRow,
  rows: readonly OverviewRow[],
  { section, line }: SectionText,
  { records, path }: Extract,
): FilePlace {
  const id = section.join('\n')
  for (const { evidence } of records) {
    if (evidence.section.join('\n') !== id) continue
    const known = rows.filter((one) => [one.episode, ...one.names].includes(evidence.excerpt))
    const [only, ...others] = known.filter(({ table }) => table === row.table)
    if (only && others.length === 0 && known.length === 1)
      return { path, line: evidence.line + row.row - only.row, column: 1 }
  }
  return { path, line, column: 1 }
}

/** Returns the episode that a row of this file is about, where it is exactly one. */
export type EpisodeFinder = (row: OverviewRow, path: string) => string | undefined

/**
 * Returns a finder of the episode with a row's number: of the table's own series where that has numbers,
 * else the only one of the corpus; never one with another title than the row's.
 */
export function episodeFinder({ identity }: RuleContext): EpisodeFinder {
  const numbered = identity.documents.filter(
    ({ role, number }) => role === 'main' && number !== undefined,
  )
  const scopes = new Map(identity.documents.map(({ path, scope }) => [path, scope]))
  const byScope = groupBy(numbered, ({ scope }) => scope)
  return ({ episode, title }, path) => {
    const [, digits, ownTitle] = ONE_EPISODE.exec(episode) ?? []
    if (digits === undefined) return undefined
    const known = byScope.get(scopes.get(path) ?? '') ?? numbered
    const [only, ...others] = known.filter(({ number }) => number === Number(digits))
    if (!only || others.length > 0) return undefined
    const stated = [ownTitle, title].filter((words) => words !== undefined && words !== '')
    return stated.every((words) => areAlike(words ?? '', only.title)) ? only.key : undefined
  }
}

const ONE_EPISODE = /^(?:(?:episode|ep\.?|e|#)\s*)?#?(\d{1,4})(?:\s*[:–—-]\s+(.*))?$/i

function areAlike(stated: string, actual: string): boolean {
  const words = foldWords(stated).split(' ')
  const known = new Set(foldWords(actual).split(' '))
  return words.filter((word) => known.has(word)).length * 2 >= words.length
}
