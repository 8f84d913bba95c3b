import {
  createColumnHelper,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactElement } from 'react'
import { naturalOrder } from '../../text/compare.ts'
import { shorten } from '../format.ts'
import { type Gap, severityRank } from '../gaps.ts'
import { Patch } from '../parts/patch.tsx'
import { PlaceLink } from '../parts/place.tsx'
import { SeverityMark } from '../parts/severity.tsx'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.gapsPage

/** What the table of gaps can do: sort. */
export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
export type GapRow = Row<typeof features, Gap>

const helper = createColumnHelper<typeof features, Gap>()
export const columns = helper.columns([
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
