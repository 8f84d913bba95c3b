import { type ReactElement, type ReactNode, useRef, useState } from 'react'
import type { RecordType } from '../../model/record.ts'
import type { SiteRecordRow } from '../../model/site.ts'
import { useLookup } from '../context.ts'
import { shorten } from '../format.ts'
import { nodeRoute } from '../lookup.ts'
import { useNarrow } from '../narrow.ts'
import { Name } from '../parts/name.tsx'
import { SortHeading } from '../parts/sortHeading.tsx'
import { Spacer, useVirtualRows } from '../parts/virtualRows.tsx'
import { FIELD_NAMES, RECORD_TABLE_NAMES } from '../strings/records.ts'
import { TEXT } from '../strings.ts'
import { cellText } from '../tables/cells.ts'
import { EPISODE } from '../tables/rows.ts'
import { writeRoute } from '../url.ts'
import { address } from './facts.tsx'

const ROW_HEIGHT = 56
const CARD_HEIGHT = 260
/** From so many letters on a cell is wide, and its text cut until it is asked for. */
const [LONG, MOST_LETTERS] = [80, 280]
const WORDS = TEXT.tablesPage

interface Props {
  type: RecordType
  columns: readonly string[]
  rows: readonly SiteRecordRow[]
  sort: string | undefined
  onSort: (sort: string | undefined) => void
}

/**
 * Records, one a row, each with a link to its line; only the rows in sight are in the page. The heads
 * stay in sight; on a phone each row is a card, and the page scrolls.
 */
export function RecordTable({ type, columns, rows, sort, onSort }: Props): ReactElement {
  const box = useRef<HTMLElement>(null)
  const isNarrow = useNarrow()
  const { body, seen, measure, before, after } = useVirtualRows(
    rows.length,
    isNarrow ? CARD_HEIGHT : ROW_HEIGHT,
    isNarrow ? undefined : box,
  )
  const span = columns.length + 1
  return (
    <section
      ref={box}
      className="table-scroll"
      aria-label={WORDS.rowsOf(RECORD_TABLE_NAMES[type])}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table scrolls, also by keyboard
      tabIndex={0}
    >
      <table
        className="long-table record-table"
        aria-label={RECORD_TABLE_NAMES[type]}
        aria-rowcount={rows.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((field) => (
              <Heading key={field} field={field} name={nameOf(field)} sort={sort} onSort={onSort} />
            ))}
            <Heading field={EPISODE} name={TEXT.tablesPage.episode} sort={sort} onSort={onSort} />
          </tr>
        </thead>
        <tbody ref={body}>
          <Spacer height={before} span={span} />
          {seen.map(({ index }) => {
            const row = rows[index]
            const place = { 'data-index': index, 'aria-rowindex': index + 2, ref: measure }
            return (
              row && (
                <tr key={`${row.episode}:${row.line}:${index}`} {...place}>
                  <Cells columns={columns} row={row} />
                </tr>
              )
            )
          })}
          <Spacer height={after} span={span} />
        </tbody>
      </table>
    </section>
  )
}

interface HeadingProps extends Pick<Props, 'sort' | 'onSort'> {
  field: string
  name: string
}

function Heading({ field, name, sort, onSort }: HeadingProps): ReactElement {
  return (
    <SortHeading
      name={name}
      order={sort === field ? 'asc' : sort === `-${field}` ? 'desc' : false}
      onSort={() => onSort(nextSort(field, sort))}
    />
  )
}

/** Up, then down, then as it was. */
function nextSort(field: string, sort: string | undefined): string | undefined {
  if (sort === field) return `-${field}`
  return sort === `-${field}` ? undefined : field
}

function Cells({ columns, row }: Pick<Props, 'columns'> & { row: SiteRecordRow }): ReactElement {
  return (
    <>
      {columns.map((field) => (
        <Cell key={field} field={field} value={row.fields[field]} />
      ))}
      <td data-label={TEXT.tablesPage.episode}>
        <Source row={row} />
      </td>
    </>
  )
}

function Cell({ field, value }: { field: string; value: unknown }): ReactElement {
  const text = cellText(value)
  if (text === '') return <td />
  const isLong = text.length > LONG
  return (
    <td data-label={nameOf(field)} className={isLong ? 'long-cell' : undefined}>
      {text.length > MOST_LETTERS ? <LongText field={field} text={text} /> : contentOf(field, text)}
    </td>
  )
}

/** The beginning of a text that would make its row very high, and all of it when asked. */
function LongText({ field, text }: { field: string; text: string }): ReactElement {
  const [isWhole, setWhole] = useState(false)
  return (
    <div>
      {contentOf(field, isWhole ? text : shorten(text, MOST_LETTERS))}{' '}
      <button
        type="button"
        className="quiet"
        aria-expanded={isWhole}
        aria-label={`${isWhole ? WORDS.less : WORDS.whole}: ${nameOf(field)}`}
        onClick={() => setWhole(!isWhole)}
      >
        {isWhole ? WORDS.less : WORDS.whole}
      </button>
    </div>
  )
}

const nameOf = (field: string): string => FIELD_NAMES.get(field) ?? field

function contentOf(field: string, text: string): ReactNode {
  if (field === 'url') return address(text)
  if (field === 'latex') return <code dir="ltr">{text}</code>
  return <bdi>{text}</bdi>
}

function Source({ row }: { row: SiteRecordRow }): ReactElement {
  const node = useLookup().nodes.get(row.episode)
  return (
    <a href={writeRoute(nodeRoute(row.episode, row.line))}>
      {node?.kind === 'episode' && node.number !== undefined ? `${node.number} ` : ''}
      <Name text={node?.title ?? node?.label ?? row.episode} limit={60} />{' '}
      <span className="place">{TEXT.line(row.line)}</span>
    </a>
  )
}
