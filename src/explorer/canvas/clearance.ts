import { type RefObject, useEffect } from 'react'
import type { View } from './stageView.ts'

/** Keeps names from under what stands over the canvas. */
export function useClearance(view: View, controls: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = controls.current
    const stage = element?.parentElement
    if (!element || !stage) return
    const measure = (): void => {
      const at = stage.getBoundingClientRect()
      const { x, y, width, height } = element.getBoundingClientRect()
      view.current?.keepClear([
        { x: x - at.x - 4, y: y - at.y - 4, width: width + 8, height: height + 8 },
      ])
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    observer.observe(stage)
    return () => observer.disconnect()
  }, [view, controls])
}
