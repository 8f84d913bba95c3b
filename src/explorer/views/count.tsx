import type { ReactElement } from 'react'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.mapPage

interface Props {
  nodes: number
  edges: number
  alone: number
}

/** How much the filters leave. */
export function Count({ nodes, edges, alone }: Props): ReactElement {
  return (
    <div className="map-count" role="status">
      <p>{nodes === 0 ? WORDS.empty : WORDS.shown(nodes, edges)}</p>
      {alone > 0 && <p>{WORDS.alone(alone)}</p>}
    </div>
  )
}
