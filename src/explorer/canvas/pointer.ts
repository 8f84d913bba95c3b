import type { NodeKey } from '../../model/key.ts'
import type { EdgeName } from '../mapState.ts'
import type { MapCamera } from './mapCamera.ts'
import type { MapView } from './mapView.ts'

export interface PointerWishes {
  onSelect: (key: NodeKey | undefined) => void
  onSelectEdge: (edge: EdgeName) => void
  /** With shift: a second node, to be joined with the one selected. */
  onJoin: (key: NodeKey) => void
  onFocus: (key: NodeKey) => void
}

/** Turns what the pointer does on the canvas into wishes of the reader. */
export function listenToPointer(view: MapView, wishes: PointerWishes): void {
  const { sigma } = view
  let isOnNode = false
  const setCursor = (cursor: string): void => {
    sigma.getContainer().style.cursor = cursor
  }
  sigma.on('enterNode', ({ node }) => {
    isOnNode = true
    view.hover(node)
    setCursor('pointer')
  })
  sigma.on('leaveNode', () => {
    isOnNode = false
    view.hover(undefined)
    setCursor('')
  })
  sigma.on('moveBody', ({ event }) => {
    if (!isOnNode) setCursor(view.lineAt(event) ? 'help' : '')
  })
  // Sigma keeps its plate on a node that was left by leaving the map, and would not see it entered again.
  sigma.on('leaveStage', () => Object.assign(sigma, { hoveredNode: null }))
  sigma.on('clickNode', ({ node, event }) => {
    const key = node as NodeKey
    if (isWithShift(event.original)) wishes.onJoin(key)
    else wishes.onSelect(key)
  })
  sigma.on('clickStage', ({ event }) => {
    const line = view.lineAt(event)
    if (!line) return wishes.onSelect(undefined)
    const { source, relation, target } = line.edge
    wishes.onSelectEdge({ source, relation, target })
  })
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault()
    wishes.onFocus(node as NodeKey)
  })
}

const isWithShift = (event: Event): boolean => 'shiftKey' in event && event.shiftKey === true

/** Returns what a key does to the camera; `undefined` for keys that mean nothing here. */
export function keyMove(key: string): ((camera: MapCamera) => void) | undefined {
  return KEYS.get(key)
}

const KEYS = new Map<string, (camera: MapCamera) => void>([
  ['ArrowLeft', (camera) => camera.pan(-1, 0)],
  ['ArrowRight', (camera) => camera.pan(1, 0)],
  ['ArrowUp', (camera) => camera.pan(0, 1)],
  ['ArrowDown', (camera) => camera.pan(0, -1)],
  ['+', (camera) => camera.zoom('in')],
  ['=', (camera) => camera.zoom('in')],
  ['-', (camera) => camera.zoom('out')],
  ['0', (camera) => camera.fit()],
])
