import type { Extract } from '../../model/extract.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import type { AtlasGraph } from '../../model/graph.ts'
import type { StatedReport } from '../../model/identity.ts'

/** What a rule looks at. Rules read, never change. */
export interface RuleContext {
  extracts: readonly Extract[]
  identity: StatedReport
  graph: AtlasGraph
}

/** What a rule finds; its id and severity are added by the runner. */
export type Gap = Omit<Finding, 'rule' | 'severity'>

/** Files of a small corpus, by path: an example that the tests run and the documentation shows. */
export type Example = Readonly<Record<string, string>>

/** One kind of gap: a file of its own, with examples that the tests run and the documentation shows. */
export interface Rule {
  id: string
  severity: Severity
  title: string
  /** What it means and what to do, in two or three sentences. */
  explanation: string
  failing: Example
  passing: Example
  find(context: RuleContext): Gap[]
}
