import type { AtlasGraph, EdgeAttributes, NodeAttributes } from '../model/graph.ts'

/**
 * Tells whether two graphs have the same nodes and lines, as far as communities, ranks and places
 * depend on them. Texts, evidence and what else is known of a node may be others.
 */
export function haveSameShape(a: AtlasGraph, b: AtlasGraph): boolean {
  if (a.order !== b.order || a.size !== b.size) return false
  const nodes = areSame(
    a.nodeEntries(),
    b.nodeEntries(),
    (one, other) => one.node === other.node && isSameNode(one.attributes, other.attributes),
  )
  return (
    nodes &&
    areSame(
      a.edgeEntries(),
      b.edgeEntries(),
      (one, other) => one.edge === other.edge && isSameLine(one.attributes, other.attributes),
    )
  )
}

/** Gives every node of a graph what was measured of it in another graph of the same shape. */
export function takeMeasures(graph: AtlasGraph, from: AtlasGraph): void {
  graph.updateEachNodeAttributes((key, attributes) => {
    const { x, y, community, pageRank, betweenness } = from.getNodeAttributes(key)
    return { ...attributes, ...definedOf({ community, pageRank, betweenness, x, y }) }
  })
}

/** Nodes and lines come in key order, so that the same ones come at the same time. */
function areSame<T>(
  some: Iterator<T>,
  others: Iterator<T>,
  isSame: (a: T, b: T) => boolean,
): boolean {
  for (let one = some.next(); !one.done; one = some.next()) {
    const other = others.next()
    if (other.done || !isSame(one.value, other.value)) return false
  }
  return true
}

/** Communities are named by the labels of their patterns. */
function isSameNode(a: NodeAttributes, b: NodeAttributes): boolean {
  return a.kind === b.kind && a.label === b.label
}

/** The key of a line names its ends and its relation. */
function isSameLine(a: EdgeAttributes, b: EdgeAttributes): boolean {
  return a.weight === b.weight && a.salience === b.salience
}

function definedOf<T extends object>(values: T): Partial<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Partial<T>
}
