import type { Evidence } from './evidence.ts'
import type { NodeKey } from './key.ts'
import type { NodeKind, Relation } from './kind.ts'

/** One step of a learning path. */
export interface PathStep {
  key: NodeKey
  label: string
  kind: NodeKind
  /** 0 where the document states no duration. */
  minutes: number
  /** Why this step is there, in words: "required by Episode 5, Episode 12". */
  why: string
}

/** `atlas path --json`. Steps are in an order in which no step comes before what it requires. */
export interface LearningPath {
  target: NodeKey
  steps: PathStep[]
  minutes: number
  /** Groups of documents that require each other; inside a group the order is by number and key. */
  cycles: NodeKey[][]
}

/** One step of a chain between two nodes, in reading direction; `forward` says which way the edge points. */
export interface Hop {
  from: NodeKey
  to: NodeKey
  relation: Relation
  forward: boolean
  detail?: string
  evidence: Evidence[]
}

/** One way in which two nodes connect. Strength 0..1: rarer and better stated links make it stronger. */
export interface Chain {
  hops: Hop[]
  strength: number
  /** The chain as a sentence. */
  words: string
}

/** A row of `atlas search --json`. */
export interface SearchHit {
  key: NodeKey
  title: string
  section: string[]
  path: string
  line: number
  score: number
  excerpt: string
}
