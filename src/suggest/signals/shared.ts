import type { Evidence } from '../../model/evidence.ts'
import type { AtlasGraph } from '../../model/graph.ts'
import { entityKey, type NodeKey } from '../../model/key.ts'
import type { Relation } from '../../model/kind.ts'
import { rememberedOf } from '../../text/memo.ts'
import { finished } from '../by-page.ts'
import type { Near, Signal } from '../nearest.ts'
import type { Page } from '../pages.ts'
import { nearestByCosine, rarity, toUnit } from '../vectors.ts'

/** How a page speaks of an entity. */
export interface Treatment {
  entity: NodeKey
  name: string
  spellings: readonly string[]
  isCore: boolean
  count: number
  evidence: Evidence
}

/** An entity that two pages share. */
export interface SharedEntity {
  entity: NodeKey
  name: string
  /** How many pages of the corpus have it. */
  holders: number
  a: Treatment
  b: Treatment
}

export interface SharedEntities {
  near: Signal
  /** Returns how a page speaks of entities: made when it is asked for, since those of all take much memory. */
  treatments(page: Page): ReadonlyMap<NodeKey, Treatment>
  /** Returns how many pages have an entity. */
  holders(entity: NodeKey): number
  /** What two pages share, the rarest and most thoroughly treated first. */
  between(a: number, b: number): SharedEntity[]
}

/** So many pages are remembered: each is asked for with those that are near to it. */
const REMEMBERED = 2000

/** Being named in passing says less than a third of being treated. */
const PASSING = 0.3

/** What a page states of an entity besides naming it. */
const STATED: ReadonlySet<Relation> = new Set(['requires', 'combines-with', 'cites'])

/**
 * Returns what pages share: the patterns, companies, incidents, technologies, concepts and resources
 * they name, weighted by rarity as Adamic and Adar do: what all pages have connects none of them.
 */
export function sharedEntities(
  pages: readonly Page[],
  graph: AtlasGraph,
  k: number,
): SharedEntities {
  const treatments = rememberedOf((page: Page) => treatmentsOf(page, graph), REMEMBERED)
  const numbers = new Map<NodeKey, number>()
  const held: number[] = []
  const vectors = pages.map((page) => {
    const vector = new Map<number, number>()
    for (const [entity, { isCore, count }] of treatments(page)) {
      const number = numberOf(entity, numbers)
      vector.set(number, (isCore ? 1 : PASSING) * (1 + Math.log(count)))
      held[number] = (held[number] ?? 0) + 1
    }
    return vector
  })
  const holders = (entity: NodeKey) => held[numbers.get(entity) ?? -1] ?? 1
  const weighted = vectors.map((vector) => {
    const shared = [...vector].filter(([term]) => (held[term] ?? 0) > 1)
    const rated = shared.map(
      ([term, weight]): Near => [term, weight * rarity(held[term] ?? 1, pages.length)],
    )
    return toUnit(new Map(rated))
  })
  const rare = (entity: NodeKey) => rarity(holders(entity), pages.length)
  const of = (index: number) => {
    const page = pages[index]
    return page && treatments(page)
  }
  const between = (a: number, b: number) =>
    commonOf(of(a), of(b))
      .map((one) => ({ ...one, holders: holders(one.entity) }))
      .sort((x, y) => weightOf(y) * rare(y.entity) - weightOf(x) * rare(x.entity))
  return { near: nearestByCosine(weighted, numbers.size, k), treatments, holders, between }
}

function numberOf(entity: NodeKey, numbers: Map<NodeKey, number>): number {
  const number = numbers.get(entity) ?? numbers.size
  numbers.set(entity, number)
  return number
}

function treatmentsOf({ extract, key }: Page, graph: AtlasGraph): ReadonlyMap<NodeKey, Treatment> {
  const found = new Map<NodeKey, Treatment>()
  for (const record of extract.records) {
    if (record.type !== 'mention') continue
    const { entityKind, name, spellings, salience, count, evidence } = record
    const entity = entityKey(entityKind, name)
    const isCore = salience === 'core'
    if (entity !== key) found.set(entity, { entity, name, spellings, isCore, count, evidence })
  }
  graph.forEachOutEdge(key, (_, { relation, evidence }, _source, target) => {
    const [first] = evidence
    const { path, label } = graph.getNodeAttributes(target)
    if (path !== undefined || !first || !STATED.has(relation) || found.has(target as NodeKey))
      return
    const entity = target as NodeKey
    found.set(entity, {
      entity,
      name: label,
      spellings: [label],
      isCore: true,
      count: 1,
      evidence: first,
    })
  })
  return finished(found)
}

function commonOf(
  a: ReadonlyMap<NodeKey, Treatment> | undefined,
  b: ReadonlyMap<NodeKey, Treatment> | undefined,
): Omit<SharedEntity, 'holders'>[] {
  return [...(a ?? [])].flatMap(([entity, treatment]) => {
    const other = b?.get(entity)
    return other ? [{ entity, name: treatment.name, a: treatment, b: other }] : []
  })
}

function weightOf({ a, b }: SharedEntity): number {
  return (a.isCore ? 1 : PASSING) * (b.isCore ? 1 : PASSING)
}
