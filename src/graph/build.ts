import { MultiDirectedGraph } from 'graphology'
import type { Evidence } from '../model/evidence.ts'
import type { Extract } from '../model/extract.ts'
import type { AtlasGraph, EdgeAttributes, NodeAttributes } from '../model/graph.ts'
import type {
  DocumentIdentity,
  IdentityReport,
  StatedReport,
  Statement,
} from '../model/identity.ts'
import { kindOf, type NodeKey } from '../model/key.ts'
import { codeUnitOrder } from '../text/compare.ts'
import { groupBy } from '../text/group-by.ts'

/** Three statements make a passing mention one that the document is about. */
const CORE_WEIGHT = 3

/**
 * Returns the graph: one node for each document and entity, one edge for each source, relation and
 * target, with all evidence. Nodes and edges are inserted in key order, so equal corpora give
 * equal graphs.
 */
export function buildGraph(identity: StatedReport, extracts: readonly Extract[]): AtlasGraph {
  const graph: AtlasGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()
  const nodes = collectNodes(identity, extracts)
  for (const key of [...nodes.keys()].sort(codeUnitOrder)) graph.addNode(key, nodes.get(key))
  // The statements of one node after the other: to merge those of all at once takes as much memory as the graph.
  const bySource = groupBy(identity.statements, ({ from }) => from)
  for (const from of [...bySource.keys()].filter((key) => nodes.has(key)).sort(codeUnitOrder)) {
    const edges = mergeStatements(bySource.get(from) ?? [], nodes)
    for (const [id, { to, attributes }] of [...edges].sort(([a], [b]) => codeUnitOrder(a, b)))
      graph.addDirectedEdgeWithKey(id, from, to, attributes)
  }
  return graph
}

function collectNodes(
  identity: IdentityReport,
  extracts: readonly Extract[],
): Map<NodeKey, NodeAttributes> {
  const byPath = new Map(extracts.map((extract) => [extract.path, extract]))
  const nodes = new Map<NodeKey, NodeAttributes>()
  for (const entity of identity.entities) {
    const { key, kind, label, aliases, attributes } = entity
    nodes.set(key, { kind, label, aliases, ...attributes })
  }
  for (const document of identity.documents) {
    const extract = byPath.get(document.path)
    if (!extract) continue
    const known = nodes.get(document.key)
    nodes.set(document.key, { ...known, ...documentNode(document, extract, known) })
  }
  return nodes
}

function documentNode(
  document: DocumentIdentity,
  extract: Extract,
  known: NodeAttributes | undefined,
): NodeAttributes {
  const { path, key, title, number, series } = document
  const { part, variant, durationMinutes, status } = extract
  const stated = Object.entries({ number, series, part, variant, durationMinutes, status })
  return {
    kind: kindOf(key),
    label: known?.label ?? title,
    aliases: [...new Set([...(known?.aliases ?? []), ...extract.aliases])].sort(codeUnitOrder),
    path,
    title,
    ...Object.fromEntries(stated.filter(([, value]) => value !== undefined)),
  }
}

interface MergedEdge {
  to: NodeKey
  attributes: EdgeAttributes
  /** The places of the evidence, once there are many: few are found faster in their list. */
  places?: Set<string>
}

const MANY = 32

/** Returns the edges of one node by their keys. */
function mergeStatements(
  statements: readonly Statement[],
  nodes: ReadonlyMap<NodeKey, NodeAttributes>,
): Map<string, MergedEdge> {
  const edges = new Map<string, MergedEdge>()
  for (const statement of statements) {
    const { from, relation, to } = statement
    if (from === to || !nodes.has(to)) continue
    // Joined, a key is one string in memory; a template leaves its parts there for each edge.
    const id = [from, relation, to].join(' ')
    const known = edges.get(id)
    if (known) addStatement(known, statement)
    else edges.set(id, { to, attributes: newEdge(statement) })
  }
  for (const { attributes } of edges.values()) {
    // A list that grew has room for more, which no edge needs any longer.
    if (attributes.evidence.length > 1)
      attributes.evidence = attributes.evidence.toSorted(inFileOrder)
    if (attributes.salience && attributes.weight >= CORE_WEIGHT) attributes.salience = 'core'
  }
  return edges
}

function newEdge(statement: Statement): EdgeAttributes {
  const { relation, salience, weight, detail, evidence } = statement
  return {
    relation,
    origin: 'stated',
    ...(salience === undefined ? {} : { salience }),
    weight,
    ...(detail === undefined ? {} : { detail }),
    evidence: [evidence],
  }
}

function addStatement(edge: MergedEdge, statement: Statement): void {
  const { attributes } = edge
  attributes.weight += statement.weight
  if (statement.salience === 'core') attributes.salience = 'core'
  if (attributes.detail === undefined && statement.detail !== undefined)
    attributes.detail = statement.detail
  const { evidence } = statement
  if (isKnown(evidence, edge)) return
  attributes.evidence.push(evidence)
  edge.places?.add(placeOf(evidence))
}

function isKnown(evidence: Evidence, edge: MergedEdge): boolean {
  const known = edge.attributes.evidence
  const { path, line, rule } = evidence
  if (known.length < MANY)
    return known.some((one) => one.path === path && one.line === line && one.rule === rule)
  edge.places ??= new Set(known.map(placeOf))
  return edge.places.has(placeOf(evidence))
}

function placeOf({ path, line, rule }: Evidence): string {
  return `${line} ${rule} ${path}`
}

function inFileOrder(a: Evidence, b: Evidence): number {
  return codeUnitOrder(a.path, b.path) || a.line - b.line || a.column - b.column
}
