import type { ReactElement } from 'react'
import type { Scene } from '../scene.ts'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.mapPage

/** How much the filters leave. */
export function Count({ scene }: { scene: Scene }): ReactElement {
  const { nodes, edges, alone } = scene
  return (
    <div className="map-count" role="status">
      <p>{nodes.length === 0 ? WORDS.empty : WORDS.shown(nodes.length, edges.length)}</p>
      {alone > 0 && <p>{WORDS.alone(alone)}</p>}
    </div>
  )
}
