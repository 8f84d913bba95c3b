import { type PointerEvent, type ReactElement, useState } from 'react'
import { TEXT } from '../strings.ts'
import type { Point } from './geometry.ts'

/** Pixels between two corners: nearer ones say nothing new. */
const STEP = 4

/** Lies over the map while a lasso is drawn; keys have a button of their own for the same. */
export function LassoSurface({
  onDone,
}: {
  onDone: (polygon: readonly Point[]) => void
}): ReactElement {
  const [corners, setCorners] = useState<readonly Point[]>([])
  const draw = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons !== 1) return
    const at = event.currentTarget.getBoundingClientRect()
    const point = { x: event.clientX - at.x, y: event.clientY - at.y }
    const last = corners.at(-1)
    if (last && Math.hypot(point.x - last.x, point.y - last.y) < STEP) return
    setCorners([...corners, point])
  }
  return (
    <div
      className="lasso-surface"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        draw(event)
      }}
      onPointerMove={draw}
      onPointerUp={() => onDone(corners)}
    >
      <p>{TEXT.mapPage.lassoHint}</p>
      <svg aria-hidden="true">
        <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
    </div>
  )
}
