import type { AtlasGraph } from '../../model/graph.ts'
import { NODE_KINDS, type NodeKind, RELATIONS, type Relation } from '../../model/kind.ts'
import { breakCommands } from '../../text/unprintable.ts'
import { type Flat, flatEdge, flatNode, type Scalar } from './flat.ts'

/** Rows of one statement: enough to be fast, few enough for any server's limits. */
const BATCH = 500

/**
 * Returns the graph as Cypher statements for Neo4j and its relatives. They merge by key, so that
 * running them twice changes nothing; every node has the label `Atlas` beside its kind.
 */
export function toCypher(graph: AtlasGraph): string {
  return [
    'CREATE CONSTRAINT atlas_key IF NOT EXISTS FOR (n:Atlas) REQUIRE n.key IS UNIQUE;',
    ...NODE_KINDS.flatMap((kind) => nodeStatements(graph, kind)),
    ...RELATIONS.flatMap((relation) => edgeStatements(graph, relation)),
    '',
  ].join('\n')
}

function nodeStatements(graph: AtlasGraph, kind: NodeKind): string[] {
  const rows = graph
    .filterNodes((_, attributes) => attributes.kind === kind)
    .map((key) => row({ key, properties: flatNode(graph.getNodeAttributes(key)) }))
  const label = kind[0]?.toUpperCase() + kind.slice(1)
  return batches(rows).map(
    (batch) =>
      `UNWIND [\n${batch.join(',\n')}\n] AS row MERGE (n:Atlas {key: row.key}) SET n:${label}, n += row.properties;`,
  )
}

function edgeStatements(graph: AtlasGraph, relation: Relation): string[] {
  const rows = graph
    .filterEdges((_, attributes) => attributes.relation === relation)
    .map((edge) => {
      const { origin, ...properties } = flatEdge(graph.getEdgeAttributes(edge))
      const ends = { source: graph.source(edge), target: graph.target(edge) }
      return row({ ...ends, origin, properties })
    })
  const type = relation.toUpperCase().replaceAll('-', '_')
  return batches(rows).map(
    (batch) =>
      `UNWIND [\n${batch.join(',\n')}\n] AS row MATCH (a:Atlas {key: row.source}), (b:Atlas {key: row.target}) MERGE (a)-[r:${type} {origin: row.origin}]->(b) SET r += row.properties;`,
  )
}

function batches(rows: readonly string[]): string[][] {
  const parts = Math.ceil(rows.length / BATCH)
  return Array.from({ length: parts }, (_, part) => rows.slice(part * BATCH, (part + 1) * BATCH))
}

/** Returns a map literal; all names in it are ours and need no quotes. */
function row(values: Readonly<Record<string, Scalar | Flat | undefined>>): string {
  const entries = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${literal(value)}`],
  )
  return `{${entries.join(', ')}}`
}

function literal(value: Scalar | Flat): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? quoted(value) : row(value)
}

/**
 * Some servers read `\uXXXX` before they look for strings, also behind another backslash: a backslash
 * and a `u` of the text go into two strings.
 */
function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replace(/\\(?=u)/gi, "\\' + '")
    .replace(
      /[\p{Cc}\p{Surrogate}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
      (char) => {
        return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
      },
    )
  return `'${breakCommands(escaped, '\\u0023')}'`
}
