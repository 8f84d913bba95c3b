import { type ReactElement, useMemo } from 'react'
import { useLookup } from '../context.ts'
import { go } from '../navigate.ts'
import { Disclosed } from '../parts/disclosed.tsx'
import { PageTitle } from '../parts/title.tsx'
import { knownFocus, sceneOf } from '../scene.ts'
import { TEXT } from '../strings.ts'
import { type ListRoute, writeRoute } from '../url.ts'
import { Count } from './count.tsx'
import { Filters } from './filters.tsx'
import { SceneTree } from './sceneTree.tsx'
import '../styles/map.css'

/** What the map shows and what it has no link for, as a list: the same filters, without a canvas. */
export default function ListPlace({ route }: { route: ListRoute }): ReactElement {
  const lookup = useLookup()
  const scene = useMemo(
    () => sceneOf(lookup, { ...route, focus: knownFocus(lookup, route) }, true),
    [lookup, route],
  )
  return (
    <div className="list-page">
      <div className="map-side">
        <PageTitle name={TEXT.list}>{TEXT.listPage.title}</PageTitle>
        <Disclosed title={TEXT.mapPage.filters}>
          <Filters
            filter={route}
            onChange={(change) => go({ ...route, ...change }, { replace: true })}
          />
        </Disclosed>
        <Count nodes={scene.nodes.length} edges={scene.edges.length} alone={scene.alone} />
        <p className="map-actions">
          <a href={writeRoute({ ...route, view: 'map' })}>{TEXT.mapPage.asMap}</a>
        </p>
      </div>
      <div className="list-tree">
        <p className="hint">{TEXT.listPage.help}</p>
        <SceneTree scene={scene} />
      </div>
    </div>
  )
}
