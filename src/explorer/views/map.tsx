import { type ReactElement, useMemo } from 'react'
import { Stage } from '../canvas/stage.tsx'
import { hasWebgl } from '../canvas/webgl.ts'
import { useLookup } from '../context.ts'
import { go } from '../navigate.ts'
import { Disclosed } from '../parts/disclosed.tsx'
import { Empty } from '../parts/notice.tsx'
import { Picker } from '../parts/picker.tsx'
import { PageTitle } from '../parts/title.tsx'
import { knownFocus, sceneOf } from '../scene.ts'
import { TEXT } from '../strings.ts'
import { type MapFilter, type MapRoute, NO_FILTER, writeRoute } from '../url.ts'
import { Count } from './count.tsx'
import { Filters } from './filters.tsx'
import { SceneTree } from './sceneTree.tsx'
import { Selection } from './selection.tsx'
import '../styles/map.css'

const WORDS = TEXT.mapPage

export default function MapPlace({ route }: { route: MapRoute }): ReactElement {
  const lookup = useLookup()
  const { select, depth, kinds, groups, mentions, inferred } = route
  const focus = knownFocus(lookup, route)
  const filter = useFilter({ focus, depth, kinds, groups, mentions, inferred })
  const scene = useMemo(() => sceneOf(lookup, filter), [lookup, filter])
  const change = (next: Partial<MapFilter>): void =>
    go({ ...route, ...next }, { replace: !('focus' in next) })
  const selected = select === undefined ? undefined : lookup.nodes.get(select)
  const canDraw = hasWebgl()
  return (
    <div className="map-page" data-selected={selected !== undefined}>
      <div className="map-side">
        <PageTitle name={WORDS.title} />
        <p className="map-actions">
          <a href={writeRoute({ ...filter, view: 'list' })}>{WORDS.asList}</a>
          <a href={writeRoute({ view: 'map', ...NO_FILTER })}>{WORDS.reset}</a>
        </p>
        <Picker
          label={WORDS.find}
          placeholder={WORDS.findPlaceholder}
          nothing={WORDS.nothingFound}
          nodes={scene.nodes}
          onPick={(key) => go({ ...route, select: key })}
        />
        <Disclosed title={WORDS.filters}>
          <Filters filter={filter} onChange={change} />
        </Disclosed>
        <Count nodes={scene.nodes.length} edges={scene.edges.length} alone={scene.alone} />
        <p className="hint">
          {WORDS.hint} {WORDS.direction}
        </p>
      </div>
      {canDraw ? (
        <Stage
          scene={scene}
          focus={focus}
          selected={select}
          isWhole={route.whole === true}
          otherPart={writeRoute({ ...route, whole: !route.whole })}
          onSelect={(key) => go({ ...route, select: key }, { replace: true })}
          onFocus={(key) => go({ ...route, focus: key, select: key })}
        />
      ) : (
        <div className="stage-missing">
          <Empty>{WORDS.noWebgl}</Empty>
          <SceneTree scene={scene} />
        </div>
      )}
      {selected && <Selection node={selected} route={route} scene={scene} />}
    </div>
  )
}

/** The same filter is the same object, so that another selection does not draw the map anew. */
function useFilter(filter: MapFilter): MapFilter {
  const address = writeRoute({ ...filter, view: 'list' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says all of the filter
  return useMemo(() => filter, [address])
}
