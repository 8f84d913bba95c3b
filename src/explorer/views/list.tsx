import type { ReactElement } from 'react'
import { useMapScene } from '../mapScene.ts'
import type { MapState } from '../mapState.ts'
import { go } from '../navigate.ts'
import { TEXT } from '../strings.ts'
import type { MapRoute } from '../url.ts'
import { hasDetails, SceneDetails } from './sceneDetails.tsx'
import { SceneSide } from './sceneSide.tsx'
import { SceneTree } from './sceneTree.tsx'
import '../styles/map.css'

/** What the map shows and what it has no link for, as a list: all that the map can do, without a canvas. */
export default function ListPlace({ route }: { route: MapRoute }): ReactElement {
  const scene = useMapScene(route, true)
  const change = (next: Partial<MapState>): void =>
    go({ ...route, ...next }, { replace: !('focus' in next) })
  return (
    <div className="list-page" data-details={hasDetails(route)}>
      <SceneSide
        route={route}
        scene={scene}
        title={{ name: TEXT.list, words: TEXT.listPage.title }}
        hint={TEXT.listPage.help}
        onChange={change}
      />
      <div className="list-tree">
        <SceneTree route={route} scene={scene.scene} />
      </div>
      <SceneDetails route={route} scene={scene} onChange={change} />
    </div>
  )
}
