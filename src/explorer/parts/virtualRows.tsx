import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  type ReactElement,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useStore } from '../context.ts'
import { usePrinting } from '../printing.ts'

interface Rows {
  body: RefObject<HTMLTableSectionElement | null>
  seen: readonly { index: number }[]
  measure: (row: HTMLTableRowElement | null) => void
  /** Heights of the rows out of sight. */
  before: number
  after: number
}

/**
 * Returns which rows of a long table are in sight: only they are in the page, on paper all. Rows scroll
 * with the window, or within `box` where one is given.
 */
export function useVirtualRows(
  count: number,
  estimated: number,
  box?: RefObject<HTMLElement | null>,
): Rows {
  const body = useRef<HTMLTableSectionElement>(null)
  const top = useTop(body)
  const options = { count, estimateSize: () => estimated, overscan: 12 }
  const inWindow = useWindowVirtualizer<HTMLTableRowElement>({
    ...options,
    enabled: box === undefined,
    scrollMargin: top,
  })
  const inBox = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    ...options,
    enabled: box !== undefined,
    getScrollElement: () => box?.current ?? null,
  })
  const isPrinting = usePrinting()
  const virtual = box ? inBox : inWindow
  const row = Number(useStore().get().left?.row)
  // Who comes back looks for the row that led away; of all others only the heights are guessed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where the table appears
  useEffect(() => {
    if (row < count) virtual.scrollToIndex(row, { align: 'center' })
  }, [])
  if (isPrinting) {
    const all = Array.from({ length: count }, (_, index) => ({ index }))
    return { body, seen: all, measure: () => {}, before: 0, after: 0 }
  }
  const start = box ? 0 : top
  const seen = virtual.getVirtualItems()
  return {
    body,
    seen,
    measure: virtual.measureElement,
    before: (seen[0]?.start ?? start) - start,
    after: virtual.getTotalSize() - ((seen.at(-1)?.end ?? start) - start),
  }
}

/** Stands for the rows out of sight. */
export function Spacer({ height, span }: { height: number; span: number }): ReactElement | null {
  if (height <= 0) return null
  return (
    <tr className="spacer">
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}

/** Returns how far down the page the rows begin. */
function useTop(body: RefObject<HTMLElement | null>): number {
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
