import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { NodeKey } from '../../model/key.ts'
import { useLookup } from '../context.ts'
import type { EdgeName, MapState, Sight } from '../mapState.ts'
import { onThemeChange, readPalette } from '../palette.ts'
import type { Drawing } from './drawing.ts'
import { MapView, type Seen } from './mapView.ts'
import { listenToPointer, type PointerWishes } from './pointer.ts'
import { regionsOf } from './regions.ts'

/** What stands on the stage, and what its reader does there. */
export interface StageProps extends PointerWishes {
  drawing: Drawing
  state: MapState
  path: readonly EdgeName[]
  onSight: (sight: Sight | undefined) => void
  onGather: (keys: NodeKey[]) => void
}

/** Empty before the canvas is there and after it is gone. */
export type View = RefObject<MapView | undefined>

/** Makes the view once, and shows it what changes. */
export function useMapView(container: RefObject<HTMLElement | null>, props: StageProps): View {
  const { drawing, state } = props
  const lookup = useLookup()
  const view = useRef<MapView | undefined>(undefined)
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
    if (state.focus !== undefined && !latest.current.state.sight) view.current?.camera.rest()
  }, [state.focus])
  useEffect(() => {
    if (isSameSight(state.sight, written.current)) return
    written.current = state.sight
    if (state.sight) view.current?.camera.look(state.sight)
    else view.current?.camera.rest()
  }, [state.sight])
  return view
}

function isSameSight(a: Sight | undefined, b: Sight | undefined): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.011
  if (!a || !b) return a === b
  return near(a.x, b.x) && near(a.y, b.y) && near(a.span, b.span)
}

/** Marks what is picked, and brings it into sight where the address has no place of its own. */
export function usePicks(view: View, { state, path }: Pick<StageProps, 'state' | 'path'>): void {
  useEffect(() => {
    const { edge, select: selected } = state
    view.current?.pick({ edge, selected, path })
  }, [view, state, path])
  useEffect(() => view.current?.gather(state.lasso ?? []), [view, state.lasso])
  useEffect(() => {
    if (state.select !== undefined && !state.sight) view.current?.reveal(state.select)
  }, [view, state.select, state.sight])
}

/** Returns how much of the drawing is in the picture now. */
export function useSeen(view: View, drawing: Drawing): Seen {
  const [seen, setSeen] = useState<Seen>({ links: drawing.lines.length, outside: 0 })
  useEffect(() => {
    view.current?.onSeen((next) => setSeen((last) => (isSameSeen(last, next) ? last : next)))
  }, [view])
  return seen
}

const isSameSeen = (a: Seen, b: Seen): boolean => a.links === b.links && a.outside === b.outside
