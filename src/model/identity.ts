import type { Evidence } from './evidence.ts'
import type { NodeAttributes } from './graph.ts'
import type { NodeKey } from './key.ts'
import type { NodeKind, Relation, Salience } from './kind.ts'
import type { ConnectionRelation, ConnectionTarget } from './record.ts'

/** What a stated reference turned out to mean. */
export type Resolution =
  | { state: 'resolved'; to: NodeKey[] }
  | { state: 'ambiguous'; candidates: NodeKey[] }
  | { state: 'missing'; nearest: NodeKey[] }
  /** Nothing to find: the next episode of the last one, a name that is no pattern. */
  | { state: 'none' }

/** One `connection` record with what it means. */
export interface Reference {
  from: NodeKey
  relation: ConnectionRelation
  target: ConnectionTarget
  detail?: string
  evidence: Evidence
  resolution: Resolution
  /** A quoted title that the document of the given number does not have. */
  titleMismatch?: { stated: string; actual: string; belongsTo?: NodeKey }
}

/** One document of the corpus and what it was taken for. */
export interface DocumentIdentity {
  path: string
  key: NodeKey
  title: string
  number?: number
  /** Numbers are unique within a scope: the series, else the folder. */
  scope: string
  /** Display name of the series, where the text, the configuration or the folder names one. */
  series?: string
  /** `main`, `variant` of another document, `home-page` of an entity. */
  role: 'main' | 'variant' | 'home-page'
  variantOf?: NodeKey
}

/** Two or more documents of one scope that claim one number. */
export interface NumberClash {
  scope: string
  number: number
  documents: NodeKey[]
}

/** An entity with every spelling seen, and what is known of it beyond its name. */
export interface EntityIdentity {
  key: NodeKey
  kind: NodeKind
  label: string
  aliases: string[]
  attributes: Pick<
    NodeAttributes,
    'company' | 'year' | 'date' | 'impact' | 'duration' | 'rootCause' | 'resourceType' | 'url'
  >
}

/** One stated relation between two nodes. */
export interface Statement {
  from: NodeKey
  relation: Relation
  to: NodeKey
  /** How many times the text says it. */
  weight: number
  salience?: Salience
  detail?: string
  evidence: Evidence
}

/** Accounts for every document: `documents.length` equals the number of extracts. */
export interface IdentityReport {
  documents: DocumentIdentity[]
  entities: EntityIdentity[]
  references: Reference[]
  clashes: NumberClash[]
}

/** The same with every relation stated: the graph is made from them, and they are looked through for gaps. */
export interface StatedReport extends IdentityReport {
  statements: Statement[]
}
