import type { ReactElement, ReactNode } from 'react'
import { useLookup } from '../context.ts'
import type { MapScene } from '../mapScene.ts'
import { type MapState, NO_FILTER } from '../mapState.ts'
import { Disclosed } from '../parts/disclosed.tsx'
import { NodeLink } from '../parts/nodeLink.tsx'
import { Picker } from '../parts/picker.tsx'
import { PageTitle } from '../parts/title.tsx'
import { TEXT } from '../strings.ts'
import { type MapRoute, writeRoute } from '../url.ts'
import { Count } from './count.tsx'
import { Filters } from './filters.tsx'

const WORDS = TEXT.mapPage

interface Props {
  route: MapRoute
  scene: MapScene
  title: { name: string; words?: string }
  /** Of the map alone: what colour and size say. */
  look?: ReactNode
  hint: string
  onChange: (change: Partial<MapState>) => void
}

/** The column beside the map or the list: find, filter, and how much is left. */
export function SceneSide({ route, scene, title, look, hint, onChange }: Props): ReactElement {
  const { atlas } = useLookup()
  const other = route.view === 'map' ? 'list' : 'map'
  return (
    <div className="map-side">
      <PageTitle name={title.name}>{title.words}</PageTitle>
      <p className="map-actions">
        <a href={writeRoute({ ...route, view: other })}>
          {other === 'list' ? WORDS.asList : WORDS.asMap}
        </a>
        <a href={writeRoute({ view: route.view, ...NO_FILTER })}>{WORDS.reset}</a>
      </p>
      <Count scene={scene.scene} />
      <Picker
        label={WORDS.find[route.view]}
        placeholder={WORDS.findPlaceholder}
        nothing={WORDS.nothingFound}
        nodes={atlas.nodes}
        onPick={(key) => onChange({ select: key, edge: undefined })}
      />
      <Disclosed title={WORDS.filters}>
        {look}
        <Filters
          filter={scene.filter}
          scene={scene.scene}
          keepsAlone={route.view === 'list'}
          onChange={onChange}
        />
      </Disclosed>
      <Pins route={route} onChange={onChange} />
      <p className="hint">{hint}</p>
    </div>
  )
}

function Pins({ route, onChange }: Pick<Props, 'route' | 'onChange'>): ReactElement | null {
  const { nodes } = useLookup()
  const pins = route.pins ?? []
  if (pins.length === 0) return null
  return (
    <section className="pins">
      <h2>{WORDS.pinned}</h2>
      <ul className="plain">
        {pins.map((pin) => {
          const node = nodes.get(pin.key)
          if (!node) return null
          const rest = pins.filter(({ key }) => key !== pin.key)
          return (
            <li key={pin.key}>
              <NodeLink
                node={node}
                href={writeRoute({ ...route, select: pin.key, edge: undefined })}
              />
              <button
                type="button"
                className="quiet"
                aria-label={`${WORDS.unpin}: ${node.label}`}
                onClick={() => onChange({ pins: rest.length === 0 ? undefined : rest })}
              >
                {WORDS.unpin}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
