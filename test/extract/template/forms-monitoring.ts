import { anyMark, fields, type Hand, heading, type Labelled, list, table } from './hand.ts'
import { fence } from './hand-code.ts'
import { formOf, type SectionForm } from './section-form.ts'

const METRICS = [
  {
    metric: 'Door error rate',
    formula: 'jams / openings',
    alertThreshold: '> 1% for 5 minutes',
    dashboard: 'Doors',
  },
  {
    metric: 'p99 wait',
    formula: 'histogram_quantile(0.99, wait | sum)',
    alertThreshold: '> 500 ms',
    dashboard: 'Halls',
  },
]

function metricFields(hand: Hand, one: (typeof METRICS)[number]): Labelled[] {
  return [
    [hand('Formula', 'Calculation', 'Definition'), one.formula],
    [hand('Alert Threshold', 'Threshold', 'Alert'), one.alertThreshold],
    ['Dashboard', one.dashboard],
  ]
}

function metrics(hand: Hand, records: typeof METRICS): string {
  const top = heading(hand, 3, hand('Key Metrics to Track', 'Key Metrics', 'Metrics to Watch'))
  const written = table(hand, [
    { names: ['Metric', 'KPI', 'Signal'], values: records.map(({ metric }) => metric) },
    { names: ['Formula', 'Query'], values: records.map(({ formula }) => formula) },
    {
      names: ['Alert Threshold', 'Alert', 'Threshold'],
      values: records.map(({ alertThreshold }) => alertThreshold),
    },
    {
      names: ['Dashboard', 'Panel'],
      values: records.map(({ dashboard }) =>
        hand(dashboard, `[${dashboard}](https://d.example/1)`),
      ),
    },
  ])
  // A row that begins with "> 500 ms" would be a quotation.
  const rows = /^>/m.test(written) ? written.replace(/^.*$/gm, '| $& |') : written
  const mark = anyMark(hand)
  const items = records.map((one) => {
    const lead = hand(`**${one.metric}**`, `**Metric**: ${one.metric}`, one.metric)
    return `- ${lead}\n${list(hand, metricFields(hand, one), mark, '  ')}`
  })
  const entries = records.map(
    (one) => `#### ${one.metric}\n\n${fields(hand, metricFields(hand, one), 4)}`,
  )
  return `${top}\n\n${hand(rows, items.join('\n'), entries.join('\n\n'))}`
}

const STACKS = [
  {
    metrics: ['Prometheus', 'Grafana'],
    tracing: ['Jaeger', 'Zipkin'],
    logging: ['ELK', 'Loki'],
    alerting: ['PagerDuty', 'Opsgenie'],
  },
]

function stack(hand: Hand, records: typeof STACKS): string {
  const top = heading(
    hand,
    3,
    hand('Observability Stack', 'Monitoring Stack', 'Observability Tools'),
  )
  const bodies = records.map((one) => {
    const tools = Object.entries(one)
    const sign = hand(' + ', '/', ', ', ' / ')
    const tab = hand('  ', '\t')
    const yaml = tools.map(([key, names]) =>
      hand(
        `${key}: ${names.join(sign)}`,
        `${key}: [${names.join(', ')}]`,
        `${key}:\n${names.map((name) => `${tab}- ${name}`).join('\n')}`,
      ),
    )
    const labelled = tools.map(([key, names]): Labelled => {
      const label = `${key[0]?.toUpperCase()}${key.slice(1)}`
      return [label, hand<Labelled[1]>(names, names.join(' + '), names.join(' and '))]
    })
    return hand(fence(hand, hand('yaml', ''), yaml.join('\n')), fields(hand, labelled, 3))
  })
  return [top, ...bodies].join('\n\n')
}

export const MONITORING_FORMS: readonly SectionForm[] = [
  formOf('metric', METRICS, metrics),
  formOf('observability-stack', STACKS, stack),
]
