import { type ReactElement, useState } from 'react'
import { NODE_KINDS } from '../../model/kind.ts'
import { formatNumber } from '../format.ts'
import { useNarrow } from '../narrow.ts'
import { KindMark } from '../parts/kindMark.tsx'
import { KIND_NAMES, TEXT } from '../strings.ts'
import type { Drawing } from './drawing.ts'

const WORDS = TEXT.mapPage

/** What shapes, colours, sizes and lines say, below the map; folded where there is little room. */
export function Legend({ drawing }: { drawing: Drawing }): ReactElement {
  const isNarrow = useNarrow()
  const [isOpen, setOpen] = useState(!isNarrow)
  const { marks, coloration, lines } = drawing
  const kinds = NODE_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind))
  return (
    <details
      className="legend"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{WORDS.legend}</summary>
      <ul className={`legend-kinds legend-by-${coloration.by}`}>
        {kinds.map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} /> {KIND_NAMES[kind].many}
          </li>
        ))}
      </ul>
      {coloration.by !== 'kind' && <Swatches drawing={drawing} />}
      <p>{drawing.sizing === 'pagerank' ? WORDS.sizeByRank : WORDS.sizeByDegree}</p>
      <p>{WORDS.direction}</p>
      {lines.some(({ isWeak }) => isWeak) && <p>{WORDS.weakLines}</p>}
    </details>
  )
}

function Swatches({ drawing: { coloration } }: { drawing: Drawing }): ReactElement {
  return (
    <ul className="legend-groups">
      {coloration.groups.map(({ id, name, nodes, swatch }) => (
        <li key={id}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="5" fill={`var(${swatch})`} />
          </svg>
          <bdi>{name}</bdi> <span className="count">{formatNumber(nodes)}</span>
        </li>
      ))}
    </ul>
  )
}
