import type { Evidence } from './evidence.ts'
import type { NodeKey } from './key.ts'
import type { MentionKind, Salience } from './kind.ts'

/** One typed fact that the text of one file states. Text fields are plain text; absent means absent. */
interface RecordBase {
  episode: NodeKey
  evidence: Evidence
}

export type EpisodeStatus = 'planning' | 'in-progress' | 'complete'

export interface HeaderRecord extends RecordBase {
  type: 'header'
  number?: number
  title?: string
  series?: string
  currentDurationHours?: number
  targetDurationHours?: number
  status?: EpisodeStatus
}
export interface FormulaRecord extends RecordBase {
  type: 'formula'
  name?: string
  latex?: string
  context?: string
  variables?: string
  example?: string
}
export interface CalculatorRecord extends RecordBase {
  type: 'calculator'
  name?: string
  purpose?: string
  done?: boolean
  inputs?: string
  output?: string
  validation?: string
}
export interface BenchmarkRecord extends RecordBase {
  type: 'benchmark'
  metric?: string
  formula?: string
  industryStandard?: string
  bestInClass?: string
}
export interface ImplementationRecord extends RecordBase {
  type: 'implementation'
  pattern?: string
  company?: string
  language?: string
  scale?: string
  features?: string[]
  performance?: string
}
export interface CodeSampleRecord extends RecordBase {
  type: 'code-sample'
  language?: string
  company?: string
  pattern?: string
  caption?: string
  code: string
}
export interface ConfigurationRecord extends RecordBase {
  type: 'configuration'
  language?: string
  company?: string
  caption?: string
  code: string
}
export interface IncidentRecord extends RecordBase {
  type: 'incident'
  company?: string
  year?: number
  /** ISO date, as exact as the text says: `2021-10-04`, `2021-10` or `2021`. */
  date?: string
  title?: string
  impact?: string
  duration?: string
  rootCause?: string
  patternsViolated?: string[]
  recoveryStrategy?: string
  lessonsLearned?: string
  codeChanges?: string
}
export interface SuccessStoryRecord extends RecordBase {
  type: 'success-story'
  company?: string
  challenge?: string
  solution?: string
  results?: string
  keyPatterns?: string[]
}
export interface AttackVectorRecord extends RecordBase {
  type: 'attack-vector'
  vector?: string
  likelihood?: string
  impact?: string
  mitigation?: string
}
export interface SecurityPatternRecord extends RecordBase {
  type: 'security-pattern'
  pattern?: string
  implementation?: string
  overhead?: string
  complexity?: string
}
export interface ComplianceRecord extends RecordBase {
  type: 'compliance'
  regime?: string
  requirement?: string
  done?: boolean
}
export interface CostProfileRecord extends RecordBase {
  type: 'cost-profile'
  pattern?: string
  baseCosts?: { compute?: string; network?: string; storage?: string }
  scalingModel?: string
  hiddenCosts?: string[]
}
export interface CostOptimizationRecord extends RecordBase {
  type: 'cost-optimization'
  strategy?: string
  savings?: string
  effort?: string
  example?: string
  company?: string
}
export interface RoiCalculatorRecord extends RecordBase {
  type: 'roi-calculator'
  name?: string
  language?: string
  parameters?: string[]
  code: string
}
export interface TestPatternRecord extends RecordBase {
  type: 'test-pattern'
  name?: string
  language?: string
  code: string
}
export interface ChaosExperimentRecord extends RecordBase {
  type: 'chaos-experiment'
  name?: string
  hypothesis?: string
  method?: string[]
  rollback?: string
  validation?: string[]
}
export interface VerificationItemRecord extends RecordBase {
  type: 'verification-item'
  text: string
  done?: boolean
}
export interface MetricRecord extends RecordBase {
  type: 'metric'
  metric?: string
  formula?: string
  alertThreshold?: string
  dashboard?: string
}
export interface ObservabilityStackRecord extends RecordBase {
  type: 'observability-stack'
  metrics?: string[]
  tracing?: string[]
  logging?: string[]
  alerting?: string[]
}
export interface ActionItemRecord extends RecordBase {
  type: 'action-item'
  horizon?: 'immediate' | 'short-term' | 'long-term'
  text: string
  done?: boolean
}

export const CONNECTION_RELATIONS = [
  'requires',
  'deep-dives',
  'case-study',
  'combines-with',
  'next',
  'previous',
  'refers-to',
  'alternative-to',
  'extends',
  'related-to',
] as const
export type ConnectionRelation = (typeof CONNECTION_RELATIONS)[number]

export interface ConnectionTarget {
  number?: number
  /** The end of a range too long to expand. */
  to?: number
  title?: string
  series?: string
  /** The link as written. */
  path?: string
  /** A pattern or concept. */
  name?: string
}
export interface ConnectionRecord extends RecordBase {
  type: 'connection'
  relation: ConnectionRelation
  target: ConnectionTarget
  detail?: string
  /** Where the text speaks of another document than itself (an edge of a graph): that document. */
  source?: ConnectionTarget
}
export interface ResourceRecord extends RecordBase {
  type: 'resource'
  resourceType?: 'paper' | 'tool' | 'book' | 'talk' | 'course'
  title?: string
  url?: string
  authors?: string
  year?: number
}
export interface MentionRecord extends RecordBase {
  type: 'mention'
  entityKind: MentionKind
  name: string
  spellings: string[]
  count: number
  salience: Salience
  /** For an incident. */
  company?: string
  year?: number
}

export type AtlasRecord =
  | HeaderRecord
  | FormulaRecord
  | CalculatorRecord
  | BenchmarkRecord
  | ImplementationRecord
  | CodeSampleRecord
  | ConfigurationRecord
  | IncidentRecord
  | SuccessStoryRecord
  | AttackVectorRecord
  | SecurityPatternRecord
  | ComplianceRecord
  | CostProfileRecord
  | CostOptimizationRecord
  | RoiCalculatorRecord
  | TestPatternRecord
  | ChaosExperimentRecord
  | VerificationItemRecord
  | MetricRecord
  | ObservabilityStackRecord
  | ActionItemRecord
  | ConnectionRecord
  | ResourceRecord
  | MentionRecord

export type RecordType = AtlasRecord['type']

/** The record of one type. */
export type RecordOf<T extends RecordType> = Extract<AtlasRecord, { type: T }>
