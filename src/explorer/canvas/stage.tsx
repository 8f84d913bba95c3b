import { type KeyboardEvent, type ReactElement, type RefObject, useRef, useState } from 'react'
import { TEXT } from '../strings.ts'
import { useClearance } from './clearance.ts'
import type { Drawing } from './drawing.ts'
import { LassoSurface } from './lassoSurface.tsx'
import { Legend } from './legend.tsx'
import type { Seen } from './mapView.ts'
import { keyMove } from './pointer.ts'
import { StageControls } from './stageControls.tsx'
import { type StageProps, useMapView, usePicks, useSeen, type View } from './stageView.ts'

/** The canvas: React gives it a drawing and what is picked, Sigma does the rest. */
export function Stage(props: StageProps): ReactElement {
  const { drawing, onGather } = props
  const container = useRef<HTMLDivElement>(null)
  const controls = useRef<HTMLDivElement>(null)
  const view = useMapView(container, props)
  const [isLasso, setLasso] = useState(false)
  usePicks(view, props)
  const seen = useSeen(view, drawing)
  useClearance(view, controls)
  return (
    <div className="stage">
      <div className="stage-frame">
        <Surface ref={container} view={view} />
        {isLasso && (
          <LassoSurface
            onDone={(polygon) => {
              setLasso(false)
              onGather(view.current?.marksIn(polygon).map(({ key }) => key) ?? [])
            }}
          />
        )}
        <StageControls
          ref={controls}
          view={view}
          drawing={drawing}
          isLasso={isLasso}
          onLasso={setLasso}
          onGather={onGather}
        />
      </div>
      <Foot drawing={drawing} seen={seen} />
    </div>
  )
}

interface SurfaceProps {
  ref: RefObject<HTMLDivElement | null>
  view: View
}

/** Where Sigma draws. The list beside the map has all of this for those who cannot use a canvas. */
function Surface({ ref, view }: SurfaceProps): ReactElement {
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = keyMove(event.key)
    if (!move || !view.current || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    move(view.current.camera)
  }
  return (
    <div
      ref={ref}
      className="stage-canvas"
      role="application"
      aria-label={TEXT.mapPage.stage}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
      tabIndex={0}
      onKeyDown={onKeyDown}
    />
  )
}

/** What the signs mean, and how much is not drawn. */
function Foot({ drawing, seen }: { drawing: Drawing; seen: Seen }): ReactElement {
  return (
    <div className="stage-foot">
      <Legend drawing={drawing} />
      {seen.links < drawing.lines.length && (
        <p>{TEXT.mapPage.atRest(drawing.marks.length, seen.links, drawing.lines.length)}</p>
      )}
      {seen.outside > 0 && <p>{TEXT.mapPage.outside(seen.outside)}</p>}
    </div>
  )
}
