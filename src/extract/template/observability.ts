import type { ObservabilityStackRecord } from '../../model/record.ts'
import { buildRecord, hasAny } from './build.ts'
import { readEntries } from './entries.ts'
import { fieldsNamed, hasKey } from './recognise.ts'
import { defineSchema } from './schema.ts'
import type { SectionReader } from './section-reader.ts'
import { valuesOf } from './text-fields.ts'

const schema = defineSchema({
  metrics: {
    labels: [
      'Metrics',
      'Metric',
      'Monitoring',
      'Metrics Stack',
      'Metrics Collection',
      'Time Series',
    ],
    expected: 'metrics tools',
  },
  tracing: {
    labels: ['Tracing', 'Traces', 'Distributed Tracing', 'Trace'],
    expected: 'tracing tools',
  },
  logging: { labels: ['Logging', 'Logs', 'Log Aggregation', 'Log'], expected: 'logging tools' },
  alerting: {
    labels: ['Alerting', 'Alerts', 'Paging', 'On-Call', 'Alert', 'Alert Management'],
    expected: 'alerting tools',
  },
})

/** "### Observability Stack": a YAML block, or a list of labels. */
export const observability: SectionReader = {
  id: 'observability',
  parent: 'metrics-monitoring',
  headings: [
    'Observability Stack',
    'Monitoring Stack',
    'Observability Tools',
    'Monitoring Tools',
    'Observability Tooling',
    'Telemetry Stack',
  ],
  inside: ['Observability', 'Stack', 'Tooling', 'Tools'],
  recognises: (block, document) =>
    hasKey(block, /^\s*(?:tracing|logging|traces|logs)\s*:/m) ||
    (block.type !== 'code' && fieldsNamed(block, schema, document) >= 2),
  read: (claim, reading) =>
    readEntries(claim, schema, reading, {
      expected: 'an observability stack',
      yaml: 'any',
    }).flatMap((entry): ObservabilityStackRecord[] => {
      const { list } = valuesOf(entry, schema, reading)
      const fields = {
        metrics: list('metrics', { tools: true }),
        tracing: list('tracing', { tools: true }),
        logging: list('logging', { tools: true }),
        alerting: list('alerting', { tools: true }),
      }
      return hasAny(...Object.values(fields))
        ? [buildRecord('observability-stack', fields, entry, reading)]
        : []
    }),
}
