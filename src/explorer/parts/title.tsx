import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { useExplorer, useStore } from '../context.ts'
import { shorten } from '../format.ts'
import { PRODUCT } from '../strings.ts'
import { comeBack } from '../visits.ts'

/** The one heading of a view: names the window, and takes the focus when one arrives here anew. */
export function PageTitle({
  name,
  children,
}: {
  name: string
  children?: ReactNode
}): ReactElement {
  const moves = useExplorer((state) => state.moves)
  const route = useExplorer((state) => state.route)
  const first = useRef(route)
  const store = useStore()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${shorten(name, 80)} · ${PRODUCT}`
  }, [name])
  useEffect(() => {
    // The first view of all leaves the focus where the browser put it.
    if (moves === 0) return
    const { left } = store.get()
    if (left) return comeBack(left, heading.current)
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [store, moves])
  useEffect(() => {
    // What had the focus went with the change: a link that was an example, a filter that was cleared.
    if (route !== first.current && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true })
  }, [route])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? name}
    </h1>
  )
}
