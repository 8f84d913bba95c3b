import { FlexRender, useTable } from '@tanstack/react-table'
import type { ReactElement } from 'react'
import { shorten } from '../format.ts'
import type { Gap, SeriesOf } from '../gaps.ts'
import type { GapGrouping } from '../gapsState.ts'
import { SortHeading } from '../parts/sortHeading.tsx'
import { Spacer, useVirtualRows } from '../parts/virtualRows.tsx'
import { TEXT } from '../strings.ts'
import { columns, features, type GapRow } from './gapColumns.tsx'
import { useGapEntries } from './gapEntries.ts'

const ROW_HEIGHT = 64

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
  const { entries, toggle } = useGapEntries(table.getRowModel().rows, grouping, seriesOf)
  const { body, seen, measure, before, after } = useVirtualRows(entries.length, ROW_HEIGHT)
  return (
    <table
      className="long-table gap-table"
      aria-label={TEXT.gapsPage.table}
      aria-rowcount={entries.length + 1}
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
          const entry = entries[index]
          if (!entry) return null
          const place = { 'data-index': index, 'aria-rowindex': index + 2, ref: measure }
          if ('row' in entry) {
            return (
              <tr key={entry.row.id} {...place}>
                <Cells row={entry.row} />
              </tr>
            )
          }
          const { group, isOpen } = entry
          return (
            <tr key={`group ${group.id}`} className="group-row" {...place}>
              <GroupHeading
                name={nameOf(group.id)}
                count={group.members.length}
                isOpen={isOpen}
                onToggle={() => toggle(group.id)}
              />
            </tr>
          )
        })}
        <Spacer height={after} span={columns.length} />
      </tbody>
    </table>
  )
}

function Cells({ row }: { row: GapRow }): ReactElement[] {
  return row.getAllCells().map((cell) => (
    <td key={cell.id} className={`gap-${cell.column.id}`}>
      <FlexRender cell={cell} />
    </td>
  ))
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
