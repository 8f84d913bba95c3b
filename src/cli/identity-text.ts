import { distinctSpellings, type IdentityAccount, type ReadFile, ROLES } from '../query/identity.ts'
import { groupBy } from '../text/group-by.ts'
import { columnsOf, padTo } from './columns.ts'
import { printable } from './printable.ts'
import type { Stream } from './streams.ts'
import { count, grouped } from './words.ts'

const MAX_PATH = 70
const MAX_CELL = 40
/** Longer lists are in the JSON. */
const MAX_SHOWN = 20

const HEAD = ['file', 'state', 'role', 'number', 'series', 'title']

/** Returns the account of a corpus as text: a table of its files, then what is in doubt, then the counts. */
export function identityText(account: IdentityAccount, out: Stream): string {
  const rows = account.files.map((file) =>
    file.state === 'read'
      ? cellsOf(file)
      : [printable(file.path, MAX_PATH), file.state, printable(file.reason, MAX_PATH)],
  )
  const [head = '', ...lines] = table([HEAD, ...rows])
  const blocks = [
    [out.style('bold', head), ...lines],
    ...doubts(account).map(([title, all]) => [out.style('bold', title), ...shortened(all)]),
    countLines(account),
  ]
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`
}

function cellsOf(file: ReadFile): string[] {
  const { path, kind, role, of, key, number, numberFrom, series, seriesFrom, title } = file
  const target = role === 'home-page' ? key : of
  const words = role === 'main' ? kind : `${role} of ${target}`
  return [
    printable(path, MAX_PATH),
    'read',
    printable(words, MAX_PATH),
    number === undefined ? '' : `${number} (${numberFrom})`,
    series === undefined ? '' : `${printable(series, MAX_CELL)} (${seriesFrom})`,
    printable(title, MAX_PATH),
  ]
}

/** Columns as wide as their cells; a row's last cell may be longer than its column. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map((row) => (column < row.length - 1 ? columnsOf(row[column] ?? '') : 0))),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => padTo(widths[column] ?? 0, cell))
      .join('  ')
      .trimEnd(),
  )
}

/** What identity is in doubt, with its lines; what is not in doubt is left out. */
function doubts({ clashes, ambiguous, spellings }: IdentityAccount): [string, string[]][] {
  const all: [string, string[]][] = [
    [
      `${count(clashes.length, 'number')} claimed by several documents`,
      clashes.map(
        ({ scope, number, documents }) => `${number} in ${scope}: ${documents.join(', ')}`,
      ),
    ],
    [`${count(ambiguous.length, 'ambiguous reference')}`, ambiguousLines(ambiguous)],
    [
      `${count(spellings.length, 'entity', 'entities')} with several spellings`,
      spellings.map((entity) => `${entity.key}: ${distinctSpellings(entity).join('; ')}`),
    ],
  ]
  return all.filter(([, lines]) => lines.length > 0)
}

/** A list or range that is not clear is one line: its first candidates say why. */
function ambiguousLines(ambiguous: IdentityAccount['ambiguous']): string[] {
  const places = groupBy(ambiguous, ({ path, line }) => `${path}:${line}`)
  return [...places].map(([place, [first, ...others]]) => {
    const more = others.length === 0 ? '' : `, and ${grouped(others.length)} more there`
    return `${place} “${printable(first?.words ?? '', MAX_CELL)}”: ${first?.candidates.join(' or ')}${more}`
  })
}

function shortened(lines: readonly string[]): string[] {
  const more = lines.length - MAX_SHOWN
  const shown = lines.slice(0, MAX_SHOWN).map((line) => `  ${printable(line)}`)
  return more > 0 ? [...shown, `  and ${grouped(more)} more, see --json`] : shown
}

function countLines({ counts, files }: IdentityAccount): string[] {
  const { found, read, skipped, failed, roles, references } = counts
  const documents = files.filter((file): file is ReadFile => file.state === 'read')
  const withNumber = documents.filter(({ number }) => number !== undefined).length
  const withSeries = documents.filter(({ series }) => series !== undefined).length
  const states = Object.entries(references).map(([state, sum]) => `${grouped(sum)} ${state}`)
  const sums = ROLES.filter((role) => roles[role] > 0).map((role) => `${roles[role]} ${role}`)
  return [
    `${count(found, 'file')} found = ${grouped(read)} read + ${grouped(skipped)} skipped + ${grouped(failed)} failed`,
    `${grouped(read)} read = ${sums.join(' + ') || '0'}; ${grouped(withNumber)} with a number, ${grouped(withSeries)} in a series`,
    `references: ${states.join(', ')}`,
  ]
}
