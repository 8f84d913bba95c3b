import type { NodeKey } from '../model/key.ts'
import { NODE_KINDS, type NodeKind, RELATIONS, type Relation } from '../model/kind.ts'
import { decoded } from '../text/link-path.ts'
import type { Pair } from './addressQuery.ts'
import { RELATION_GROUPS, relationsOf } from './relations.ts'

export const DEPTHS = [1, 2, 3] as const
export type Depth = (typeof DEPTHS)[number]

export const COLORINGS = ['kind', 'community', 'series'] as const
export type Coloring = (typeof COLORINGS)[number]

export const SIZINGS = ['degree', 'pagerank'] as const
export type Sizing = (typeof SIZINGS)[number]

/** What the map and its list show. An absent list means the default. */
export interface MapFilter {
  kinds?: readonly NodeKind[] | undefined
  relations?: readonly Relation[] | undefined
  /** Series of episodes, by name; what no episode of them is linked with goes too. */
  series?: readonly string[] | undefined
  /** Passing mentions too, not only what the episodes treat. */
  mentions: boolean
  /** What the episodes treat; `false` leaves the passing mentions alone. */
  treated?: boolean | undefined
  /** Computed links too, not only stated ones. */
  inferred: boolean
  /** Links that are stated less often are left out. */
  strength?: number | undefined
  focus?: NodeKey | undefined
  depth: Depth
  /** Nodes that were gathered by lasso. */
  lasso?: readonly NodeKey[] | undefined
  /** Of all nodes, those of the lasso alone. */
  isLassoOnly?: boolean | undefined
}

/** An edge by its ends: a stated and an inferred one of the same relation are explained together. */
export interface EdgeName {
  source: NodeKey
  relation: Relation
  target: NodeKey
}

/** Returns whether an edge has this name. */
export function isEdge(edge: EdgeName, name: EdgeName): boolean {
  return (
    edge.source === name.source && edge.target === name.target && edge.relation === name.relation
  )
}

/** A node that stays named and in its place, in graph units. */
export interface Pin {
  key: NodeKey
  x: number
  y: number
}

/** What the window shows: its middle and its shorter side, in graph units. */
export interface Sight {
  x: number
  y: number
  span: number
}

/** All that the address of the map says: what is shown, what is picked, and how it looks. */
export interface MapState extends MapFilter {
  select?: NodeKey | undefined
  edge?: EdgeName | undefined
  /** The ends of a chain, and which of the chains between them. */
  from?: NodeKey | undefined
  to?: NodeKey | undefined
  chain?: number | undefined
  pins?: readonly Pin[] | undefined
  color?: Coloring | undefined
  size?: Sizing | undefined
  sight?: Sight | undefined
}

export const NO_FILTER: MapFilter = { mentions: false, inferred: false, depth: 1 }

export function filterPairs(filter: MapFilter): Pair[] {
  return [
    ['focus', filter.focus],
    ['depth', filter.focus === undefined ? undefined : filter.depth],
    ['kinds', choice(filter.kinds)],
    ['links', filter.relations && choice(shortRelations(filter.relations))],
    ['series', choice(filter.series)],
    ['mentions', filter.mentions ? 1 : undefined],
    ['treated', filter.treated === false ? 0 : undefined],
    ['inferred', filter.inferred ? 1 : undefined],
    ['strength', filter.strength],
    ['lasso', filter.lasso],
    ['only', filter.isLassoOnly ? 1 : undefined],
  ]
}

export function mapPairs(state: MapState): Pair[] {
  const { edge, sight, color, size } = state
  return [
    ...filterPairs(state),
    ['select', state.select],
    ['edge', edge && [edge.source, edge.relation, edge.target]],
    ['from', state.from],
    ['to', state.to],
    ['chain', state.chain],
    ['pins', state.pins?.map(({ key, x, y }) => `${key}~${round(x)}~${round(y)}`)],
    ['color', color === 'kind' ? undefined : color],
    ['size', size === 'degree' ? undefined : size],
    ['at', sight && [sight.x, sight.y, sight.span].map((value) => String(round(value)))],
  ]
}

type Values = ReadonlyMap<string, string>

export function readMapState(values: Values): MapState {
  const chain = numberIn(values.get('chain'))
  return {
    ...readFilter(values),
    select: keyIn(values.get('select')),
    edge: edgeIn(values.get('edge')),
    from: keyIn(values.get('from')),
    to: keyIn(values.get('to')),
    chain: chain !== undefined && Number.isSafeInteger(chain) && chain > 0 ? chain : undefined,
    pins: listIn(values.get('pins'))?.flatMap(pinIn),
    color: COLORINGS.find((known) => known !== 'kind' && known === values.get('color')),
    size: SIZINGS.find((known) => known !== 'degree' && known === values.get('size')),
    sight: sightIn(values.get('at')),
  }
}

function readFilter(values: Values): MapFilter {
  const depth = Number(values.get('depth'))
  const strength = numberIn(values.get('strength'))
  const kinds = listIn(values.get('kinds'))
  const links = listIn(values.get('links'))
  return {
    focus: keyIn(values.get('focus')),
    depth: DEPTHS.find((known) => known === depth) ?? 1,
    kinds: kinds && NODE_KINDS.filter((kind) => kinds.includes(kind)),
    relations: links && longRelations(links),
    series: listIn(values.get('series'))?.filter((name) => name !== NONE),
    mentions: values.get('mentions') === '1',
    treated: values.get('treated') === '0' ? false : undefined,
    inferred: values.get('inferred') === '1',
    strength: strength !== undefined && strength > 1 ? strength : undefined,
    lasso: listIn(values.get('lasso')) as NodeKey[] | undefined,
    isLassoOnly: values.get('only') === '1' || undefined,
  }
}

/** An empty choice is a choice: it must not read back as the default. */
const NONE = 'none'
const choice = (chosen: readonly string[] | undefined): readonly string[] | undefined =>
  chosen?.length === 0 ? [NONE] : chosen

/** A group whose relations are all there is written by its own name. */
function shortRelations(relations: readonly Relation[]): string[] {
  const groups = RELATION_GROUPS.filter((group) =>
    relationsOf(group).every((relation) => relations.includes(relation)),
  )
  const covered = new Set(groups.flatMap(relationsOf))
  return [...groups, ...relations.filter((relation) => !covered.has(relation))]
}

function longRelations(names: readonly string[]): Relation[] {
  const known = new Set<string>(names)
  for (const group of RELATION_GROUPS)
    if (known.has(group)) for (const relation of relationsOf(group)) known.add(relation)
  return RELATIONS.filter((relation) => known.has(relation))
}

const round = (value: number): number => Math.round(value * 100) / 100

const keyIn = (text: string | undefined): NodeKey | undefined =>
  text ? (decoded(text) as NodeKey) : undefined

const listIn = (text: string | undefined): string[] | undefined =>
  text ? text.split(',').filter(Boolean).map(decoded) : undefined

function numberIn(text: string | undefined): number | undefined {
  const value = Number(text)
  return text && Number.isFinite(value) ? value : undefined
}

function edgeIn(text: string | undefined): EdgeName | undefined {
  const [source, name, target] = listIn(text) ?? []
  const relation = RELATIONS.find((known) => known === name)
  if (!source || !relation || !target) return undefined
  return { source: source as NodeKey, relation, target: target as NodeKey }
}

function pinIn(text: string): Pin[] {
  const [, key, x, y] = /^(.+)~(-?[\d.]+)~(-?[\d.]+)$/s.exec(text) ?? []
  const place = { x: Number(x), y: Number(y) }
  return key && Number.isFinite(place.x) && Number.isFinite(place.y)
    ? [{ key: key as NodeKey, ...place }]
    : []
}

function sightIn(text: string | undefined): Sight | undefined {
  const [x, y, span] = (text ?? '').split(',').map((part) => numberIn(decoded(part)))
  if (x === undefined || y === undefined || span === undefined || span <= 0) return undefined
  return { x, y, span }
}
