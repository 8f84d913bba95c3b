import type { Evidence } from '../../model/evidence.ts'
import type { EdgeAttributes, NodeAttributes } from '../../model/graph.ts'

/** A value that every format knows. */
export type Scalar = string | number

/** Attributes as named scalars, in the order of the columns; an absent one is left out. */
export type Flat = Partial<Record<string, Scalar>>

/** The columns of a node, beside its key, with what they hold. */
export const NODE_COLUMNS = {
  kind: 'string',
  label: 'string',
  aliases: 'string',
  path: 'string',
  number: 'double',
  title: 'string',
  series: 'string',
  part: 'double',
  variant: 'string',
  durationMinutes: 'double',
  status: 'string',
  company: 'string',
  year: 'int',
  date: 'string',
  impact: 'string',
  duration: 'string',
  rootCause: 'string',
  resourceType: 'string',
  url: 'string',
  x: 'double',
  y: 'double',
  community: 'int',
  pageRank: 'double',
  betweenness: 'double',
} as const satisfies Record<keyof NodeAttributes, ColumnType>

/** The columns of an edge, beside its ends. */
export const EDGE_COLUMNS = {
  relation: 'string',
  origin: 'string',
  salience: 'string',
  weight: 'double',
  confidence: 'double',
  reasons: 'string',
  detail: 'string',
  evidence: 'string',
} as const satisfies Record<keyof EdgeAttributes, ColumnType>

export type ColumnType = 'string' | 'int' | 'double'

/** Returns a node's attributes as scalars; several aliases are one text. */
export function flatNode({ aliases, ...attributes }: NodeAttributes): Flat {
  return inOrder({ ...attributes, aliases: joined(aliases) }, NODE_COLUMNS)
}

/** Returns an edge's attributes as scalars; of its evidence the places: "a.md:12; b.md:3". */
export function flatEdge({ evidence, reasons, ...attributes }: EdgeAttributes): Flat {
  const places = [...new Set(evidence.map(placeOf))]
  const texts = { evidence: joined(places), reasons: joined(reasons ?? []) }
  return inOrder({ ...attributes, ...texts }, EDGE_COLUMNS)
}

function joined(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join('; ')
}

function placeOf({ path, line }: Evidence): string {
  return `${path}:${line}`
}

function inOrder(
  attributes: Readonly<Record<string, Scalar | undefined>>,
  columns: Readonly<Record<string, ColumnType>>,
): Flat {
  const flat: Flat = {}
  for (const name of Object.keys(columns)) {
    const value = attributes[name]
    if (value !== undefined && value !== '') flat[name] = value
  }
  return flat
}
