import type { AtlasGraph, EdgeAttributes, NodeAttributes } from '../model/graph.ts'

/**
 * Tells whether two graphs have the same nodes and lines, as far as communities, ranks and places
 * depend on them. Texts, evidence and what else is known of a node may be others.
 */
export function haveSameShape(a: AtlasGraph, b: AtlasGraph): boolean {
  return a.order === b.order && a.size === b.size && haveSameNodes(a, b) && haveSameLines(a, b)
}

/** Gives every node of a graph what was measured of it in another graph of the same shape. */
export function takeMeasures(graph: AtlasGraph, from: AtlasGraph): void {
  graph.updateEachNodeAttributes((key, attributes) => {
    const { x, y, community, pageRank, betweenness } = from.getNodeAttributes(key)
    return { ...attributes, ...definedOf({ community, pageRank, betweenness, x, y }) }
  })
}

/** Nodes come in key order, so that the same ones come at the same time. */
function haveSameNodes(a: AtlasGraph, b: AtlasGraph): boolean {
  const others = b.nodeEntries()
  for (const { node, attributes } of a.nodeEntries()) {
    const other = others.next().value
    if (!other || node !== other.node || !isSameNode(attributes, other.attributes)) return false
  }
  return true
}

/** Communities are named by the labels of their patterns. */
function isSameNode(a: NodeAttributes, b: NodeAttributes): boolean {
  return a.kind === b.kind && a.label === b.label
}

function haveSameLines(a: AtlasGraph, b: AtlasGraph): boolean {
  const others = b.edgeEntries()
  for (const { edge, attributes } of a.edgeEntries()) {
    const other = others.next().value
    if (!other || edge !== other.edge || !isSameLine(attributes, other.attributes)) return false
  }
  return true
}

/** The key of a line names its ends and its relation. */
function isSameLine(a: EdgeAttributes, b: EdgeAttributes): boolean {
  return a.weight === b.weight && a.salience === b.salience
}

function definedOf<T extends object>(values: T): Partial<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Partial<T>
}
