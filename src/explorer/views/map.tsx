import { type ReactElement, useMemo, useRef } from 'react'
import { colorationOf } from '../canvas/appearance.ts'
import { drawingOf } from '../canvas/drawing.ts'
import { Stage } from '../canvas/stage.tsx'
import { hasWebgl } from '../canvas/webgl.ts'
import { useLookup } from '../context.ts'
import { type MapScene, useMapScene } from '../mapScene.ts'
import type { MapState } from '../mapState.ts'
import { useNarrow } from '../narrow.ts'
import { go } from '../navigate.ts'
import { Empty } from '../parts/notice.tsx'
import { TEXT } from '../strings.ts'
import type { MapRoute } from '../url.ts'
import { Look } from './look.tsx'
import { hasDetails, SceneDetails } from './sceneDetails.tsx'
import { SceneSide } from './sceneSide.tsx'
import { SceneTree } from './sceneTree.tsx'
import '../styles/map.css'

const WORDS = TEXT.mapPage

export default function MapPlace({ route }: { route: MapRoute }): ReactElement {
  const scene = useMapScene(route, false)
  const canDraw = hasWebgl()
  const change = (next: Partial<MapState>, replace = true): void =>
    go({ ...route, ...next }, { replace: replace && !('focus' in next) })
  return (
    <div className="map-page" data-details={hasDetails(route)}>
      <SceneSide
        route={route}
        scene={scene}
        title={{ name: WORDS.title }}
        hint={canDraw ? WORDS.hint : TEXT.listPage.help}
        look={canDraw && <Look state={route} onChange={change} />}
        onChange={change}
      />
      {canDraw ? (
        <Canvas route={route} scene={scene} />
      ) : (
        <div className="stage-missing">
          <Empty>{WORDS.noWebgl}</Empty>
          <SceneTree route={route} scene={scene.scene} />
        </div>
      )}
      <SceneDetails route={route} scene={scene} onChange={change} />
    </div>
  )
}

function Canvas({ route, scene }: { route: MapRoute; scene: MapScene }): ReactElement {
  const latest = useRef(route)
  latest.current = route
  const change = (next: Partial<MapState>): void =>
    go({ ...latest.current, ...next }, { replace: !('focus' in next) })
  return (
    <Stage
      drawing={useDrawing(route, scene)}
      state={route}
      path={scene.path}
      onSelect={(select) => change({ select, edge: undefined })}
      onSelectEdge={(edge) => change({ edge, select: undefined })}
      onJoin={(key) => {
        const { select, from } = latest.current
        const start = select ?? from
        if (start === undefined || start === key) change({ select: key, edge: undefined })
        else {
          const ends = { from: start, to: key, chain: undefined }
          change({ ...ends, select: undefined, edge: undefined, sight: undefined })
        }
      }}
      onFocus={(key) => change({ focus: key, select: key, edge: undefined, sight: undefined })}
      onSight={(sight) => change({ sight })}
      onGather={(keys) => change({ lasso: keys.length === 0 ? undefined : keys })}
    />
  )
}

function useDrawing(route: MapRoute, { scene, filter }: MapScene) {
  const lookup = useLookup()
  const isNarrow = useNarrow()
  const { color = 'kind', size = 'degree', pins } = route
  const coloration = useMemo(
    () => colorationOf(lookup, scene.nodes, color, WORDS.others),
    [lookup, scene, color],
  )
  const pinned = useSame(pins)
  return useMemo(
    () =>
      drawingOf(scene, {
        focus: filter.focus,
        sizing: size,
        coloration,
        pins: pinned ?? [],
        isNarrow,
      }),
    [scene, filter.focus, size, coloration, pinned, isNarrow],
  )
}

/** Every address is read anew: what says the same is the same. */
function useSame<T>(value: T): T {
  const text = JSON.stringify(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says all of the value
  return useMemo(() => value, [text])
}
