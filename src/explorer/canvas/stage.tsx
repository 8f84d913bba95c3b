import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react'
import type { NodeKey } from '../../model/key.ts'
import { useLookup } from '../context.ts'
import type { EdgeName, MapState, Sight } from '../mapState.ts'
import { onThemeChange, readPalette } from '../palette.ts'
import { TEXT } from '../strings.ts'
import type { Drawing } from './drawing.ts'
import { LassoSurface } from './lassoSurface.tsx'
import { Legend } from './legend.tsx'
import { MapView, type Seen } from './mapView.ts'
import { keyMove, listenToPointer, type PointerWishes } from './pointer.ts'
import { regionsOf } from './regions.ts'
import { StageControls } from './stageControls.tsx'

interface Props extends PointerWishes {
  drawing: Drawing
  state: MapState
  path: readonly EdgeName[]
  onSight: (sight: Sight | undefined) => void
  onGather: (keys: NodeKey[]) => void
}

/** The canvas: React gives it a drawing and what is picked, Sigma does the rest. */
export function Stage(props: Props): ReactElement {
  const { drawing, state, path } = props
  const container = useRef<HTMLDivElement>(null)
  const controls = useRef<HTMLDivElement>(null)
  const view = useMapView(container, props)
  const [isLasso, setLasso] = useState(false)
  const [seen, setSeen] = useState<Seen>({ links: drawing.lines.length, outside: 0 })

  useEffect(() => {
    const { edge, select: selected } = state
    view.current?.pick({ edge, selected, path })
  }, [view, state, path])
  useEffect(() => view.current?.gather(state.lasso ?? []), [view, state.lasso])
  useEffect(() => {
    if (state.select !== undefined && !state.sight) view.current?.reveal(state.select)
  }, [view, state.select, state.sight])
  useEffect(() => {
    view.current?.onSeen((next) => setSeen((last) => (isSameSeen(last, next) ? last : next)))
  }, [view])
  useClearance(view, controls)

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = keyMove(event.key)
    if (!move || !view.current || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    move(view.current.camera)
  }
  return (
    <div className="stage">
      <div className="stage-frame">
        {/* The list beside the map has all of this for those who cannot use a canvas. */}
        <div
          ref={container}
          className="stage-canvas"
          role="application"
          aria-label={TEXT.mapPage.stage}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
          tabIndex={0}
          onKeyDown={onKeyDown}
        />
        {isLasso && (
          <LassoSurface
            onDone={(polygon) => {
              setLasso(false)
              props.onGather(view.current?.marksIn(polygon).map(({ key }) => key) ?? [])
            }}
          />
        )}
        <StageControls
          ref={controls}
          view={view}
          drawing={drawing}
          isLasso={isLasso}
          onLasso={setLasso}
          onGather={props.onGather}
        />
      </div>
      <div className="stage-foot">
        <Legend drawing={drawing} />
        {seen.links < drawing.lines.length && (
          <p>{TEXT.mapPage.atRest(drawing.marks.length, seen.links, drawing.lines.length)}</p>
        )}
        {seen.outside > 0 && <p>{TEXT.mapPage.outside(seen.outside)}</p>}
      </div>
    </div>
  )
}

const isSameSeen = (a: Seen, b: Seen): boolean => a.links === b.links && a.outside === b.outside

type View = { readonly current: MapView | undefined }

/** Makes the view once, and shows it what changes. */
function useMapView(container: { current: HTMLDivElement | null }, props: Props): View {
  const { drawing, state } = props
  const lookup = useLookup()
  const view = useRef<MapView>(undefined)
  const latest = useRef(props)
  latest.current = props
  const written = useRef<Sight>(undefined)
  const regions = useMemo(() => {
    const names = new Map(lookup.atlas.communities.map(({ id, name }) => [id, name]))
    return drawing.focus ? [] : regionsOf(drawing.marks, names)
  }, [drawing, lookup])

  useEffect(() => {
    const element = container.current
    if (!element) return
    const created = new MapView(element, latest.current.drawing, readPalette(element))
    listenToPointer(created, {
      onSelect: (key) => latest.current.onSelect(key),
      onSelectEdge: (edge) => latest.current.onSelectEdge(edge),
      onJoin: (key) => latest.current.onJoin(key),
      onFocus: (key) => latest.current.onFocus(key),
    })
    const stopSight = created.camera.onSight((sight) => {
      written.current = sight
      latest.current.onSight(sight)
    })
    view.current = created
    const stop = onThemeChange(() => created.paint(readPalette(element)))
    return () => {
      stop()
      stopSight()
      created.kill()
      view.current = undefined
    }
  }, [container])
  useEffect(() => view.current?.show(drawing, regions), [drawing, regions])
  // Another focus is another picture: it starts in full view.
  useEffect(() => {
    if (state.focus !== undefined && !latest.current.state.sight) view.current?.camera.fit()
  }, [state.focus])
  useEffect(() => {
    if (isSameSight(state.sight, written.current)) return
    written.current = state.sight
    if (state.sight) view.current?.camera.look(state.sight)
    else view.current?.camera.fit()
  }, [state.sight])
  return view
}

function isSameSight(a: Sight | undefined, b: Sight | undefined): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.011
  if (!a || !b) return a === b
  return near(a.x, b.x) && near(a.y, b.y) && near(a.span, b.span)
}

/** Keeps names from under what stands over the canvas. */
function useClearance(view: View, controls: { current: HTMLDivElement | null }): void {
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
