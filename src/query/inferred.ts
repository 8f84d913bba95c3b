import type { SuggestedPrerequisite } from '../model/answer.ts'
import type { AtlasGraph } from '../model/graph.ts'
import type { NodeKey } from '../model/key.ts'
import { groupBy } from '../text/group-by.ts'
import {
  generality,
  linkSigns,
  numberSigns,
  type References,
  referencesIn,
  type Sign,
  taughtSigns,
} from './inferred-signs.ts'
import { listenOrder } from './order.ts'
import { closureOf, type Prerequisites, prerequisitesOf } from './prerequisites.ts'
import { isStep } from './teachers.ts'

/** Published methods are right in 2 to 35 of 100 cases on whole corpora: no more is ever claimed. */
const MAX_CONFIDENCE = 0.35
const MIN_CONFIDENCE = 0.05
const MAX_PER_STEP = 3
export interface InferredOptions {
  known?: readonly NodeKey[]
  /** As if no requirement were stated: to measure how often suggestions are right. */
  isBlind?: boolean
}

/**
 * Returns prerequisites that nobody states and the graph makes likely, for each of some documents, the
 * likeliest first: a link that is not returned, mention asymmetry (RefD, Liang et al. 2015), a
 * pattern first taught elsewhere, the number before in the series, generality. Chances are joined as
 * if independent and capped. Suggestions only: they are never part of a closure or an order.
 */
export function inferredPrerequisites(
  graph: AtlasGraph,
  steps: readonly NodeKey[],
  { known = [], isBlind = false }: InferredOptions = {},
): SuggestedPrerequisite[] {
  const stated = isBlind ? new Map() : prerequisitesOf(graph)
  const references = referencesIn(graph)
  const inSeries = groupBy(
    graph.filterNodes((key) => isStep(graph, key)).sort(listenOrder(graph)) as NodeKey[],
    (key) => graph.getNodeAttribute(key, 'series'),
  )
  const lists = steps.map((key) => {
    const signs = [
      ...linkSigns(graph, key, references),
      ...taughtSigns(graph, key),
      ...numberSigns(graph, key, inSeries),
    ]
    const open = signs.filter(({ to }) => !known.includes(to) && isOpen(graph, stated, key, to))
    return joined(graph, key, open, references).slice(0, MAX_PER_STEP)
  })
  return lists.flat().sort((a, b) => b.confidence - a.confidence)
}

/** False where the pair is stated already, in either direction, is one document, or against the series. */
function isOpen(graph: AtlasGraph, stated: Prerequisites, from: NodeKey, to: NodeKey): boolean {
  if (from === to || isLaterInSeries(graph, from, to)) return false
  if (closureOf(stated, [from]).has(to) || closureOf(stated, [to]).has(from)) return false
  const versions = graph.edges(from, to)
  return !versions.some((edge) => graph.getEdgeAttribute(edge, 'relation') === 'variant-of')
}

function isLaterInSeries(graph: AtlasGraph, from: NodeKey, to: NodeKey): boolean {
  const own = graph.getNodeAttributes(from)
  const other = graph.getNodeAttributes(to)
  if (own.series === undefined || own.series !== other.series) return false
  return (other.number ?? 0) > (own.number ?? Infinity)
}

/** Joins the signs for each pair into one suggestion. */
function joined(
  graph: AtlasGraph,
  from: NodeKey,
  signs: readonly Sign[],
  references: References,
): SuggestedPrerequisite[] {
  const suggestions = [...groupBy(signs, ({ to }) => to)].map(([to, all]) => {
    const general = generality(graph, from, to, references)
    const every = general ? [...all, general] : all
    const chance = 1 - every.reduce((wrong, sign) => wrong * (1 - sign.chance), 1)
    return {
      key: to,
      label: graph.getNodeAttribute(to, 'label'),
      for: from,
      confidence: Math.round(Math.min(MAX_CONFIDENCE, chance) * 100) / 100,
      reasons: every.map(({ reason }) => reason),
    }
  })
  const order = listenOrder(graph)
  return suggestions
    .filter(({ confidence }) => confidence >= MIN_CONFIDENCE)
    .sort((a, b) => b.confidence - a.confidence || order(a.key, b.key))
}
