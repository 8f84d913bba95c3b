import { backboneOf, rankNodes, setBetweenness } from './analyze/centrality.ts'
import { findCommunities } from './analyze/communities.ts'
import { takeMeasures } from './analyze/shape.ts'
import { planLayout, setPlaces } from './graph/layout.ts'
import type { Atlas } from './model/atlas.ts'
import type { AtlasGraph } from './model/graph.ts'
import type { Place } from './model/previous.ts'
import { type Projection, project } from './model/projection.ts'
import { askOne, type Outcome, type Spread } from './model/task.ts'

/** What is said of the whole graph; the rest is said of its nodes. */
export type Measures = Pick<Atlas, 'communities' | 'pivots'>

/** Gives every node its community and rank at once, then its betweenness and place, where somebody asks for them. */
export async function measure(
  graph: AtlasGraph,
  places: ReadonlyMap<string, Place> | undefined,
  { isDrawn, apart }: { isDrawn: boolean; apart: Spread },
): Promise<Measures> {
  const lines = project(graph)
  const communities = findCommunities(graph, lines, places)
  rankNodes(graph)
  return { communities, pivots: isDrawn ? await draw(graph, lines, places, apart) : 0 }
}

/** Gives every node its betweenness and place, which others may work out; returns from how many nodes. */
async function draw(
  graph: AtlasGraph,
  lines: Projection,
  places: ReadonlyMap<string, Place> | undefined,
  apart: Spread,
): Promise<number> {
  const backbone = backboneOf(graph)
  const between = askOne(apart, 'betweenness', backbone)
  const layout = planLayout(graph, lines, places)
  const drawn = 'draw' in layout ? askOne(apart, 'layout', layout.draw) : layout.places
  setBetweenness(graph, wholeOf(await between))
  setPlaces(graph, drawn instanceof Promise ? wholeOf(await drawn) : drawn)
  return backbone.pivots.length
}

/** Gives every node what was measured of it before. */
export function measuredBefore(
  graph: AtlasGraph,
  { communities, pivots, ...before }: Atlas,
): Measures {
  takeMeasures(graph, before.graph)
  return { communities, pivots }
}

/** The result of work on the whole corpus: without it there is no atlas. */
function wholeOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
