import type { Finding } from '../../model/finding.ts'
import type { AtlasGraph } from '../../model/graph.ts'
import type { NodeKey } from '../../model/key.ts'
import { groupBy } from '../../text/group-by.ts'
import { namesakesOf } from '../namesakes.ts'
import type { Entry, Place } from './entry.ts'
import { MAX_LINE } from './lines.ts'
import { orderFindings } from './order-findings.ts'
import { type ListItem, MAX_ITEMS, type PathList, readPathList } from './path-list.ts'
import { type Meaning, meaningOf, nearestTo } from './resolve-item.ts'
import { timeFindings } from './time-findings.ts'
import { titleAmong } from './words.ts'

export interface LintOptions {
  /** The list's file, as it is to be named. */
  path: string
  /** The same relative to the corpus, for the links in it. */
  from?: string
  known?: readonly NodeKey[]
}

/**
 * Returns what is wrong with a path that somebody wrote: items that name nothing or several things,
 * documents that stand twice or before what they require, requirements that are not there, and times that
 * do not agree with the documents or with their sum. All in the order of the lines.
 */
export function lintPath(
  graph: AtlasGraph,
  text: string,
  { path, from = path, known = [] }: LintOptions,
): Finding[] {
  const list = readPathList(text)
  const meanings = list.items
    .map((item) => meaningOf(graph, item, from))
    .filter(({ item, documents }) => !item.isRemark || documents.length > 0)
  const entries = settled(graph, meanings)
  const at = { path, graph, name: titleAmong(graph) }
  const heard = new Set([...known, ...namesakesOf(graph, known).map(({ key }) => key)])
  return [
    ...(entries.length === 0 ? [nothingListed(path)] : []),
    ...list.cut.map((one) => longLine(one, path)),
    ...(list.rest ? [longPath(list.rest, path)] : []),
    ...entries.flatMap((entry) => itemFindings(entry, at)),
    ...repeated(entries, at),
    ...orderFindings(entries, heard, at),
    ...timeFindings(entries, list, at),
  ].sort((a, b) => a.line - b.line || a.column - b.column)
}

function nothingListed(path: string): Finding {
  const message =
    'Found no list item, no table row and no line that names an episode, expected a path'
  return { rule: 'path-empty', severity: 'error', path, line: 1, column: 1, message, subject: path }
}

function longLine({ line, length }: PathList['cut'][number], path: string): Finding {
  const message = `Found a line of ${length} characters, expected at most ${MAX_LINE}; the rest of it is not read`
  const at = { path, line, column: MAX_LINE + 1, subject: path }
  return { rule: 'path-long-line', severity: 'warning', ...at, message }
}

function longPath({ line, column }: ListItem, path: string): Finding {
  const message = `Found more than ${MAX_ITEMS} items, expected a path; from here on nothing is read`
  return { rule: 'path-too-long', severity: 'error', path, line, column, message, subject: path }
}

/** Takes of several candidates those of the series that the rest of the path is from. */
function settled(graph: AtlasGraph, meanings: readonly Meaning[]): Entry[] {
  const series = (key: NodeKey) => graph.getNodeAttribute(key, 'series') ?? ''
  const certain = meanings
    .flatMap(({ documents }) => documents)
    .flatMap((candidates) => (candidates.length === 1 ? candidates : []))
  const counts = groupBy(certain, series)
  const often = (key: NodeKey) => counts.get(series(key))?.length ?? 0
  const isMain = (key: NodeKey) => graph.getNodeAttribute(key, 'variant') === undefined
  return meanings.map((meaning) => {
    const documents = meaning.documents.map((candidates) => {
      const originals = candidates.filter(isMain)
      const all = originals.length > 0 ? originals : candidates
      const most = Math.max(0, ...all.map(often))
      return all.length < 2 || most === 0 ? all : all.filter((key) => often(key) === most)
    })
    const keys = documents.flatMap((candidates) => (candidates.length === 1 ? candidates : []))
    return { ...meaning, documents, keys }
  })
}

function itemFindings({ item, documents, misnamed, keys }: Entry, place: Place): Finding[] {
  const { path, name, graph } = place
  const { line, column, text } = item
  const at = { severity: 'error', path, line, column, subject: text } as const
  const unknown = documents.length === 0 || documents.some((candidates) => candidates.length === 0)
  const several = documents.filter((candidates) => candidates.length > 1)
  const [key] = keys
  const near = unknown ? nearestTo(graph, text) : undefined
  const hint = near === undefined ? '' : `; the nearest is ${name(near)}`
  return [
    ...(unknown
      ? [
          {
            ...at,
            rule: 'path-unknown-item',
            message: `Found “${text}”, expected a document of the corpus${hint}`,
          },
        ]
      : []),
    ...several.map((candidates) => ({
      ...at,
      rule: 'path-ambiguous-item',
      message: `Found “${text}”, which names ${candidates.slice(0, 6).join(', ')}${candidates.length > 6 ? ' …' : ''}, expected one of them`,
    })),
    ...(misnamed && key !== undefined
      ? [
          {
            ...at,
            rule: 'path-title',
            severity: 'warning' as const,
            subject: key,
            message: `Found “${misnamed.title}” beside ${name(key)}, expected its own title: “${misnamed.title}” is ${name(misnamed.titled)}`,
          },
        ]
      : []),
  ]
}

function repeated(entries: readonly Entry[], { path, name }: Place): Finding[] {
  const lines = new Map<NodeKey, number>()
  return entries.flatMap(({ item: { line, column }, keys }) =>
    keys.flatMap((key): Finding[] => {
      const first = lines.get(key)
      if (first === undefined) {
        lines.set(key, line)
        return []
      }
      const message = `Found ${name(key)} again, expected it once: it stands in line ${first}`
      return [
        { rule: 'path-duplicate', severity: 'warning', path, line, column, message, subject: key },
      ]
    }),
  )
}
