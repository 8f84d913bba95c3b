import type { Extract } from './extract.ts'
import type { Finding } from './finding.ts'
import type { AtlasGraph } from './graph.ts'
import type { IdentityReport } from './identity.ts'
import type { Problem } from './problem.ts'
import type { Corpus } from './source.ts'

/** A group of nodes that are linked among themselves more than with the rest. */
export interface Community {
  id: number
  /** Its distinctive terms, most distinctive first. */
  name: string
  size: number
}

/** How many rounds a layout got, and how many it gets unless the graph is too large for that. */
export interface LayoutRounds {
  rounds: number
  usual: number
}

/** Everything known of a corpus: the value that all commands and the site are made from. */
export interface Atlas {
  corpus: Corpus
  extracts: Extract[]
  identity: IdentityReport
  graph: AtlasGraph
  communities: Community[]
  /** From how many nodes betweenness was counted: all, unless the graph is too large for that; 0 where nobody asked. */
  pivots: number
  /** What the force layout got; undefined where nothing was drawn afresh. */
  layout: LayoutRounds | undefined
  findings: Finding[]
  /** How many gaps comments in the files accept: they are not among the findings. */
  accepted: number
  problems: Problem[]
}
