import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import type { ReactElement } from 'react'
import { naturalOrder } from '../../text/compare.ts'
import { shorten } from '../format.ts'
import { type Gap, severityRank } from '../gaps.ts'
import { PlaceLink } from '../parts/place.tsx'
import { SeverityMark } from '../parts/severity.tsx'
import { SortHeading } from '../parts/sortHeading.tsx'
import { Spacer, useVirtualRows } from '../parts/virtualRows.tsx'
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
  const { body, seen, measure, before, after } = useVirtualRows(rows.length, ROW_HEIGHT)
  return (
    <table
      className="long-table gap-table"
      aria-label={WORDS.table}
      aria-rowcount={rows.length + 1}
    >
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} aria-rowindex={1}>
            {group.headers.map((header) => (
              <SortHeading
                key={header.id}
                name={String(header.column.columnDef.header)}
                order={header.column.getIsSorted()}
                onSort={header.column.getToggleSortingHandler()}
              />
            ))}
          </tr>
        ))}
      </thead>
      <tbody ref={body}>
        <Spacer height={before} span={columns.length} />
        {seen.map(({ index }) => {
          const row = rows[index]
          return (
            row && (
              <tr key={row.id} data-index={index} aria-rowindex={index + 2} ref={measure}>
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} className={`gap-${cell.column.id}`}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            )
          )
        })}
        <Spacer height={after} span={columns.length} />
      </tbody>
    </table>
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

function byPlace(a: Gap, b: Gap): number {
  return naturalOrder(a.path, b.path) || a.line - b.line
}
