import type { Severity } from '../../model/finding.ts'
import type { NodeKind, Relation } from '../../model/kind.ts'
import type { Facet } from '../appearances.ts'
import type { RelationGroup } from '../relations.ts'

export const KIND_NAMES: Record<NodeKind, { one: string; many: string }> = {
  episode: { one: 'Episode', many: 'Episodes' },
  series: { one: 'Series', many: 'Series' },
  pattern: { one: 'Pattern', many: 'Patterns' },
  company: { one: 'Company', many: 'Companies' },
  incident: { one: 'Incident', many: 'Incidents' },
  concept: { one: 'Concept', many: 'Concepts' },
  technology: { one: 'Technology', many: 'Technologies' },
  resource: { one: 'Resource', many: 'Resources' },
}

/** A relation read from its source (`out`) and from its target (`in`). */
export const RELATION_NAMES: Record<Relation, { out: string; in: string }> = {
  covers: { out: 'Covers', in: 'Covered by' },
  features: { out: 'Features', in: 'Featured in' },
  recounts: { out: 'Recounts', in: 'Recounted in' },
  uses: { out: 'Uses', in: 'Used in' },
  cites: { out: 'Cites', in: 'Cited by' },
  'part-of': { out: 'Part of', in: 'Contains' },
  requires: { out: 'Requires', in: 'Required by' },
  'deep-dives': { out: 'Goes deeper in', in: 'Deepens' },
  'case-study': { out: 'Has a case study in', in: 'Is a case study of' },
  'combines-with': { out: 'Combines with', in: 'Combined by' },
  next: { out: 'Next', in: 'Comes after' },
  previous: { out: 'Previous', in: 'Comes before' },
  'refers-to': { out: 'Refers to', in: 'Referred to by' },
  'variant-of': { out: 'Variant of', in: 'Has the variant' },
  implements: { out: 'Implements', in: 'Implemented by' },
  struck: { out: 'Struck', in: 'Struck by' },
  violated: { out: 'Violated', in: 'Violated in' },
  'alternative-to': { out: 'Alternative to', in: 'Has the alternative' },
  extends: { out: 'Extends', in: 'Extended by' },
  'related-to': { out: 'Related to', in: 'Related from' },
}

export const GROUP_NAMES: Record<RelationGroup, string> = {
  coverage: 'What episodes treat',
  order: 'What comes first',
  episodes: 'Between episodes',
  practice: 'Companies and incidents',
  patterns: 'Between patterns',
}

export const SEVERITY_NAMES: Record<Severity, { one: string; many: string }> = {
  error: { one: 'Error', many: 'Errors' },
  warning: { one: 'Warning', many: 'Warnings' },
  info: { one: 'Note', many: 'Notes' },
}

export const STATUS_NAMES = new Map([
  ['planning', 'Planning'],
  ['in-progress', 'In progress'],
  ['complete', 'Complete'],
])

/** What an episode gives of a thing. */
export const FACET_NAMES: Record<Facet, string> = {
  heading: 'Heading of its own',
  implementation: 'Implementation',
  code: 'Code',
  incident: 'Incident',
  story: 'Success story',
  security: 'Security',
  cost: 'Cost',
}
