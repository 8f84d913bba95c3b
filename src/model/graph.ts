import type { MultiDirectedGraph } from 'graphology'
import type { Evidence } from './evidence.ts'
import type { NodeKind, Origin, Relation, Salience } from './kind.ts'

/** Attributes of a node. None is called `type`: Sigma reserves that name. */
export interface NodeAttributes {
  kind: NodeKind
  label: string
  /** Every spelling seen, sorted. */
  aliases: string[]
  /** Of an episode, and of an entity with a home page. */
  path?: string
  number?: number
  title?: string
  series?: string
  part?: number
  variant?: string
  durationMinutes?: number
  status?: string
  /** Of an incident. */
  company?: string
  year?: number
  date?: string
  impact?: string
  duration?: string
  rootCause?: string
  /** Of a resource. */
  resourceType?: string
  url?: string
  /** Layout, in graph units; centred on 0, radius about 100. */
  x?: number
  y?: number
  community?: number
  pageRank?: number
  betweenness?: number
}

/** Attributes of an edge. One edge for each source, relation, target and origin; evidence is merged. */
export interface EdgeAttributes {
  relation: Relation
  origin: Origin
  salience?: Salience
  /** Number of statements, mentions counted. */
  weight: number
  /** 0..1, of an inferred edge. */
  confidence?: number
  reasons?: string[]
  detail?: string
  /** Never empty on a stated edge. */
  evidence: Evidence[]
}

export type AtlasGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>
