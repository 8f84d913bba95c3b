import type { NodeKey } from '../../model/key.ts'
import type { MapView } from './mapView.ts'

export interface PointerWishes {
  onSelect: (key: NodeKey | undefined) => void
  onFocus: (key: NodeKey) => void
}

/** Turns what the pointer does on the canvas into wishes of the reader. */
export function listenToPointer(view: MapView, wishes: PointerWishes): void {
  const { sigma } = view
  const setCursor = (cursor: string): void => {
    sigma.getContainer().style.cursor = cursor
  }
  sigma.on('enterNode', ({ node }) => {
    view.hover(node)
    setCursor('pointer')
  })
  sigma.on('leaveNode', () => {
    view.hover(undefined)
    setCursor('')
  })
  // Sigma keeps its plate on a node that was left by leaving the map, and would not see it entered again.
  sigma.on('leaveStage', () => Object.assign(sigma, { hoveredNode: null }))
  sigma.on('clickNode', ({ node }) => wishes.onSelect(node as NodeKey))
  sigma.on('clickStage', () => wishes.onSelect(undefined))
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault()
    wishes.onFocus(node as NodeKey)
  })
}

/** Returns what a key does to the camera; `undefined` for keys that mean nothing here. */
export function keyMove(key: string): ((view: MapView) => void) | undefined {
  return KEYS.get(key)
}

const KEYS = new Map<string, (view: MapView) => void>([
  ['ArrowLeft', (view) => view.pan(-1, 0)],
  ['ArrowRight', (view) => view.pan(1, 0)],
  ['ArrowUp', (view) => view.pan(0, 1)],
  ['ArrowDown', (view) => view.pan(0, -1)],
  ['+', (view) => view.zoom('in')],
  ['=', (view) => view.zoom('in')],
  ['-', (view) => view.zoom('out')],
  ['0', (view) => view.fit()],
])
