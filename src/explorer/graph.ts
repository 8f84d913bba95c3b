import type { AtlasGraph } from '../model/graph.ts'
import type { SiteAtlas } from '../model/site.ts'
import { graphOf } from '../query/site.ts'
import { useLookup } from './context.ts'

/** One graph for one atlas: it is made when a view first asks something of it. */
const graphs = new WeakMap<SiteAtlas, AtlasGraph>()

/** Returns the atlas as the graph that queries are asked of. */
export function graphFor(atlas: SiteAtlas): AtlasGraph {
  const known = graphs.get(atlas)
  if (known) return known
  const graph = graphOf(atlas)
  graphs.set(atlas, graph)
  return graph
}

/** Returns the graph of the atlas that is loaded. */
export function useGraph(): AtlasGraph {
  return graphFor(useLookup().atlas)
}
