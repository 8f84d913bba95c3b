import type { ReactElement } from 'react'

interface Props {
  name: string
  order: 'asc' | 'desc' | false
  onSort: ((event: unknown) => void) | undefined
}

/** The head of a column, which sorts by it. */
export function SortHeading({ name, order, onSort }: Props): ReactElement {
  return (
    <th
      scope="col"
      aria-sort={order === false ? 'none' : order === 'asc' ? 'ascending' : 'descending'}
    >
      <button type="button" onClick={onSort}>
        {name}{' '}
        <span className={order === false ? 'sort-hint' : undefined} aria-hidden="true">
          {order === false ? '↕' : order === 'asc' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  )
}
