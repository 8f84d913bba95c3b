import {
  createColumnHelper,
  createSortedRowModel,
  type Header,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactElement, useLayoutEffect, useRef, useState } from 'react'
import { naturalOrder } from '../../text/compare.ts'
import { shorten } from '../format.ts'
import { type Gap, severityRank } from '../gaps.ts'
import { PlaceLink } from '../parts/place.tsx'
import { SeverityMark } from '../parts/severity.tsx'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.gapsPage
const ROW_HEIGHT = 64

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
const helper = createColumnHelper<typeof features, Gap>()
const columns = helper.columns([
  helper.accessor('severity', {
    header: WORDS.severity,
    sortFn: (a, b) => severityRank(a.original.severity) - severityRank(b.original.severity),
    cell: ({ row }) => <SeverityMark severity={row.original.severity} />,
  }),
  helper.accessor('message', {
    header: WORDS.message,
    sortFn: (a, b) => naturalOrder(a.original.message, b.original.message),
    cell: ({ row }) => <Message gap={row.original} />,
  }),
  helper.accessor('path', {
    header: WORDS.place,
    sortFn: (a, b) => byPlace(a.original, b.original),
    cell: ({ row }) => <PlaceLink path={row.original.path} line={row.original.line} />,
  }),
  helper.accessor('rule', {
    header: WORDS.rule,
    sortFn: (a, b) => naturalOrder(a.original.rule, b.original.rule),
    cell: ({ row }) => <code>{row.original.rule}</code>,
  }),
])

/** All gaps asked for, one a row; only the rows in sight are in the page. */
export function GapTable({ findings }: { findings: readonly Gap[] }): ReactElement {
  const table = useTable({ features, columns, data: findings as Gap[] })
  const { rows } = table.getRowModel()
  const body = useRef<HTMLTableSectionElement>(null)
  const top = useTop(body)
  const virtual = useWindowVirtualizer<HTMLTableRowElement>({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: top,
  })
  const seen = virtual.getVirtualItems()
  const before = (seen[0]?.start ?? top) - top
  const after = virtual.getTotalSize() - ((seen.at(-1)?.end ?? top) - top)
  return (
    <table className="gap-table" aria-label={WORDS.table} aria-rowcount={rows.length + 1}>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} aria-rowindex={1}>
            {group.headers.map((header) => (
              <Heading key={header.id} header={header} />
            ))}
          </tr>
        ))}
      </thead>
      <tbody ref={body}>
        <Spacer height={before} />
        {seen.map(({ index }) => {
          const row = rows[index]
          return (
            row && (
              <tr
                key={row.id}
                data-index={index}
                aria-rowindex={index + 2}
                ref={virtual.measureElement}
              >
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} className={`gap-${cell.column.id}`}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            )
          )
        })}
        <Spacer height={after} />
      </tbody>
    </table>
  )
}

function Heading({ header }: { header: Header<typeof features, Gap, unknown> }): ReactElement {
  const { column } = header
  const order = column.getIsSorted()
  const name = String(column.columnDef.header)
  return (
    <th
      scope="col"
      aria-sort={order === false ? 'none' : order === 'asc' ? 'ascending' : 'descending'}
    >
      <button type="button" onClick={column.getToggleSortingHandler()}>
        {name} <span aria-hidden="true">{order === false ? '' : order === 'asc' ? '↑' : '↓'}</span>
      </button>
    </th>
  )
}

function Message({ gap }: { gap: Gap }): ReactElement {
  return (
    <>
      <bdi>{shorten(gap.message, 400)}</bdi>
      {gap.fix && (
        <p className="fix">
          {WORDS.fix}: <bdi>{shorten(gap.fix, 400)}</bdi>
        </p>
      )}
    </>
  )
}

/** Stands for the rows out of sight. */
function Spacer({ height }: { height: number }): ReactElement | null {
  if (height <= 0) return null
  return (
    <tr className="spacer">
      <td colSpan={columns.length} style={{ height }} />
    </tr>
  )
}

/** Returns how far down the page the rows begin. */
function useTop(body: { current: HTMLElement | null }): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = (): void => {
      if (body.current)
        setTop(Math.round(body.current.getBoundingClientRect().top + window.scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [body])
  return top
}

function byPlace(a: Gap, b: Gap): number {
  return naturalOrder(a.path, b.path) || a.line - b.line
}
