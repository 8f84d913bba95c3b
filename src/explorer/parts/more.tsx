import { type ReactElement, type ReactNode, useState } from 'react'
import { TEXT } from '../strings.ts'

interface MoreProps<T> {
  items: readonly T[]
  first: number
  className?: string
  /** How many things an item stands for; one, unless said otherwise. */
  sizeOf?: (item: T) => number
  children: (item: T) => ReactNode
}

/** A list that shows its first items, and the rest when asked: nothing is left out for good. */
export function More<T>({ items, first, className, sizeOf, children }: MoreProps<T>): ReactElement {
  const [isOpen, setOpen] = useState(false)
  const rest = items.slice(first)
  const left = sizeOf ? rest.reduce((sum, item) => sum + sizeOf(item), 0) : rest.length
  return (
    <>
      <ul className={className}>{(isOpen ? items : items.slice(0, first)).map(children)}</ul>
      {left > 0 && (
        <button type="button" className="quiet" onClick={() => setOpen(!isOpen)}>
          {isOpen ? TEXT.showFewer : TEXT.showMore(left)}
        </button>
      )}
    </>
  )
}
