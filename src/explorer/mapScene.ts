import { useMemo } from 'react'
import type { Chain } from '../model/answer.ts'
import { connect } from '../query/connect.ts'
import { useLookup } from './context.ts'
import { graphFor } from './graph.ts'
import type { EdgeName, MapFilter, MapState } from './mapState.ts'
import { filterPairs } from './mapState.ts'
import { knownFocus, type Scene, sceneOf, type Wanted, withGuests } from './scene.ts'

const MOST_CHAINS = 5

/** What the map and its list have in common: what is shown, and the chains that are asked for. */
export interface MapScene {
  filter: MapFilter
  scene: Scene
  chains: readonly Chain[]
  /** The links of the chain that is chosen. */
  path: readonly EdgeName[]
}

/** Returns what an address of the map shows. The same address gives the same objects. */
export function useMapScene(state: MapState, keepsAlone: boolean): MapScene {
  const lookup = useLookup()
  const filter = useFilter({ ...state, focus: knownFocus(lookup, state) })
  const chains = useChains(state)
  const chain = chains[(state.chain ?? 1) - 1] ?? chains[0]
  const path = useMemo(() => linksOf(chain), [chain])
  const filtered = useMemo(() => sceneOf(lookup, filter, keepsAlone), [lookup, filter, keepsAlone])
  const { select, edge, pins } = state
  const scene = useMemo(() => {
    const wanted: Wanted = {
      nodes: [...(select ? [select] : []), ...(pins ?? []).map(({ key }) => key)],
      edges: [...(edge ? [edge] : []), ...path],
    }
    return withGuests(lookup, filter, filtered, wanted)
  }, [lookup, filter, filtered, select, edge, pins, path])
  return { filter, scene, chains, path }
}

/** The same filter is the same object, so that another selection does not draw the map anew. */
function useFilter(state: MapFilter): MapFilter {
  const used = state.isLassoOnly ? state : { ...state, lasso: undefined }
  const address = JSON.stringify(filterPairs(used))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says all of the filter
  return useMemo(() => used, [address])
}

function useChains({ from, to }: MapState): readonly Chain[] {
  const { atlas } = useLookup()
  return useMemo(
    () =>
      from === undefined || to === undefined
        ? []
        : connect(graphFor(atlas), from, to, { limit: MOST_CHAINS }),
    [atlas, from, to],
  )
}

function linksOf(chain: Chain | undefined): EdgeName[] {
  return (chain?.hops ?? []).map(({ from, to, relation, forward }) =>
    forward ? { source: from, relation, target: to } : { source: to, relation, target: from },
  )
}
