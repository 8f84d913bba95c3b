import type { ReactElement } from 'react'
import { coloringsOf, sizingsOf } from '../canvas/appearance.ts'
import { useLookup } from '../context.ts'
import type { MapState } from '../mapState.ts'
import { Choice } from '../parts/choice.tsx'
import { TEXT } from '../strings.ts'

const WORDS = TEXT.mapPage

interface Props {
  state: MapState
  onChange: (change: Pick<MapState, 'color' | 'size'>) => void
}

/** What colour and size say, where the data has more than one thing to say. */
export function Look({ state, onChange }: Props): ReactElement | null {
  const lookup = useLookup()
  const colorings = coloringsOf(lookup)
  const sizings = sizingsOf(lookup)
  if (colorings.length < 2 && sizings.length < 2) return null
  return (
    <div className="look">
      {colorings.length > 1 && (
        <Choice
          label={WORDS.color}
          value={state.color ?? 'kind'}
          choices={colorings.map((value) => ({ value, name: WORDS.colorings[value] }))}
          onChange={(color) => onChange({ color })}
        />
      )}
      {sizings.length > 1 && (
        <Choice
          label={WORDS.size}
          value={state.size ?? 'degree'}
          choices={sizings.map((value) => ({ value, name: WORDS.sizings[value] }))}
          onChange={(size) => onChange({ size })}
        />
      )}
    </div>
  )
}
