import { type ReactElement, type ReactNode, useState } from 'react'
import { TEXT } from '../strings.ts'

interface MoreProps<T> {
  items: readonly T[]
  first: number
  className?: string
  children: (item: T) => ReactNode
}

/** A list that shows its first items, and the rest when asked: nothing is left out for good. */
export function More<T>({ items, first, className, children }: MoreProps<T>): ReactElement {
  const [isOpen, setOpen] = useState(false)
  const rest = items.length - first
  return (
    <>
      <ul className={className}>{(isOpen ? items : items.slice(0, first)).map(children)}</ul>
      {rest > 0 && (
        <button type="button" className="quiet" onClick={() => setOpen(!isOpen)}>
          {isOpen ? TEXT.showFewer : TEXT.showMore(rest)}
        </button>
      )}
    </>
  )
}
