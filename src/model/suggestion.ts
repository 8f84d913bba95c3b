import type { Evidence } from './evidence.ts'
import type { NodeKey } from './key.ts'
import type { Relation } from './kind.ts'

/** A cross-link that is not written and should be. A row of `suggest --json`. */
export interface Suggestion {
  source: NodeKey
  sourcePath: string
  target: NodeKey
  targetPath: string
  /** What the link would say, as an edge of the graph does. */
  relation: Relation
  /** 0..1: how sure it is that an author would write this link. */
  score: number
  /** Why, in words, the strongest first. */
  reasons: string[]
  /** Places on both sides that show it; `path` says on which. */
  evidence: Evidence[]
}
