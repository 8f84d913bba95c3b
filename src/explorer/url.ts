import type { NodeKey } from '../model/key.ts'
import { RELATIONS, type Relation } from '../model/kind.ts'
import type { RecordType } from '../model/record.ts'
import { decoded } from '../text/link-path.ts'
import { type Pair, readQuery, readText, split, writeQuery } from './addressQuery.ts'
import { type GapsState, gapsPairs, readGapsState } from './gapsState.ts'
import { type MapState, mapPairs, readMapState } from './mapState.ts'
import { TABLE_TYPES } from './tables/columns.ts'

export { NO_FILTER } from './mapState.ts'

/** An empty list is a choice: it must not read back as the default. */
const NONE = 'none'

export const TABS = ['text', 'links', 'records', 'gaps', 'suggestions'] as const
export type Tab = (typeof TABS)[number]

export interface PageRoute {
  key: NodeKey
  /** A line of the node's own file, to be shown in its text. */
  line?: number | undefined
  tab?: Tab | undefined
}

/** The map, and the same as a list. */
export type MapRoute = { view: 'map' | 'list' } & MapState
export type EpisodeRoute = { view: 'episode' } & PageRoute
export type EntityRoute = { view: 'entity' } & PageRoute
export type GapsRoute = { view: 'gaps' } & GapsState
export type TablesRoute = {
  view: 'tables'
  type?: RecordType | undefined
  /** What the address calls a table, where none is called so. */
  unknown?: string | undefined
  words?: string | undefined
  series?: string | undefined
  /** A field; with a minus before it from last to first. */
  sort?: string | undefined
}
export type PathRoute = {
  view: 'path'
  to?: NodeKey | undefined
  known: readonly NodeKey[]
  /** Minutes that there are. */
  time?: number | undefined
  /** Steps that are ticked; absent: those that the browser keeps. */
  heard?: readonly NodeKey[] | undefined
  /** What nobody states is shown too, apart. */
  inferred?: boolean | undefined
}
export type ConnectRoute = { view: 'connect'; a?: NodeKey | undefined; b?: NodeKey | undefined }
export type LinksRoute = {
  view: 'links'
  words?: string | undefined
  relation?: Relation | undefined
}
export type SearchRoute = { view: 'search'; query: string }

/** A place of the explorer: each has an address of its own. */
export type Route =
  | { view: 'overview' }
  | MapRoute
  | EpisodeRoute
  | EntityRoute
  | GapsRoute
  | LinksRoute
  | TablesRoute
  | PathRoute
  | ConnectRoute
  | SearchRoute
  | { view: 'lost'; hash: string }

/** Returns the place that an address names; never throws, whatever was typed. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = split(hash.replace(/^#/, '').replace(/^\//, ''), '?')
  const [view, rest] = split(path, '/')
  const values = readQuery(query)
  switch (view) {
    case '':
      return { view: 'overview' }
    case 'map':
    case 'list':
      return { view, ...readMapState(values) }
    case 'episode':
    case 'entity':
      return rest
        ? { view, key: decoded(rest) as NodeKey, ...readPage(values) }
        : { view: 'lost', hash }
    case 'gaps':
      return { view, ...readGapsState(values) }
    case 'links':
      return readLinks(values)
    case 'tables':
      return readTables(values, rest)
    case 'path':
      return readPath(values)
    case 'connect':
      return { view, a: readKey(values.get('a')), b: readKey(values.get('b')) }
    case 'search':
      return { view, query: decoded(values.get('q') ?? '') }
    default:
      return { view: 'lost', hash }
  }
}

/** Returns the address of a place, such that `readRoute` gives the place back. */
export function writeRoute(route: Route): string {
  switch (route.view) {
    case 'overview':
      return '#/'
    case 'map':
    case 'list':
      return `#/${route.view}${writeQuery(mapPairs(route))}`
    case 'episode':
    case 'entity': {
      const pairs: Pair[] = [
        ['line', route.line],
        ['tab', route.tab],
      ]
      return `#/${route.view}/${encodeURIComponent(route.key)}${writeQuery(pairs)}`
    }
    case 'gaps':
      return `#/gaps${writeQuery(gapsPairs(route))}`
    case 'links':
      return `#/links${writeQuery([
        ['words', route.words],
        ['relation', route.relation],
      ])}`
    case 'tables': {
      const name = route.type ?? route.unknown
      const type = name === undefined ? '' : `/${encodeURIComponent(name)}`
      return `#/tables${type}${writeQuery([
        ['words', route.words],
        ['series', route.series],
        ['sort', route.sort],
      ])}`
    }
    case 'path':
      return `#/path${writeQuery([
        ['to', route.to],
        ['known', route.known],
        ['time', route.time],
        ['heard', route.heard?.length === 0 ? [NONE] : route.heard],
        ['inferred', route.inferred ? 1 : undefined],
      ])}`
    case 'connect':
      return `#/connect${writeQuery([
        ['a', route.a],
        ['b', route.b],
      ])}`
    case 'search':
      return `#/search${writeQuery([['q', route.query]])}`
    case 'lost':
      return route.hash
  }
}

/** Returns what of a place makes it another page: a change of it moves focus and scroll. */
export function placeOf(route: Route): string {
  return 'key' in route ? `${route.view}/${route.key}` : route.view
}

function readPage(values: ReadonlyMap<string, string>): Omit<PageRoute, 'key'> {
  const line = Number(values.get('line'))
  const tab = values.get('tab')
  return {
    line: Number.isSafeInteger(line) && line > 0 ? line : undefined,
    tab: TABS.find((known) => known === tab),
  }
}

function readLinks(values: ReadonlyMap<string, string>): LinksRoute {
  const relation = values.get('relation')
  return {
    view: 'links',
    words: readText(values.get('words')),
    relation: RELATIONS.find((known) => known === relation),
  }
}

function readPath(values: ReadonlyMap<string, string>): PathRoute {
  const time = Number(values.get('time'))
  const heard = values.get('heard')
  return {
    view: 'path',
    to: readKey(values.get('to')),
    known: readKeys(values.get('known')),
    ...(Number.isSafeInteger(time) && time > 0 ? { time } : {}),
    ...(heard === undefined ? {} : { heard: readKeys(heard).filter((key) => key !== NONE) }),
    ...(values.get('inferred') === '1' ? { inferred: true } : {}),
  }
}

function readTables(values: ReadonlyMap<string, string>, name: string | undefined): TablesRoute {
  const type = TABLE_TYPES.find((known) => known === name)
  return {
    view: 'tables',
    type,
    ...(name && !type ? { unknown: decoded(name) } : {}),
    words: readText(values.get('words')),
    series: readText(values.get('series')),
    sort: readText(values.get('sort')),
  }
}

const readKey = (text: string | undefined): NodeKey | undefined =>
  readText(text) as NodeKey | undefined
const readKeys = (text: string | undefined): NodeKey[] =>
  text
    ? text
        .split(',')
        .filter(Boolean)
        .map((key) => decoded(key) as NodeKey)
    : []
