import type { RootContent } from 'mdast'
import type { ObservabilityStackRecord } from '../../model/record.ts'
import type { Document } from '../document.ts'
import { readFields } from '../values/fields.ts'
import { splitList } from '../values/list.ts'
import { isName } from '../values/name-list.ts'
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
  schema,
  recognises: (block, document) =>
    hasKey(block, /^\s*(?:tracing|logging|traces|logs)\s*:/m) ||
    (block.type !== 'code' &&
      fieldsNamed(block, schema, document) >= 2 &&
      namesTools(block, document)),
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

/** True where most of what the labels hold are names: "Metrics" over a list of phrases is prose. */
function namesTools(block: RootContent, document: Document): boolean {
  const isKnown = (label: string) => schema.find(label) !== undefined
  const values = readFields([block], { fileLines: document.lines, isKnown })
    .filter(({ label }) => isKnown(label))
    .flatMap(({ lines }) => lines.flatMap(({ text }) => splitList(text, { tools: true })))
  return values.filter(isName).length * 2 > values.length
}
