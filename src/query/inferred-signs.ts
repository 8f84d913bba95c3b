import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { nameOf } from './name.ts'
import { listenOrder } from './order.ts'
import { isStep } from './teachers.ts'

/** How often one sign alone is taken to be right. */
const BASE = { linked: 0.14, asymmetric: 0.08, taughtFirst: 0.05, numbered: 0.04, general: 0.02 }
/** RefD below this is noise (Liang et al. 2015 use 0.02 to 0.3). */
const MIN_ASYMMETRY = 0.1
/** Of so few references no share can be told. */
const MIN_REFERENCES = 3
/** A pattern that more episodes than this teach says nothing of any of them. */
const MAX_TEACHERS = 8
/** A document is more general than another where so many times as many refer to it. */
const MORE_GENERAL = 3

/** A sign that a document requires another, and how often such a sign is right. */
export interface Sign {
  to: NodeKey
  chance: number
  reason: string
}

/** Which documents each document refers to, and by how many each is referred to. */
export interface References {
  out: ReadonlyMap<string, ReadonlySet<string>>
  degree: ReadonlyMap<string, number>
}

/** Returns the plain references between documents; a link that says what it is for says that it is no requirement. */
export function referencesIn(graph: AtlasGraph): References {
  const out = new Map<string, Set<string>>()
  const degree = new Map<string, number>()
  graph.forEachEdge((_, { relation, origin }, source, target) => {
    if (relation !== 'refers-to' || origin !== 'stated') return
    if (!isStep(graph, source) || !isStep(graph, target)) return
    const own = out.get(source) ?? new Set()
    if (!own.has(target)) degree.set(target, (degree.get(target) ?? 0) + 1)
    out.set(source, own.add(target))
  })
  return { out, degree }
}

/** Returns links that are not returned, and references whose own references lean one way. */
export function linkSigns(graph: AtlasGraph, from: NodeKey, { out }: References): Sign[] {
  return [...(out.get(from) ?? [])].flatMap((to): Sign[] => {
    if (out.get(to)?.has(from)) return []
    const own = nameOf(graph, from)
    const other = nameOf(graph, to)
    const linked = {
      chance: BASE.linked,
      reason: `${own} refers to ${other}, which does not refer back`,
    }
    const lean = asymmetry(out, from, to)
    const percent = Math.round(lean * 100)
    const asymmetric = {
      chance: BASE.asymmetric * Math.min(1, 2 * lean),
      reason: `what ${own} refers to leans on ${other} more than the other way round (by ${percent} of 100)`,
    }
    return [linked, ...(lean >= MIN_ASYMMETRY ? [asymmetric] : [])].map((sign) => ({
      to: to as NodeKey,
      ...sign,
    }))
  })
}

/** RefD with equal weights: the share of a's references that refer to b, less the same turned round. */
function asymmetry(out: References['out'], a: string, b: string): number {
  const share = (from: string, to: string) => {
    const own = [...(out.get(from) ?? [])].filter((key) => key !== to)
    if (own.length < MIN_REFERENCES) return 0
    return own.filter((key) => out.get(key)?.has(to)).length / own.length
  }
  return share(a, b) - share(b, a)
}

/** Returns patterns that a document names in passing and another of its series, before it, is about. */
export function taughtSigns(graph: AtlasGraph, from: NodeKey): Sign[] {
  const { series } = graph.getNodeAttributes(from)
  const order = listenOrder(graph)
  const passing = graph.filterOutEdges(
    from,
    (_, { relation, salience }) => relation === 'covers' && salience === 'mention',
  )
  return passing.flatMap((edge): Sign[] => {
    const pattern = graph.target(edge)
    const teachers = graph
      .filterInEdges(
        pattern,
        (_, { relation, salience }) => relation === 'covers' && salience === 'core',
      )
      .map((core) => graph.source(core) as NodeKey)
    if (teachers.length > MAX_TEACHERS) return []
    const near = teachers.filter((key) => graph.getNodeAttribute(key, 'series') === series)
    const [first] = near.sort(order)
    if (first === undefined || order(first, from) >= 0) return []
    const name = nameOf(graph, pattern)
    const reason = `${nameOf(graph, from)} names ${name}, which ${nameOf(graph, first)} teaches first`
    return [{ to: first, chance: BASE.taughtFirst / teachers.length, reason }]
  })
}

/** Returns the document of the number before, in a series that has a name. */
export function numberSigns(
  graph: AtlasGraph,
  from: NodeKey,
  inSeries: ReadonlyMap<string | undefined, readonly NodeKey[]>,
): Sign[] {
  const { series, number } = graph.getNodeAttributes(from)
  if (series === undefined || number === undefined) return []
  const before = (inSeries.get(series) ?? []).filter((key) => {
    const other = graph.getNodeAttributes(key)
    return other.number === number - 1 && other.variant === undefined
  })
  return before.map((to) => ({
    to,
    chance: BASE.numbered,
    reason: `${nameOf(graph, to)} stands before ${nameOf(graph, from)} in ${series}`,
  }))
}

/** Returns a sign where many more documents refer to one end than to the other. */
export function generality(
  graph: AtlasGraph,
  from: NodeKey,
  to: NodeKey,
  { degree }: References,
): Sign | undefined {
  const own = degree.get(from) ?? 0
  const other = degree.get(to) ?? 0
  if (other < MORE_GENERAL * Math.max(1, own)) return undefined
  const reason = `${other} documents refer to ${nameOf(graph, to)}, ${own} to ${nameOf(graph, from)}`
  return { to, chance: BASE.general, reason }
}
