import {
  createColumnHelper,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type ReactElement, useMemo, useState } from 'react'
import { naturalOrder } from '../../text/compare.ts'
import { shorten } from '../format.ts'
import { type GapGroup, groupGaps } from '../gapGroups.ts'
import { type Gap, type SeriesOf, severityRank } from '../gaps.ts'
import type { GapGrouping } from '../gapsState.ts'
import { Patch } from '../parts/patch.tsx'
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

interface Props {
  findings: readonly Gap[]
  grouping?: GapGrouping | undefined
  seriesOf: SeriesOf
  /** Returns the heading of a group. */
  nameOf: (id: string) => string
}

/** All gaps asked for, one a row, in groups that close; only the rows in sight are in the page. */
export function GapTable({ findings, grouping, seriesOf, nameOf }: Props): ReactElement {
  const table = useTable({ features, columns, data: findings as Gap[] })
  const sorted = table.getRowModel().rows
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const groups = useMemo(
    () => grouping && groupGaps(sorted, grouping, { gapOf: ({ original }) => original, seriesOf }),
    [sorted, grouping, seriesOf],
  )
  const entries = groups?.flatMap((group) => [
    { group },
    ...(closed.has(group.id) ? [] : group.members.map((row) => ({ row }))),
  ])
  const rows: Entry[] = entries ?? sorted.map((row) => ({ row }))
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
          const { group, row } = rows[index] ?? {}
          const place = { 'data-index': index, 'aria-rowindex': index + 2, ref: measure }
          if (group)
            return (
              <tr key={`group ${group.id}`} className="group-row" {...place}>
                <GroupHeading
                  name={nameOf(group.id)}
                  count={group.members.length}
                  isOpen={!closed.has(group.id)}
                  onToggle={() => setClosed((known) => toggled(known, group.id))}
                />
              </tr>
            )
          return (
            row && (
              <tr key={row.id} {...place}>
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

/** A gap, or the heading of a group. */
interface Entry {
  row?: Row<typeof features, Gap>
  group?: GapGroup<Row<typeof features, Gap>>
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id])
}

interface HeadingProps {
  name: string
  count: number
  isOpen: boolean
  onToggle: () => void
}

function GroupHeading({ name, count, isOpen, onToggle }: HeadingProps): ReactElement {
  return (
    <th colSpan={columns.length} scope="rowgroup">
      <button type="button" className="group-heading" aria-expanded={isOpen} onClick={onToggle}>
        <bdi>{shorten(name, 120)}</bdi> <span className="count">{TEXT.gapCount(count)}</span>
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
      {gap.patch && (
        <details>
          <summary>{WORDS.patch}</summary>
          <Patch
            patch={gap.patch}
            name={WORDS.patch}
            target={`${gap.path}:${gap.line}`}
            copy={WORDS.copyPatch}
            copied={WORDS.copied}
          />
        </details>
      )}
    </>
  )
}

function byPlace(a: Gap, b: Gap): number {
  return naturalOrder(a.path, b.path) || a.line - b.line
}
