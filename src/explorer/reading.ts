import { useEffect, useState } from 'react'

/** How far below the top of the window a heading counts as reached, beside a header that stays. */
const MARGIN = 120

/** Returns which of these lines of a text is the last that the reader has reached. */
export function useReachedLine(lines: readonly number[]): number | undefined {
  const [reached, setReached] = useState<number>()
  useEffect(() => {
    let frame = 0
    const look = (): void => {
      frame = 0
      setReached(lastAbove(lines, Math.max(MARGIN, markedTop())))
    }
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    onScroll()
    addEventListener('scroll', onScroll, { passive: true })
    return () => {
      removeEventListener('scroll', onScroll)
      cancelAnimationFrame(frame)
    }
  }, [lines])
  return reached
}

/** Who came for a line reads there, however far down the window it stands. */
function markedTop(): number {
  const { top = 0 } = document.querySelector('.document .marked')?.getBoundingClientRect() ?? {}
  return top > 0 && top < innerHeight ? top : 0
}

function lastAbove(lines: readonly number[], margin: number): number | undefined {
  let reached: number | undefined
  for (const line of lines) {
    const top = document.getElementById(`L${line}`)?.getBoundingClientRect().top
    if (top === undefined) continue
    if (top > margin) return reached
    reached = line
  }
  return reached
}
