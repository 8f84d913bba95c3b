import type { RecordType } from '../../model/record.ts'

/** Types in the order in which they are offered, with their fields in the order of their columns. */
const FIELDS: readonly (readonly [RecordType, readonly string[]])[] = [
  [
    'incident',
    'company date year title impact duration rootCause patternsViolated recoveryStrategy lessonsLearned codeChanges'.split(
      ' ',
    ),
  ],
  ['implementation', ['pattern', 'company', 'language', 'scale', 'features', 'performance']],
  ['success-story', ['company', 'challenge', 'solution', 'results', 'keyPatterns']],
  ['metric', ['metric', 'formula', 'alertThreshold', 'dashboard']],
  ['benchmark', ['metric', 'formula', 'industryStandard', 'bestInClass']],
  ['formula', ['name', 'latex', 'context', 'variables', 'example']],
  ['calculator', ['name', 'purpose', 'inputs', 'output', 'validation', 'done']],
  ['cost-profile', ['pattern', 'baseCosts', 'scalingModel', 'hiddenCosts']],
  ['cost-optimization', ['strategy', 'savings', 'effort', 'company', 'example']],
  ['roi-calculator', ['name', 'language', 'parameters']],
  ['resource', ['title', 'resourceType', 'authors', 'year', 'url']],
  ['attack-vector', ['vector', 'likelihood', 'impact', 'mitigation']],
  ['security-pattern', ['pattern', 'implementation', 'overhead', 'complexity']],
  ['compliance', ['regime', 'requirement', 'done']],
  ['chaos-experiment', ['name', 'hypothesis', 'method', 'rollback', 'validation']],
  ['test-pattern', ['name', 'language']],
  ['verification-item', ['text', 'done']],
  ['action-item', ['text', 'horizon', 'done']],
  ['observability-stack', ['metrics', 'tracing', 'logging', 'alerting']],
  ['code-sample', ['caption', 'language', 'company', 'pattern']],
  ['configuration', ['caption', 'language', 'company']],
]

/** Types that have a table, in the order in which they are offered. */
export const TABLE_TYPES: readonly RecordType[] = FIELDS.map(([type]) => type)

/** Returns the fields that a table shows: those of its type that some row has, without a year that dates say. */
export function columnsOf(
  type: RecordType,
  rows: readonly { fields: Readonly<Record<string, unknown>> }[],
): string[] {
  const fields = FIELDS.find(([known]) => known === type)?.[1] ?? []
  const isDated = rows.every(
    ({ fields: { year, date } }) => year === undefined || String(date).startsWith(String(year)),
  )
  return fields.filter(
    (field) =>
      rows.some((row) => row.fields[field] !== undefined) && !(field === 'year' && isDated),
  )
}
