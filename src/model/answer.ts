import type { Evidence } from './evidence.ts'
import type { NodeKey } from './key.ts'
import type { NodeKind, Relation } from './kind.ts'

/** A stated requirement as one of its ends sees it, with where the text says so. */
export interface Reason {
  /** The other end: the document that requires the step; of `--unlocks` and `--next` what the step requires. */
  key: NodeKey
  /** The pattern or concept that the text names instead of the document that teaches it. */
  via?: NodeKey
  /** False where another requirement of the path says the same by a longer way. */
  isNearest: boolean
  /** Every source that states it: header, table, front matter, diagram. Empty in a published site. */
  evidence: Evidence[]
}

/** One step of a learning path. */
export interface PathStep {
  key: NodeKey
  label: string
  kind: NodeKind
  /** 0 where the document states no duration. */
  minutes: number
  /** Why this step is there, in words: "required by Episode 5, Episode 12". */
  why: string
  /** The same as data, in the order of `why`; empty for a goal that nothing on the path requires. */
  because: Reason[]
}

/** `atlas path --json`. Steps are in an order in which no step comes before what it requires. */
export interface LearningPath {
  /** Null where no target was named: `--next` over the whole corpus. */
  target: NodeKey | null
  steps: PathStep[]
  minutes: number
  /** Groups of documents that require each other; inside a group the order is by number and key. */
  cycles: NodeKey[][]
  /** What steps require by name and no document teaches. */
  untaught: Untaught[]
  /** Documents that were left out because they are called after something known. */
  namesakes: Namesake[]
  /** With a budget: what it did to the path. */
  budget?: Budget
  /** Only where asked for: what nobody states and the graph suggests. */
  suggested?: SuggestedPrerequisite[]
}

/** A document that counts as known because it is called after a known pattern or concept. */
export interface Namesake {
  key: NodeKey
  after: NodeKey
}

/** A required pattern or concept for which there is no document. */
export interface Untaught {
  key: NodeKey
  label: string
  because: Reason[]
}

/** What of a path fits into a time. */
export interface Budget {
  minutes: number
  /** True where no better choice exists; false where the search was cut off. */
  exact: boolean
  /** No choice within the time holds more than this: what is there, where `exact`. */
  atMost: { goals: number; steps: number }
  /** Of a pattern: the episodes called after it, where there are any; they go before others that cover it. */
  goals: { reached: number; all: number }
  /** Steps for which there is no time, in the order of the path. */
  leftOut: NodeKey[]
}

/** A prerequisite that no text states. Right in a minority of cases: `confidence` says how many. */
export interface SuggestedPrerequisite {
  key: NodeKey
  label: string
  /** The step that may require it. */
  for: NodeKey
  /** 0..1, never above 0.35. */
  confidence: number
  reasons: string[]
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
