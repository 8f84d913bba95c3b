import { RELATIONS, type Relation, type Salience } from './kind.ts'
import type { SiteEdge, SiteNode } from './site.ts'

/**
 * Edges as columns: a fifth of the size of a list of objects, which counts for the first screen.
 * Nodes are named by their place in the list of nodes.
 */
export interface PackedEdges {
  /** Place of the source, as the difference to the edge before. */
  source: number[]
  target: number[]
  /** Place in `relations`. */
  relation: number[]
  relations: Relation[]
  /** Place in `SALIENCES`. */
  salience: number[]
  weight: number[]
  /** By place of the edge; most have none. */
  detail: Record<string, string>
  /** Places of the edges that are computed, not stated. */
  inferred: number[]
}

const SALIENCES: readonly (Salience | undefined)[] = [undefined, 'mention', 'core']

/** Returns the edges between nodes as columns. */
export function packEdges(
  edges: readonly SiteEdge[],
  nodes: readonly Pick<SiteNode, 'key'>[],
): PackedEdges {
  const places = new Map(nodes.map(({ key }, place) => [key, place]))
  const placeOf = (key: SiteEdge['source']) => places.get(key) ?? 0
  const relations = RELATIONS.filter((relation) => edges.some((edge) => edge.relation === relation))
  const sources = edges.map(({ source }) => placeOf(source))
  const details = edges.flatMap(({ detail }, at) => (detail === undefined ? [] : [[at, detail]]))
  return {
    source: sources.map((place, at) => place - (sources[at - 1] ?? 0)),
    target: edges.map(({ target }) => placeOf(target)),
    relation: edges.map(({ relation }) => relations.indexOf(relation)),
    relations,
    salience: edges.map(({ salience }) => SALIENCES.indexOf(salience)),
    weight: edges.map(({ weight }) => weight),
    detail: Object.fromEntries(details),
    inferred: edges.flatMap(({ origin }, at) => (origin === 'inferred' ? [at] : [])),
  }
}

/** Returns the edges that `packEdges` packed; what does not fit the nodes is left `undefined`. */
export function unpackEdges(
  packed: PackedEdges,
  nodes: readonly Pick<SiteNode, 'key'>[],
): (SiteEdge | undefined)[] {
  const inferred = new Set(packed.inferred)
  let place = 0
  return packed.source.map((step, at) => {
    place += step
    const source = nodes[place]?.key
    const target = nodes[packed.target[at] ?? -1]?.key
    const relation = packed.relations[packed.relation[at] ?? -1]
    const weight = packed.weight[at]
    if (!source || !target || !relation || weight === undefined) return undefined
    const salience = SALIENCES[packed.salience[at] ?? 0]
    const detail = packed.detail[at]
    return {
      source,
      target,
      relation,
      origin: inferred.has(at) ? 'inferred' : 'stated',
      ...(salience === undefined ? {} : { salience }),
      weight,
      ...(detail === undefined ? {} : { detail }),
    }
  })
}
