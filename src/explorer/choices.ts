import type { NodeKey } from '../model/key.ts'
import { NODE_KINDS, type NodeKind, type Relation } from '../model/kind.ts'
import type { SiteEdge, SiteNode } from '../model/site.ts'
import { DEFAULT_KINDS } from './kinds.ts'
import type { Lookup } from './lookup.ts'
import type { MapFilter } from './mapState.ts'
import { edgeTest, nodeTest } from './scene.ts'

/** What each filter has to choose from, as the other filters leave it. */
export interface Choices {
  kinds: ReadonlyMap<NodeKind, number>
  relations: ReadonlyMap<Relation, number>
  /** Episodes of each series; those of none under an empty name. */
  series: ReadonlyMap<string, number>
  treated: number
  mentions: number
  inferred: number
  /** Weights that a link may be asked to have at least, and how many links have it. */
  strengths: readonly { weight: number; links: number }[]
}

interface ChoiceOptions {
  /** The nodes around a focus. */
  reach?: ReadonlyMap<NodeKey, number>
  /** A list has room for nodes without links, and counts them. */
  keepsAlone?: boolean
}

const ALL_SALIENCES = { mentions: true, treated: true } as const
/** Steps that feel even: statements are counted, and many are alike. */
const STEPS = [1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120, 200]

/**
 * Returns the counts beside the filters. Each is of what would be shown if that choice alone were
 * made with the other filters as they are.
 */
export function countChoices(
  lookup: Lookup,
  filter: MapFilter,
  { reach, keepsAlone = false }: ChoiceOptions = {},
): Choices {
  const within = (key: NodeKey): boolean =>
    reach === undefined || reach.size === 0 || reach.has(key)
  const edges = lookup.atlas.edges.filter(({ source, target }) => within(source) && within(target))
  const nodes = lookup.atlas.nodes.filter(({ key }) => within(key))
  const isShown = nodeTest(filter)
  const joined = edges.filter(
    ({ source, target }) => isShown(lookup.nodes.get(source)) && isShown(lookup.nodes.get(target)),
  )
  const free = joined.filter(edgeTest({ ...filter, ...ALL_SALIENCES }))
  return {
    kinds: keepsAlone
      ? countBy(nodes.filter(nodeTest({ ...filter, kinds: NODE_KINDS })), ({ kind }) => kind)
      : countKinds(lookup, nodes, edges, filter),
    relations: countBy(
      joined.filter(edgeTest({ ...filter, relations: undefined })),
      ({ relation }) => relation,
    ),
    series: countBy(
      nodes.filter(nodeTest({ ...filter, series: undefined })).filter(isEpisode),
      ({ series }) => series ?? '',
    ),
    treated: free.filter(({ salience }) => salience === 'core').length,
    mentions: free.filter(({ salience }) => salience === 'mention').length,
    inferred: joined
      .filter(edgeTest({ ...filter, inferred: true }))
      .filter(({ origin }) => origin === 'inferred').length,
    strengths: countStrengths(joined.filter(edgeTest({ ...filter, strength: undefined }))),
  }
}

/** A kind has the nodes that a link joins with what is shown; episodes are shown without links too. */
function countKinds(
  lookup: Lookup,
  nodes: readonly SiteNode[],
  edges: readonly SiteEdge[],
  filter: MapFilter,
): Map<NodeKind, number> {
  const kinds = new Set(filter.kinds ?? DEFAULT_KINDS)
  const isOfAnyKind = nodeTest({ ...filter, kinds: NODE_KINDS })
  const isEdgeShown = edgeTest(filter)
  const linked = new Set(nodes.filter((node) => isEpisode(node) && isOfAnyKind(node)))
  for (const edge of edges) {
    if (!isEdgeShown(edge)) continue
    const source = lookup.nodes.get(edge.source)
    const target = lookup.nodes.get(edge.target)
    if (!source || !target || !isOfAnyKind(source) || !isOfAnyKind(target)) continue
    if (kinds.has(target.kind) || target.kind === source.kind) linked.add(source)
    if (kinds.has(source.kind) || target.kind === source.kind) linked.add(target)
  }
  return countBy([...linked], ({ kind }) => kind)
}

function countStrengths(edges: readonly SiteEdge[]): Choices['strengths'] {
  return STEPS.map((weight) => ({
    weight,
    links: edges.filter((edge) => edge.weight >= weight).length,
  })).filter(({ links }) => links > 0)
}

const isEpisode = ({ kind }: SiteNode): boolean => kind === 'episode'

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
