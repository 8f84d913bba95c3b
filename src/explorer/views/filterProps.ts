import type { Choices } from '../choices.ts'
import type { MapFilter } from '../mapState.ts'

/** What every filter gets: what is chosen, what there is to choose, and how to change it. */
export interface FilterProps {
  filter: MapFilter
  choices: Choices
  onChange: (change: Partial<MapFilter>) => void
}
