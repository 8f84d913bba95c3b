import { lazy, type ReactElement, Suspense, useEffect, useMemo } from 'react'
import type { NodeKey } from '../../model/key.ts'
import type { SiteNode } from '../../model/site.ts'
import { useExplorer, useLookup, useStore } from '../context.ts'
import { useGraph } from '../graph.ts'
import { type Progress, progressTo } from '../learning/progress.ts'
import { go } from '../navigate.ts'
import { NodeLink } from '../parts/nodeLink.tsx'
import { Empty } from '../parts/notice.tsx'
import { TEXT } from '../strings.ts'
import { type PathRoute, writeRoute } from '../url.ts'
import { PathCycles, PathUntaught } from './pathCycles.tsx'
import { PathGuesses } from './pathGuesses.tsx'
import { PathSteps } from './pathSteps.tsx'
import { PathTake } from './pathTake.tsx'
import { PathTotals } from './pathTotals.tsx'
import { PathUnlocks } from './pathUnlocks.tsx'

const PathPicture = lazy(() => import('./pathPicture.tsx'))
const WORDS = TEXT.pathPage

interface Props {
  goal: SiteNode
  route: PathRoute
}

/** The path to a goal: its hours, a picture, the steps to tick, and what comes behind it. */
export function PathAnswer({ goal, route }: Props): ReactElement {
  const { nodes } = useLookup()
  const graph = useGraph()
  const ticks = useTicks(route)
  const known = useMemo(() => route.known.filter((key) => nodes.has(key)), [route.known, nodes])
  const progress = useMemo(
    () => progressTo(graph, goal.key, { known, heard: ticks.shown, time: route.time }),
    [graph, goal.key, known, ticks.shown, route.time],
  )
  useAddressOfTicks(route, progress, ticks.shown)
  const { path } = progress
  return (
    <article className="path-answer" aria-labelledby="goal-title">
      <h2 id="goal-title" className="path-goal">
        <NodeLink node={goal} />
      </h2>
      {path.steps.length === 0 ? (
        <Empty>{route.known.includes(goal.key) ? WORDS.nothing : WORDS.unteachable}</Empty>
      ) : (
        <>
          <PathTotals progress={progress} />
          {known.length > 0 && (
            <p className="print-only">
              {WORDS.know}: {known.map((key) => nodes.get(key)?.label ?? key).join(', ')}
            </p>
          )}
          <PathTake goal={goal} known={known} progress={progress} />
          {ticks.areForeign && (
            <p className="aside">
              {WORDS.shared}{' '}
              <a href={writeRoute({ ...route, heard: [...ticks.own] })}>{WORDS.own}</a>
            </p>
          )}
          <Suspense fallback={<div className="picture-wait" />}>
            <PathPicture progress={progress} />
          </Suspense>
          <PathSteps progress={progress} onTick={ticks.tick} />
          <PathCycles cycles={path.cycles} />
          <PathUntaught untaught={path.untaught} />
        </>
      )}
      {route.inferred && <PathGuesses steps={path.steps} known={known} />}
      <PathUnlocks goal={goal.key} />
    </article>
  )
}

interface Ticks {
  shown: readonly NodeKey[]
  own: readonly NodeKey[]
  /** The address brings others than the browser keeps. */
  areForeign: boolean
  tick: (key: NodeKey, isHeard: boolean) => void
}

/** The ticks that the address brings, else those that the browser keeps; a change is kept in both. */
function useTicks(route: PathRoute): Ticks {
  const store = useStore()
  const own = useExplorer((state) => state.heard)
  const shown = route.heard ?? own
  return {
    shown,
    own,
    areForeign: shown.some((key) => !own.includes(key)),
    tick: (key, isHeard) => {
      store.setHeard(changed(own, key, isHeard))
      go({ ...route, heard: changed(shown, key, isHeard) }, { replace: true })
    },
  }
}

const changed = (keys: readonly NodeKey[], key: NodeKey, isIn: boolean): NodeKey[] => [
  ...keys.filter((other) => other !== key),
  ...(isIn ? [key] : []),
]

/** Puts what the browser keeps of this path into the address, so that it can be shared as it is. */
function useAddressOfTicks(route: PathRoute, { path }: Progress, shown: readonly NodeKey[]): void {
  useEffect(() => {
    if (route.heard !== undefined) return
    const heard = path.steps.flatMap(({ key }) => (shown.includes(key) ? [key] : []))
    if (heard.length > 0) go({ ...route, heard }, { replace: true })
  }, [route, path, shown])
}
