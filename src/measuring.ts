import { backboneOf, rankNodes, setBetweenness } from './analyze/centrality.ts'
import { findCommunities } from './analyze/communities.ts'
import { takeMeasures } from './analyze/shape.ts'
import { planLayout, roundsFor, setPlaces } from './graph/layout.ts'
import type { Atlas } from './model/atlas.ts'
import type { AtlasGraph } from './model/graph.ts'
import type { Place } from './model/previous.ts'
import { type Projection, project } from './model/projection.ts'
import { askOne, type Outcome, type Spread } from './model/task.ts'

/** What is said of the whole graph; the rest is said of its nodes. */
export type Measures = Pick<Atlas, 'communities' | 'pivots' | 'layout'>

/** Gives every node its community and rank at once, then its betweenness and place, where somebody asks for them. */
export async function measure(
  graph: AtlasGraph,
  places: ReadonlyMap<string, Place> | undefined,
  { isDrawn, apart }: { isDrawn: boolean; apart: Spread },
): Promise<Measures> {
  const lines = project(graph)
  const communities = findCommunities(graph, lines, places)
  rankNodes(graph)
  if (!isDrawn) return { communities, pivots: 0, layout: undefined }
  return { communities, ...(await draw(graph, lines, places, apart)) }
}

/** Gives every node its betweenness and place, which others may work out; returns how closely. */
async function draw(
  graph: AtlasGraph,
  lines: Projection,
  places: ReadonlyMap<string, Place> | undefined,
  apart: Spread,
): Promise<Pick<Measures, 'pivots' | 'layout'>> {
  const backbone = backboneOf(graph)
  const between = askOne(apart, 'betweenness', backbone)
  const layout = planLayout(graph, lines, places)
  const drawn = 'draw' in layout ? askOne(apart, 'layout', layout.draw) : layout.places
  setBetweenness(graph, wholeOf(await between))
  setPlaces(graph, drawn instanceof Promise ? wholeOf(await drawn) : drawn)
  const rounds = 'draw' in layout ? roundsFor(layout.draw.keys.length) : undefined
  return { pivots: backbone.pivots.length, layout: rounds }
}

/** Gives every node what was measured of it before. */
export function measuredBefore(
  graph: AtlasGraph,
  { communities, pivots, layout, ...before }: Atlas,
): Measures {
  takeMeasures(graph, before.graph)
  return { communities, pivots, layout }
}

/** The result of work on the whole corpus: without it there is no atlas. */
function wholeOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
