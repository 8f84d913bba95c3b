import { describe, expect, test } from 'vitest'
import { isAbsent, isPlaceholder } from '../../../src/extract/values/placeholder.ts'

const SLOTS = [
  '[Pattern]',
  '[Company] [Year]',
  '[Same structure]',
  '[X hours]',
  '[X+0.5 hours]',
  '[Pattern/tool]',
  '[If payment-related]',
  '$X',
  '$X lost, Y users affected',
  '$X, Y data exposed',
  '$X/month per instance',
  '$Z/TB/month',
  'X%',
  'XX%',
  'p99: Xms',
  'Z hours',
  'X engineers',
  'Operations complexity: X engineers',
  'Training: Y weeks',
  'Saved $X',
  '[Company] saved $X',
  'High/Medium/Low',
  'Low / Medium / High',
  'Linear|Logarithmic|Exponential',
  'Yes/No',
  'Feature 1',
  '- Feature 1\n- Feature 2',
  'TBD',
  'To be scheduled',
  'Implement basic version of [pattern]',
  'Migrate from [old pattern] to [new pattern]',
  '{{company}}',
  '<company name>',
  'YYYY-MM-DD',
]
const VALUES = [
  '$5 million',
  '10X',
  '10X faster',
  'C',
  'X',
  'Plan X',
  'Xbox',
  'X (Twitter)',
  'XML over HTTP',
  '[1]',
  '[RFC 2119]',
  '[0, 1]',
  'latency [ms]',
  'array[i]',
  'E[T] = 4',
  '[Kafka](https://kafka.apache.org)',
  'High',
  'High/Medium',
  'Istio/Linkerd',
  'GET/PUT',
  'Kafka|Pulsar|NATS',
  'None',
  'Multi-AZ',
  'X-Ray',
  '99.99% of $10',
  'Y Combinator',
  'N+1 queries',
  '5-10% latency',
  '[sic] as stated',
]

describe('a placeholder', () => {
  for (const text of SLOTS) test(`is “${text}”`, () => expect(isPlaceholder(text)).toBe(true))
  for (const text of VALUES) test(`is not “${text}”`, () => expect(isPlaceholder(text)).toBe(false))
  test('in mathematics is only a text that is one slot', () => {
    expect(isPlaceholder('[LaTeX notation]', { mathematics: true })).toBe(true)
    expect(isPlaceholder('Var[X] = E[X^2] with $X$ users', { mathematics: true })).toBe(false)
  })
})

test('a dash, “n/a” and nothing say that there is no value', () => {
  expect(['', ' ', '—', '-', 'n/a', 'N/A', '…'].map(isAbsent)).not.toContain(false)
  expect(['none', '0', 'no'].map(isAbsent)).not.toContain(true)
})
