import type { ReactElement } from 'react'
import type { NodeKind } from '../../model/kind.ts'
import { type Shape, shapeOf } from '../kinds.ts'
import { KIND_NAMES } from '../strings.ts'

/** The sign of a kind: its shape as on the map, in its colour. */
export function KindMark({ kind, named }: { kind: NodeKind; named?: boolean }): ReactElement {
  const label = named ? KIND_NAMES[kind].one : undefined
  return (
    <svg
      className={`mark mark-${kind}`}
      viewBox="-8 -8 16 16"
      width="14"
      height="14"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {drawing(shapeOf(kind))}
    </svg>
  )
}

function drawing(shape: Shape): ReactElement {
  switch (shape) {
    case 'ring':
      return (
        <>
          <circle r="6" fill="none" stroke="currentColor" strokeWidth="2" />
          <circle r="3" />
        </>
      )
    case 'hexagon':
      return <path d="M-3.6-6.2h7.2L7.2 0 3.6 6.2h-7.2L-7.2 0z" />
    case 'square':
      return <path d="M-5.6-5.6H5.6V5.6H-5.6z" />
    case 'triangle':
      return <path d="M0-7 7 5.5H-7z" />
    case 'diamond':
      return <path d="M0-7.4 7.4 0 0 7.4-7.4 0z" />
    case 'disc':
      return <circle r="5" />
    case 'bar':
      return <path d="M-7-3H7v6H-7z" />
    case 'page':
      return <path d="M-4-7h8V7h-8z" />
    default:
      return shape satisfies never
  }
}
