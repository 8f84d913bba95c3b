import { expect, test } from 'vitest'
import { fieldsOf } from './reading.ts'

test.each<[what: string, text: string, fields: object[]]>([
  [
    'a security pattern with its fields in one line',
    '## Security Patterns\n\n- **Mutual TLS**: sidecars; Overhead: 2 ms; Complexity: Low\n- **Zero trust**: tokens',
    [
      {
        type: 'security-pattern',
        pattern: 'Mutual TLS',
        implementation: 'sidecars',
        overhead: '2 ms',
        complexity: 'Low',
      },
      { type: 'security-pattern', pattern: 'Zero trust', implementation: 'tokens' },
    ],
  ],
  [
    'a metric that opens its line, with marks or without',
    '## Key Metrics\n\n- **Lag**: now - seen; Alert: > 5 s\n- Members: count(alive); Threshold: < 3; Dashboard: Ring',
    [
      { type: 'metric', metric: 'Lag', formula: 'now - seen', alertThreshold: '> 5 s' },
      {
        type: 'metric',
        metric: 'Members',
        formula: 'count(alive)',
        alertThreshold: '< 3',
        dashboard: 'Ring',
      },
    ],
  ],
  [
    'the impact of an incident as the list of those it struck',
    '## Production Incidents\n\n### Quayside 2019\n\n**Affected services:**\n- parcels\n- ferries\n\nResult = 2 × 30 parcels late\n\n**Root cause:** one lane',
    [
      {
        type: 'incident',
        company: 'Quayside',
        year: 2019,
        impact: 'parcels; ferries',
        rootCause: 'one lane',
      },
    ],
  ],
  [
    'a table that says how a value is found',
    '## Benchmarks\n\n| Metric | How to compute | Typical | Best |\n|---|---|---|---|\n| p99 | sort | 20 ms | 2 ms |',
    [
      {
        type: 'benchmark',
        metric: 'p99',
        formula: 'sort',
        industryStandard: '20 ms',
        bestInClass: '2 ms',
      },
    ],
  ],
  [
    'a table of metrics in plain words',
    '## Key Metrics\n\n| What | Alert | How |\n|---|---|---|\n| Flow | > 5 l/s | sum(flow) |',
    [{ type: 'metric', metric: 'Flow', formula: 'sum(flow)', alertThreshold: '> 5 l/s' }],
  ],
  [
    'formulas, but no sentences with money and a symbol among the words',
    '## Formulas\n\n**Load**: $$U = \\lambda / \\mu$$\n\nThe bill rose from $5 million to $10 million in one single year, and a cup costs $3. We write $x_1$ here.',
    [{ type: 'formula', name: 'Load', latex: 'U = \\lambda / \\mu' }],
  ],
  [
    'base costs in one value',
    '## Infrastructure Costs\n\n**Pattern**: Bulkhead\n**Base Costs**: Compute $5, Network: $2/GB\n**Scaling Model**: linear',
    [
      {
        type: 'cost-profile',
        pattern: 'Bulkhead',
        baseCosts: { compute: '$5', network: '$2/GB' },
        scalingModel: 'linear',
      },
    ],
  ],
  [
    'costs below a bold line',
    '## Cost Analysis\n\n### Infrastructure Cost\n\n**Bulkhead**\n- Compute: $5\n- Hidden Costs: training',
    [
      {
        type: 'cost-profile',
        pattern: 'Bulkhead',
        baseCosts: { compute: '$5' },
        hiddenCosts: ['training'],
      },
    ],
  ],
  [
    'a formula in code, without a sign of equality',
    '## Formulas\n\n1. **Fan-out:** `n * f`\n   **Context:** a round\n2. **Path:** `src/a`',
    [{ type: 'formula', name: 'Fan-out', latex: 'n * f', context: 'a round' }],
  ],
  [
    'an incident whose field gives the day within the month of its heading',
    '## Production Incidents\n\n### GitHub - October 2018 - Failover\n\n**Date**: October 21, 2018\n**Impact**: a day of old data',
    [
      {
        type: 'incident',
        company: 'GitHub',
        year: 2018,
        date: '2018-10-21',
        title: 'Failover',
        impact: 'a day of old data',
      },
    ],
  ],
  [
    'an incident whose field gives another month than its heading',
    '## Production Incidents\n\n### GitHub - October 2018 - Failover\n\n**Date**: March 2, 2018\n**Impact**: a day of old data',
    [
      {
        type: 'incident',
        company: 'GitHub',
        year: 2018,
        date: '2018-10',
        title: 'Failover',
        impact: 'a day of old data',
      },
    ],
  ],
])('%s', (_, text, fields) => {
  const { type } = fields[0] as { type: string }
  expect(fieldsOf(text).filter((one) => (one as { type: string }).type === type)).toEqual(fields)
})
