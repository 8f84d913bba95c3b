import { describe, expect, test } from 'vitest'
import { namesInCaption } from '../../../src/extract/values/caption.ts'
import { readBox, readBoxes } from '../../../src/extract/values/checklist.ts'
import { readCitation } from '../../../src/extract/values/citation.ts'
import { firstComment } from '../../../src/extract/values/comment.ts'
import { findDate } from '../../../src/extract/values/date.ts'
import { readHours } from '../../../src/extract/values/duration.ts'
import { readEpisodeHeading } from '../../../src/extract/values/episode-heading.ts'
import { normalizeHeading } from '../../../src/extract/values/heading.ts'
import { readIncidentHeading } from '../../../src/extract/values/incident-heading.ts'
import { readInfoString } from '../../../src/extract/values/info-string.ts'
import { splitList } from '../../../src/extract/values/list.ts'
import { seriesInSubtitle, seriesName } from '../../../src/extract/values/series.ts'
import { readSignature, testFunction } from '../../../src/extract/values/signature.ts'
import { readYaml } from '../../../src/extract/values/yaml.ts'
import { superlinearGrowth } from '../../support/growth.ts'

describe('a duration in hours', () => {
  test.each([
    ['2 hours', 2],
    ['2.5 hours', 2.5],
    ['2,5 hours', 2.5],
    ['2h 30m', 2.5],
    ['2h30', 2],
    ['150 minutes', 2.5],
    ['180 minutes (3 hours)', 3],
    ['2 hours 30 minutes', 2.5],
    ['3 hours and 15 minutes', 3.25],
    ['1½ hours', 1.5],
    ['two hours', 2],
    ['an hour and a half', 1.5],
    ['two and a half hours', 2.5],
    ['2+ hours', 2],
    ['2:30:00', 2.5],
    ['PT2H30M', 2.5],
    ['~90 min', 1.5],
    ['2-3 hours', 2],
    ['45-minute', 0.75],
    ['2 घंटे 30 मिनट', 2.5],
    ['2.5', 2.5],
    ['150', 2.5],
    ['about 2 hours (15,000+ words)', 2],
  ])('“%s” is %d', (text, hours) => expect(readHours(text)).toBe(hours))
  test('is absent where the text says none', () => expect(readHours('[X hours]')).toBeUndefined())
  test.each(['-5 min', '−2 hours', 'about (-30 minutes)', '1e9 h', '1e400 hours', 'NaN hours'])(
    'is absent where the text says none that can be: “%s”',
    (text) => expect(readHours(text)).toBeUndefined(),
  )
})

describe('a date', () => {
  test.each([
    ['2021-10-04', '2021-10-04'],
    ['October 4, 2021', '2021-10-04'],
    ['4th of October 2021', '2021-10-04'],
    ['Oct 2021', '2021-10'],
    ['October 28 to 31, 2021', '2021-10-28'],
    ['October 28 through November 2, 2021', '2021-10-28'],
    ['28 October to 2 November 2021', '2021-10-28'],
    ['in 2021', '2021'],
    ['GitHub 2018', '2018'],
    ['2021-10', '2021-10'],
    ['31 June 20', undefined],
    ['$2019', undefined],
    ['2,019 shops', undefined],
  ])('in “%s” is %s', (text, date) => expect(findDate(text)?.date).toBe(date))
  test.each(['2026-02-31', 'February 30, 2023', '31 April 2022', '2023-02-29'])(
    'is a day that there is: “%s” is none',
    (text) => expect(findDate(text)?.date).toMatch(/^\d{4}(?:-\d\d)?$/),
  )
  test('knows leap years', () => expect(findDate('2024-02-29')?.date).toBe('2024-02-29'))
})

describe('a list', () => {
  test.each([
    ['A, B, C', {}, ['A', 'B', 'C']],
    ['A, B and C', { names: true }, ['A', 'B', 'C']],
    ['A and B', { names: true }, ['A', 'B']],
    ['A and B', {}, ['A and B']],
    ['A and B; C', { names: true }, ['A', 'B', 'C']],
    ['A and B; C, D', {}, ['A and B', 'C, D']],
    ['Thread pools, fallbacks and metrics', {}, ['Thread pools', 'fallbacks', 'metrics']],
    [
      'Retry (with jitter, capped), Timeout',
      { names: true },
      ['Retry (with jitter, capped)', 'Timeout'],
    ],
    [
      'Bulkhead and Control Plane and Data Plane Separation',
      { names: true },
      ['Bulkhead', 'Control Plane and Data Plane Separation'],
    ],
    ['a, b; c', {}, ['a, b', 'c']],
    ['- one, two\n- three', {}, ['one, two', 'three']],
    ['Prometheus + Grafana', { tools: true }, ['Prometheus', 'Grafana']],
    ['ELK/Loki', { tools: true }, ['ELK', 'Loki']],
    ['1,000 shops, 2', {}, ['1,000 shops', '2']],
  ])('“%s” with %o', (text, options, parts) => expect(splitList(text, options)).toEqual(parts))
})

test('a box is read in front of a line, and several in one line', () => {
  expect(readBox('[x] done')).toEqual({ text: 'done', done: true })
  expect(readBox('1. [ ] open')).toEqual({ text: 'open', done: false })
  expect(readBox('– [x] done')).toEqual({ text: 'done', done: true })
  expect(readBox('☑ done')).toEqual({ text: 'done', done: true })
  expect(readBox('[1] a source')).toEqual({ text: '[1] a source' })
  expect(readBoxes('[x] Planning [X] In Progress [ ] Complete')).toEqual([
    { text: 'Planning', done: true },
    { text: 'In Progress', done: true },
    { text: 'Complete', done: false },
  ])
})

test('a heading is the same however it is decorated', () => {
  const forms = [
    '📐 Core Formulas',
    '3. Core Formulas:',
    'Section 3: Core formula',
    'CORE FORMULAS (with examples)',
    '**Core Formulas**',
    '2.1) Core Formulas',
  ]
  expect(new Set(forms.map(normalizeHeading))).toEqual(new Set(['core formula']))
  expect(normalizeHeading('E-commerce')).toBe('e commerce')
  expect(normalizeHeading('3-way merge')).toBe('3 way merge')
})

describe('the heading of an incident', () => {
  const known = (text: string) =>
    ['Knight Capital', 'Amazon', 'Shopify'].find((name) => text.includes(name))
  test.each([
    ['Incident 1: GitHub 2018', { company: 'GitHub', year: 2018 }],
    [
      'Incident #2 – Netflix (2012): Christmas Eve outage',
      { company: 'Netflix', year: 2012, title: 'Christmas Eve outage' },
    ],
    [
      'Amazon S3 Outage - February 28, 2017',
      { company: 'Amazon', year: 2017, date: '2017-02-28', title: 'S3 Outage' },
    ],
    [
      "Facebook's Global Outage (October 2021)",
      { company: 'Facebook', year: 2021, date: '2021-10', title: 'Global Outage' },
    ],
    [
      'Knight Capital trading glitch (August 1, 2012)',
      { company: 'Knight Capital', year: 2012, date: '2012-08-01', title: 'trading glitch' },
    ],
    [
      'The checkout meltdown at Shopify, 2019',
      { company: 'Shopify', year: 2019, title: 'The checkout meltdown' },
    ],
    ['The Quay AG Outage of 2019', { company: 'Quay AG', year: 2019, title: 'Outage' }],
    ['Reddit and Qantas 2012', { company: 'Reddit and Qantas', year: 2012 }],
    [
      '2021-10-04 Facebook: BGP withdrawal',
      { company: 'Facebook', year: 2021, date: '2021-10-04', title: 'BGP withdrawal' },
    ],
    ['Incident 3: A cascading retry storm', { title: 'A cascading retry storm' }],
  ])('“%s”', (heading, said) => {
    expect(readIncidentHeading(heading, known)).toEqual(said)
    expect(readIncidentHeading(heading, () => undefined)).toEqual(said)
  })
})

describe('the heading of an episode', () => {
  test.each([
    ['Episode: 9 - Doors', 9, 'Doors'],
    ['Episode 98: Circuit Breakers', 98, 'Circuit Breakers'],
    ['PODCAST EPISODE 3: The Human Factor', 3, 'The Human Factor'],
    ['Episode 1.2: Retries', 1.2, 'Retries'],
    ['🎙 Episode 7 — Logs [PLATINUM TIER]', 7, 'Logs'],
    ['हिंदी एपिसोड 1 (2hr): जब', 1, 'जब'],
    ['S02E05 - Gossip', 5, 'Gossip'],
    ['Episode 4', 4, undefined],
    ['Episode 12, Part II: The Ledger', 12, 'The Ledger'],
    ['Episode 12 Part 2 - The Ledger', 12, 'The Ledger'],
    ['#7 — Caches', 7, 'Caches'],
    ['16 · Ten Blue Links', 16, 'Ten Blue Links'],
    ['2024: A Year', undefined, undefined],
    ['10 Ways to Fail', undefined, undefined],
    ['Episode: Untold', undefined, 'Untold'],
  ])('“%s”', (heading, number, title) => {
    const read = readEpisodeHeading(heading)
    expect([read?.number, read?.title]).toEqual([number, title])
  })
  test('is not every heading with the word', () => {
    expect(
      [
        'Episode Overview',
        'Episodes 1-12',
        'The episode',
        'Episode 12 builds on this',
        'E1-5: Failures',
      ].map(readEpisodeHeading),
    ).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
})

test('a series is named by a subtitle, without its extent', () => {
  expect(seriesInSubtitle('The Foundational Series - Distributed Systems Engineering')).toBe(
    'Foundational Series',
  )
  expect(seriesInSubtitle('Architecture Deep Dives Series')).toBe('Architecture Deep Dives Series')
  expect(seriesInSubtitle('a time series of requests')).toBeUndefined()
  expect(seriesName('Blockchain (Episodes 131-135)')).toBe('Blockchain')
  expect(seriesName('Deep Dive (Hindi)')).toBe('Deep Dive (Hindi)')
})

describe('the first comment', () => {
  test.each([
    ['// Netflix breaker\nclass A {}', 'Netflix breaker'],
    ['#!/bin/sh\n# Drain a node\necho', 'Drain a node'],
    ['package a\n\n// Limits calls\nfunc B() {}', 'Limits calls'],
    ['/**\n * Opens after\n * five failures\n * @param a b\n */', 'Opens after five failures'],
    ['"""Saga test"""\nx = 1', 'Saga test'],
    ['-- Outbox table\nCREATE', 'Outbox table'],
    ['<!-- Feed -->\n<a/>', 'Feed'],
    ['import os\nfrom a import b\n\n# Jitter\nx', 'Jitter'],
    ['# ===== Retry =====', 'Retry'],
    ['x = 1\n# late', undefined],
    ['#include <a.h>\nint x;', undefined],
  ])('of %j is %s', (code, comment) => expect(firstComment(code)).toBe(comment))
})

test('a caption shows company and pattern by its form', () => {
  expect(namesInCaption("Netflix's circuit breaker")).toEqual({ company: 'Netflix' })
  expect(namesInCaption('Netflix Implementation')).toEqual({ company: 'Netflix' })
  expect(namesInCaption('Production configuration from Stripe')).toEqual({ company: 'Stripe' })
  expect(namesInCaption('AWS-style full jitter')).toEqual({ company: 'AWS' })
  expect(namesInCaption('The saga pattern at Uber')).toEqual({ company: 'Uber', pattern: 'saga' })
  expect(namesInCaption('Production implementation')).toEqual({})
  expect(namesInCaption("Here's a kettle in Go")).toEqual({})
  expect(namesInCaption('Property test: no interval is negative')).toEqual({})
})

test('an info string names language, caption, company and pattern', () => {
  expect(
    readInfoString('java', 'title="Order service" company=Netflix pattern="Circuit Breaker" {1,3}'),
  ).toEqual({
    language: 'java',
    caption: 'Order service',
    company: 'Netflix',
    pattern: 'Circuit Breaker',
  })
  expect(readInfoString('go:hlc/clock.go', undefined)).toEqual({
    language: 'go',
    caption: 'hlc/clock.go',
  })
  expect(readInfoString('c++', null)).toEqual({ language: 'c++' })
  expect(readInfoString(null, null)).toEqual({})
})

describe('a signature', () => {
  test.each([
    ['function roi(a, b = 1) {}', 'roi', ['a', 'b']],
    ['def roi(self, cost: float, gain=0.0) -> float:', 'roi', ['cost', 'gain']],
    ['const roi = ({ cost, gain }) => gain', 'roi', ['cost', 'gain']],
    ['func Roi(cost float64, gain float64) float64 {', 'Roi', ['cost', 'gain']],
    ['public static double roi(double cost, final List<Double> gains) {', 'roi', ['cost', 'gains']],
    ['fn roi(cost: f64, gain: &f64) -> f64 {', 'roi', ['cost', 'gain']],
  ])('of %j', (code, name, parameters) => expect(readSignature(code)).toEqual({ name, parameters }))
  test('of a test is its function or its title', () => {
    expect(testFunction("it('opens', () => {})")).toBe('opens')
    expect(testFunction('@contract\ndef test_opens():\n')).toBe('test_opens')
  })
})

describe('a citation', () => {
  test.each([
    [
      'Leslie Lamport, Time and Clocks in a System (1978)',
      { title: 'Time and Clocks in a System', authors: 'Leslie Lamport', year: 1978 },
    ],
    [
      'Martin Kleppmann, Designing Data-Intensive Applications, chapter 8 (2017)',
      { title: 'Designing Data-Intensive Applications', authors: 'Martin Kleppmann', year: 2017 },
    ],
    [
      'Designing Data-Intensive Applications by Martin Kleppmann (2017)',
      { title: 'Designing Data-Intensive Applications', authors: 'Martin Kleppmann', year: 2017 },
    ],
    [
      '"The Tail at Scale", Jeffrey Dean and Luiz Barroso, CACM 2013, https://doi.org/10.1/2',
      {
        title: 'The Tail at Scale',
        url: 'https://doi.org/10.1/2',
        authors: 'Jeffrey Dean and Luiz Barroso',
        year: 2013,
      },
    ],
    [
      'Lamport, L. (1978). Time, Clocks, and Order. Communications of the ACM.',
      { title: 'Time, Clocks, and Order', authors: 'Lamport, L.', year: 1978 },
    ],
    ['Release It! — Michael T. Nygard', { title: 'Release It!', authors: 'Michael T. Nygard' }],
    [
      'Apache Kafka, https://github.com/apache/kafka',
      { title: 'Apache Kafka', url: 'https://github.com/apache/kafka' },
    ],
    ['SWIM: Scalable Membership', { title: 'SWIM: Scalable Membership' }],
  ])('“%s”', (text, said) => expect(readCitation(text)).toEqual(said))
  test('takes the words of a link as its title', () => {
    expect(
      readCitation('Ada Example and others, Doors (2019)', {
        start: 24,
        end: 29,
        url: 'https://a.example',
      }),
    ).toEqual({
      title: 'Doors',
      url: 'https://a.example',
      authors: 'Ada Example and others',
      year: 2019,
    })
  })
})

describe('a YAML block', () => {
  const text = (text: string, line: number) => ({ kind: 'text', text, line })
  test('that parses gives its values with their lines', () => {
    expect(readYaml('a: 1\nb:\n  - x: y')).toEqual({
      faults: [],
      tags: [],
      values: [
        {
          kind: 'map',
          line: 0,
          entries: [
            { key: 'a', line: 0, value: text('1', 0) },
            {
              key: 'b',
              line: 1,
              value: {
                kind: 'list',
                line: 2,
                items: [
                  { kind: 'map', line: 2, entries: [{ key: 'x', line: 2, value: text('y', 2) }] },
                ],
              },
            },
          ],
        },
      ],
    })
  })
  test('that nearly parses says the same, and names its line', () => {
    const clean = readYaml('c:\n  name: "A: B"\n  method:\n    - Kill one\n    - Wait\n')
    const dirty = readYaml('c:\n  name: A: B\n\tmethod:\n\t\t- Kill one\n\t\t- Wait\n')
    expect(dirty.values).toEqual(clean.values)
    expect(dirty.faults.map((fault) => fault.line)).toEqual([1])
  })
  test('that is too long is refused', () => {
    expect(readYaml(`a: ${'x'.repeat(70_000)}`)).toMatchObject({
      values: [],
      faults: [{ line: 0 }],
    })
  })
  test('with a bomb of aliases is refused, not multiplied', () => {
    const layers = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefgh'].map(
        (key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`,
      ),
    ]
    expect(JSON.stringify(readYaml(layers.join('\n')).values).length).toBeLessThan(2_000_000)
  })
  test('with keys that are maps is refused, and read in linear time', () => {
    expect(readYaml('? '.repeat(600)).faults).toEqual([
      { line: 0, message: 'more than 40 nested values' },
    ])
    const growth = superlinearGrowth(5_000, (times) => {
      const text = '? '.repeat(times)
      return () => void readYaml(text)
    })
    expect(growth).toBeUndefined()
  })
})
