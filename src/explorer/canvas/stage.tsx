import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef } from 'react'
import type { NodeKey } from '../../model/key.ts'
import { useLookup } from '../context.ts'
import { useNarrow } from '../narrow.ts'
import { onThemeChange, readPalette } from '../palette.ts'
import type { Scene } from '../scene.ts'
import { TEXT } from '../strings.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import { MapView } from './mapView.ts'
import { isCrowd } from './part.ts'
import { keyMove, listenToPointer, type PointerWishes } from './pointer.ts'
import { regionsOf } from './regions.ts'

interface Props extends PointerWishes {
  scene: Scene
  focus: NodeKey | undefined
  selected: NodeKey | undefined
  /** Everything at once, however many nodes there are. */
  isWhole: boolean
  /** Address of the same map, drawn whole or not. */
  otherPart: string
}

/** The canvas: React gives it a scene and a selection, Sigma does the rest. */
export function Stage(props: Props): ReactElement {
  const { scene, focus, selected, isWhole, onSelect, onFocus } = props
  const lookup = useLookup()
  const container = useRef<HTMLDivElement>(null)
  const view = useRef<MapView>(undefined)
  const wishes = useRef<PointerWishes>({ onSelect, onFocus })
  wishes.current = { onSelect, onFocus }
  const isNarrow = useNarrow()
  const isPart = !isWhole && isCrowd(scene, isNarrow)
  // In a small scene a selection draws nothing anew.
  const meant = isPart ? selected : undefined
  const drawing = useMemo(
    () => drawingOf(scene, { focus, selected: meant, isNarrow }, isWhole),
    [scene, focus, meant, isWhole, isNarrow],
  )
  const first = useRef(drawing)

  useEffect(() => {
    const element = container.current
    if (!element) return
    const created = new MapView(element, first.current, readPalette(element))
    listenToPointer(created, {
      onSelect: (key) => wishes.current.onSelect(key),
      onFocus: (key) => wishes.current.onFocus(key),
    })
    view.current = created
    const stop = onThemeChange(() => created.paint(readPalette(element)))
    return () => {
      stop()
      created.kill()
      view.current = undefined
    }
  }, [])

  useEffect(() => {
    view.current?.show(drawing, focus === undefined ? regionsOf(lookup, drawing.scene) : [])
  }, [drawing, lookup, focus])
  // Another focus is another picture: it starts in full view.
  useEffect(() => {
    if (focus !== undefined) view.current?.fit()
  }, [focus])
  useEffect(() => {
    view.current?.select(selected)
    if (selected !== undefined) view.current?.reveal(selected)
  }, [selected])

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = keyMove(event.key)
    if (!move || !view.current || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    move(view.current)
  }
  return (
    <div className="stage">
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
      <Note
        {...props}
        drawing={drawing}
        canBeWhole={isPart || (isWhole && isCrowd(scene, isNarrow))}
      />
      <Controls view={view} />
    </div>
  )
}

interface NoteProps extends Props {
  drawing: Drawing
  canBeWhole: boolean
}

/** Says what of the scene is not drawn, and how to have it. */
function Note({ scene, isWhole, otherPart, drawing, canBeWhole }: NoteProps): ReactElement | null {
  // What a node pointed at adds is not at rest: the graph itself may hold more by now.
  const links = useMemo(() => drawing.graph.size, [drawing])
  const nodes = drawing.scene.nodes.length
  if (!canBeWhole && links === scene.edges.length) return null
  return (
    <p className="stage-note">
      {TEXT.mapPage.capped(nodes, scene.nodes.length, links, scene.edges.length)}{' '}
      {canBeWhole && (
        <a href={otherPart}>{isWhole ? TEXT.mapPage.drawPart : TEXT.mapPage.drawWhole}</a>
      )}
    </p>
  )
}

function Controls({ view }: { view: { current: MapView | undefined } }): ReactElement {
  const controls = [
    { name: TEXT.mapPage.zoomIn, sign: '+', act: () => view.current?.zoom('in') },
    { name: TEXT.mapPage.zoomOut, sign: '−', act: () => view.current?.zoom('out') },
    { name: TEXT.mapPage.fit, sign: '⤢', act: () => view.current?.fit() },
  ]
  return (
    <div className="stage-controls">
      {controls.map(({ name, sign, act }) => (
        <button key={name} type="button" aria-label={name} title={name} onClick={act}>
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
    </div>
  )
}
