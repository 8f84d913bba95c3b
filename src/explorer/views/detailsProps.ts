import type { MapScene } from '../mapScene.ts'
import type { MapState } from '../mapState.ts'
import type { MapRoute } from '../url.ts'

/** What every part of the details beside the map gets. */
export interface DetailsProps {
  route: MapRoute
  scene: MapScene
  onChange: (change: Partial<MapState>) => void
}
