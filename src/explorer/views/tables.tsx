import { type ReactElement, useDeferredValue, useEffect, useMemo } from 'react'
import type { RecordType } from '../../model/record.ts'
import type { SiteCounts, SiteRecords } from '../../model/site.ts'
import { naturalOrder } from '../../text/compare.ts'
import { useExplorer, useLookup, useStore } from '../context.ts'
import { formatNumber, shorten } from '../format.ts'
import { useNarrow } from '../narrow.ts'
import { go } from '../navigate.ts'
import { Disclosed } from '../parts/disclosed.tsx'
import { Empty, Failed, Loading } from '../parts/notice.tsx'
import { PageTitle } from '../parts/title.tsx'
import { WordFilter } from '../parts/wordFilter.tsx'
import { IDLE } from '../resource.ts'
import { FIELD_NAMES, RECORD_TABLE_NAMES } from '../strings/records.ts'
import { TEXT } from '../strings.ts'
import { columnsOf, TABLE_TYPES } from '../tables/columns.ts'
import { EPISODE, rowsOf } from '../tables/rows.ts'
import { type TablesRoute, writeRoute } from '../url.ts'
import { IncidentTimeline } from './incidentTimeline.tsx'
import { PatternMatrix } from './patternMatrix.tsx'
import { RecordTable } from './recordTable.tsx'
import { TakeAlong } from './takeAlong.tsx'
import '../styles/tables.css'

const WORDS = TEXT.tablesPage

/** All records of one type over the whole corpus. */
export default function TablesPlace({ route }: { route: TablesRoute }): ReactElement {
  const { counts } = useLookup().atlas
  const types = TABLE_TYPES.filter((type) => hasTable(type, counts))
  const isAsked = route.type !== undefined || route.unknown !== undefined
  const type = isAsked ? types.find((known) => known === route.type) : types[0]
  return (
    <div className="page tables-page">
      <PageTitle name={type ? `${WORDS.title}: ${RECORD_TABLE_NAMES[type]}` : WORDS.title}>
        {WORDS.title}
      </PageTitle>
      <p className="lead">{WORDS.lead}</p>
      {types.length === 0 ? (
        <Empty>{WORDS.none}</Empty>
      ) : (
        <div className="tables-layout">
          <Disclosed title={WORDS.choose}>
            <Types types={types} current={type} />
          </Disclosed>
          {type ? <Table key={type} type={type} route={route} /> : <Missing route={route} />}
        </div>
      )}
    </div>
  )
}

/** The address asks for a table that this corpus does not have. */
function Missing({ route: { type, unknown } }: { route: TablesRoute }): ReactElement {
  return (
    <section className="table-main" aria-labelledby="table-title">
      <h2 id="table-title" tabIndex={-1}>
        {type ? RECORD_TABLE_NAMES[type] : WORDS.missing}
      </h2>
      <Empty>
        {type
          ? WORDS.noneOfType(RECORD_TABLE_NAMES[type])
          : WORDS.noSuchTable(shorten(unknown ?? '', 60))}
      </Empty>
    </section>
  )
}

/** Incidents and who implements what are drawn from the graph: a text need not state them as records. */
function hasTable(type: RecordType, { tables, kinds, relations }: SiteCounts): boolean {
  if ((tables[type] ?? 0) > 0) return true
  if (type === 'incident') return (kinds.incident ?? 0) > 0
  return type === 'implementation' && (relations.implements ?? 0) > 0
}

interface TypesProps {
  types: RecordType[]
  current: RecordType | undefined
}

/** What a table has to show: of incidents also those that no text tells field by field. */
function sizeOf(type: RecordType, { tables, kinds, relations }: SiteCounts): number {
  const rows = tables[type] ?? 0
  if (type === 'incident') return Math.max(rows, kinds.incident ?? 0)
  return type === 'implementation' ? rows || (relations.implements ?? 0) : rows
}

function Types({ types, current }: TypesProps): ReactElement {
  const { counts } = useLookup().atlas
  return (
    <nav aria-label={WORDS.choose} className="choices">
      <ul>
        {types.map((type) => (
          <li key={type}>
            <a
              href={writeRoute({ view: 'tables', type })}
              aria-current={type === current ? 'true' : undefined}
            >
              {RECORD_TABLE_NAMES[type]}{' '}
              <span className="count">{formatNumber(sizeOf(type, counts))}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Table({ type, route }: { type: RecordType; route: TablesRoute }): ReactElement {
  const hasRecords = (useLookup().atlas.counts.tables[type] ?? 0) > 0
  return (
    <section className="table-main" aria-labelledby="table-title">
      <h2 id="table-title" tabIndex={-1}>
        {RECORD_TABLE_NAMES[type]}
      </h2>
      {type === 'incident' && <IncidentTimeline />}
      {type === 'implementation' && <PatternMatrix />}
      {hasRecords && (type === 'incident' || type === 'implementation') && (
        <h3 className="table-rows-title">{WORDS.asRecords}</h3>
      )}
      {hasRecords ? <Loaded type={type} route={route} /> : <Empty>{WORDS.noRecords}</Empty>}
    </section>
  )
}

function Loaded({ type, route }: { type: RecordType; route: TablesRoute }): ReactElement {
  const store = useStore()
  useEffect(() => void store.loadTable(type), [store, type])
  const table = useExplorer((state) => state.tables.get(type) ?? IDLE)
  if (table.state === 'failed')
    return <Failed failure={table.failure} onRetry={() => void store.loadTable(type)} />
  if (table.state !== 'ready') return <Loading what={RECORD_TABLE_NAMES[type].toLowerCase()} />
  return <Rows table={table.value} route={{ ...route, type }} />
}

function Rows({ table, route }: { table: SiteRecords; route: TablesRoute }): ReactElement {
  const lookup = useLookup()
  const asked = useDeferredValue(route)
  const columns = useMemo(() => columnsOf(table.type, table.rows), [table])
  const rows = useMemo(() => rowsOf(table.rows, asked, lookup), [table, asked, lookup])
  const series = useMemo(() => seriesOf(table, lookup), [table, lookup])
  const change = (part: Partial<TablesRoute>): void => go({ ...route, ...part }, { replace: true })
  return (
    <>
      <div className="table-filter">
        <WordFilter
          label={WORDS.filter}
          words={route.words}
          onChange={(words) => change({ words: words || undefined })}
        />
        {series.length > 1 && (
          <label>
            {WORDS.series}
            <select
              value={route.series ?? ''}
              onChange={(event) => change({ series: event.target.value || undefined })}
            >
              <option value="">{WORDS.allSeries}</option>
              {series.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <SortChoice columns={columns} sort={route.sort} onSort={(sort) => change({ sort })} />
        <TakeAlong type={table.type} columns={columns} rows={rows} />
        <p role="status">{WORDS.shown(rows.length, table.rows.length)}</p>
      </div>
      {rows.length === 0 ? (
        <Empty>{WORDS.noneHere}</Empty>
      ) : (
        <RecordTable
          type={table.type}
          columns={columns}
          rows={rows}
          sort={route.sort}
          onSort={(sort) => change({ sort })}
        />
      )}
    </>
  )
}

interface SortProps {
  columns: readonly string[]
  sort: string | undefined
  onSort: (sort: string | undefined) => void
}

/** Where rows are cards there are no heads to sort by. */
function SortChoice({ columns, sort, onSort }: SortProps): ReactElement | null {
  if (!useNarrow()) return null
  return (
    <label>
      {WORDS.sort}
      <select value={sort ?? ''} onChange={(event) => onSort(event.target.value || undefined)}>
        <option value="">{WORDS.fileOrder}</option>
        {[...columns, EPISODE].flatMap((field) => {
          const name = FIELD_NAMES.get(field) ?? WORDS.episode
          return [
            <option key={field} value={field}>
              {WORDS.upwards(name)}
            </option>,
            <option key={`-${field}`} value={`-${field}`}>
              {WORDS.downwards(name)}
            </option>,
          ]
        })}
      </select>
    </label>
  )
}

function seriesOf({ rows }: SiteRecords, { nodes }: ReturnType<typeof useLookup>): string[] {
  const names = new Set(rows.flatMap((row) => nodes.get(row.episode)?.series ?? []))
  return [...names].sort(naturalOrder)
}
