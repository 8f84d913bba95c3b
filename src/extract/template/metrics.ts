import { isQuantity } from '../values/quantity.ts'
import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import { fieldsNamed } from './recognise.ts'
import { defineSchema, HOW_COMPUTED } from './schema.ts'
import type { SectionReader } from './section-reader.ts'
import { tableTest } from './table-signs.ts'
import { valuesOf } from './text-fields.ts'
import { leadParts } from './titles.ts'

const schema = defineSchema(
  {
    metric: {
      labels: [
        'Metric',
        'Metric Name',
        'Name',
        'KPI',
        'Indicator',
        'Signal',
        'Measure',
        'SLI',
        'What',
        'What to Watch',
      ],
      expected: 'a metric',
    },
    formula: {
      labels: [
        'Formula',
        'Query',
        'Definition',
        'Expression',
        'PromQL',
        'Equation',
        ...HOW_COMPUTED,
      ],
      expected: 'a formula',
    },
    alertThreshold: {
      labels: [
        'Alert Threshold',
        'Threshold',
        'Alert',
        'Alert at',
        'Alerting Threshold',
        'Alert When',
        'Alarm',
        'Alert Condition',
        'Alert if',
        'Alert on',
        'Alert Above',
        'Alert Below',
        'Alarm When',
        'Alarm at',
        'Page When',
        'Page if',
        'Page at',
        'Page Someone When',
        'Paging Threshold',
        'Wake Someone When',
      ],
      expected: 'an alert threshold',
    },
    dashboard: {
      labels: ['Dashboard', 'Dashboard Link', 'Panel', 'Link', 'Where', 'Grafana'],
      expected: 'a dashboard',
    },
  },
  'metric',
)

/** "### Key Metrics to Track": a table. */
export const metrics: SectionReader = {
  id: 'metrics',
  parent: 'metrics-monitoring',
  headings: [
    'Key Metrics to Track',
    'Key Metrics',
    'Metrics to Track',
    'Metrics to Watch',
    'Metrics to Monitor',
    'Key Performance Indicators',
  ],
  inside: ['Metrics', 'Metric', 'What to Watch', 'What to Measure', 'KPIs', 'Alerts'],
  schema,
  isTable: tableTest(schema, {
    needs: [
      { count: 1, of: ['metric'] },
      { count: 1, of: ['alertThreshold', 'dashboard'] },
    ],
    vague: ['Name', 'What', 'Threshold', 'Link', 'Where'],
    cells: { alertThreshold: isQuantity },
  }),
  recognises: (block, document) =>
    fieldsNamed(block, schema, document) >= 2 &&
    fieldsNamed(block, schema, document, ['alertThreshold', 'dashboard', 'formula']) > 0,
  read: (claim, reading) =>
    readEntries(claim, schema, reading, {
      expected: 'a metric',
      yaml: 'marked',
      repeats: ['metric'],
    }).flatMap((entry) => {
      const { text } = valuesOf(entry, schema, reading)
      const inHeading =
        entry.form === 'heading' && entry.fields.size > 1 ? entry.heading : undefined
      const lead = entry.fields.has('metric') ? undefined : leadParts(entry, { isPlain: true })
      const fields = {
        metric: lead?.name ?? text('metric') ?? inHeading,
        formula: text('formula') ?? lead?.rest,
        alertThreshold: text('alertThreshold'),
        dashboard: text('dashboard'),
      }
      if (entry.form !== 'row' && entry.fields.size + (lead ? 1 : 0) < 2) return []
      return hasAny(...Object.values(fields)) ? [buildRecord('metric', fields, entry, reading)] : []
    }),
}
