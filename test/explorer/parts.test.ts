import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupConnections, groupEdges } from '../../src/explorer/connections.ts'
import { fieldsOf, headOf } from '../../src/explorer/fields.ts'
import { formatMinutes, shorten } from '../../src/explorer/format.ts'
import { groupGaps } from '../../src/explorer/gapGroups.ts'
import { countBy, filterGaps, type Gap } from '../../src/explorer/gaps.ts'
import type { GapGrouping } from '../../src/explorer/gapsState.ts'
import { byNumber, lookupOf, placeRoute } from '../../src/explorer/lookup.ts'
import { markWords, wordsOf } from '../../src/explorer/marks.ts'
import { findNames } from '../../src/explorer/names.ts'
import type { NodeKey } from '../../src/model/key.ts'
import type { AtlasRecord } from '../../src/model/record.ts'
import { atlas, edge, node } from './sample.ts'

test('marked pieces join to the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
      expect(
        markWords(text, wordsOf(query))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('a word is marked where it begins as the query does, without regard to case and accents', () => {
  const marked = markWords('Naïve quorums, a requorum', wordsOf('QUORUM naive')).filter(
    (piece) => piece.isMarked,
  )
  expect(marked.map((piece) => piece.text)).toEqual(['Naïve', 'quorums'])
})

test('a query of a hundred thousand words is cut', () => {
  expect(wordsOf('ab '.repeat(100_000))).toEqual(['ab'])
  expect(
    wordsOf(Array.from({ length: 90 }, (_, index) => index).join(' ')).length,
  ).toBeLessThanOrEqual(20)
})

test('names are found by beginnings of words, by aliases and by number; the name itself is first', () => {
  const nodes = [
    node('pattern:circuit-breaker', { label: 'Circuit Breaker', aliases: ['CB'], degree: 1 }),
    node('pattern:breaker', { label: 'Breaker', degree: 0 }),
    node('episode:e', { label: 'Failure', number: 12 }),
  ]
  const labels = (query: string): string[] => findNames(nodes, query, 9).map(({ label }) => label)
  expect(labels('breaker')).toEqual(['Breaker', 'Circuit Breaker'])
  expect(labels('brea circ')).toEqual(['Circuit Breaker'])
  expect(labels('cb')).toEqual(['Circuit Breaker'])
  expect(labels('12')).toEqual(['Failure'])
  expect(labels('zz')).toEqual([])
})

test('episodes are ordered as their author counts them', () => {
  const nodes = [
    node('episode:b', { series: 'B', number: 1 }),
    node('episode:a10', { series: 'A', number: 10 }),
    node('episode:a9', { series: 'A', number: 9, part: 2 }),
    node('episode:a9p', { series: 'A', number: 9, part: 1 }),
  ]
  expect(nodes.sort(byNumber).map(({ key }) => key)).toEqual([
    'episode:a9p',
    'episode:a9',
    'episode:a10',
    'episode:b',
  ])
})

test('a place leads to the page of its document, and nowhere for a file that is none', () => {
  const lookup = lookupOf(
    atlas([node('episode:a', { path: 'a.md' }), node('pattern:p', { path: 'p.md' })], []),
  )
  expect(placeRoute(lookup, 'a.md', 3)).toEqual({ view: 'episode', key: 'episode:a', line: 3 })
  expect(placeRoute(lookup, 'p.md')).toMatchObject({ view: 'entity', key: 'pattern:p' })
  expect(placeRoute(lookup, 'README.md', 1)).toBeUndefined()
})

test('gaps are filtered by rule, severity, series and words, worst first', () => {
  const gap = (rule: string, severity: Gap['severity'], message: string): Gap => ({
    rule,
    severity,
    path: 'a.md',
    line: 1,
    column: 1,
    message,
    subject: '',
  })
  const gaps = [gap('x', 'info', 'Écho'), gap('x', 'error', 'two'), gap('y', 'warning', 'three')]
  const seriesOf = ({ rule }: Gap): string => `series of ${rule}`
  const rules = (filter: object): string[] =>
    filterGaps(gaps, { view: 'gaps', ...filter }, seriesOf).map(({ message }) => message)
  expect(rules({})).toEqual(['two', 'three', 'Écho'])
  expect(rules({ rule: 'x' })).toEqual(['two', 'Écho'])
  expect(rules({ severity: 'warning' })).toEqual(['three'])
  expect(rules({ words: 'echo' })).toEqual(['Écho'])
  expect(rules({ series: 'series of y' })).toEqual(['three'])
  expect(countBy(gaps, ({ rule }) => rule)).toEqual(
    new Map([
      ['x', 2],
      ['y', 1],
    ]),
  )
})

test('gaps are grouped by rule and severity worst first, by series in natural order', () => {
  const gap = (rule: string, severity: Gap['severity'], path: string): Gap => ({
    rule,
    severity,
    path,
    line: 1,
    column: 1,
    message: '',
    subject: '',
  })
  const gaps = [
    gap('a', 'info', 'x.md'),
    gap('b', 'warning', 'y.md'),
    gap('c', 'info', 'z.md'),
    gap('c', 'info', 'x.md'),
  ]
  const series = new Map([
    ['x.md', 'Part 10'],
    ['y.md', 'Part 9'],
  ])
  const context = { gapOf: (one: Gap) => one, seriesOf: ({ path }: Gap) => series.get(path) }
  const groups = (grouping: GapGrouping) =>
    groupGaps(gaps, grouping, context).map(({ id, members }) => [id, members.length])
  expect(groups('rule')).toEqual([
    ['b', 1],
    ['c', 2],
    ['a', 1],
  ])
  expect(groups('severity')).toEqual([
    ['warning', 1],
    ['info', 3],
  ])
  expect(groups('series')).toEqual([
    ['Part 9', 1],
    ['Part 10', 2],
    ['', 1],
  ])
})

test('links are grouped by relation and direction, what must come first first', () => {
  const own = 'episode:a' as NodeKey
  const groups = groupEdges(own, [
    edge('episode:a covers pattern:p', { salience: 'mention' }),
    edge('episode:a covers pattern:q', { salience: 'core' }),
    edge('episode:b requires episode:a'),
  ])
  expect(groups).toEqual([
    { relation: 'requires', direction: 'in', ends: ['episode:b'] },
    { relation: 'covers', direction: 'out', ends: ['pattern:q', 'pattern:p'] },
  ])
  expect(groupConnections([], { nodes: new Map() })).toEqual([])
})

const evidence = {
  path: 'a.md',
  line: 1,
  column: 1,
  endLine: 1,
  section: ['A'],
  rule: 'x',
  excerpt: '',
}

test('a record shows its name apart, then its other fields with labels', () => {
  const record: AtlasRecord = {
    type: 'cost-profile',
    episode: 'episode:a' as NodeKey,
    evidence,
    pattern: 'Cache',
    baseCosts: { compute: '$4' },
    hiddenCosts: ['training'],
  }
  expect(headOf(record)).toEqual({ name: 'pattern', text: 'Cache' })
  expect(fieldsOf(record)).toEqual([
    { name: 'baseCosts', label: 'Base costs', form: 'list', items: ['compute: $4'] },
    { name: 'hiddenCosts', label: 'Hidden costs', form: 'list', items: ['training'] },
  ])
})

test('code, formulas, addresses and yes or no have their own form', () => {
  const base = { episode: 'episode:a' as NodeKey, evidence }
  expect(fieldsOf({ ...base, type: 'formula', latex: 'x^2' })).toMatchObject([{ form: 'code' }])
  expect(fieldsOf({ ...base, type: 'resource', url: 'https://a.example' })).toMatchObject([
    { form: 'address' },
  ])
  expect(fieldsOf({ ...base, type: 'compliance', done: true })).toMatchObject([{ text: 'yes' }])
})

test('durations and long names are said shortly', () => {
  expect([0, 59, 60, 135].map(formatMinutes)).toEqual(['0 min', '59 min', '1 h', '2 h 15 min'])
  expect(shorten('x'.repeat(1_000_000)).length).toBe(160)
  expect(shorten(`${'a'.repeat(158)}😀😀`)).toBe(`${'a'.repeat(158)}…`)
})

test('a name is found with a letter wrong, where no name has the words as typed', () => {
  const nodes = [
    node('pattern:circuit-breaker', { label: 'Circuit Breaker' }),
    node('pattern:bulkhead', { label: 'Bulkhead' }),
  ]
  const labels = (query: string): string[] => findNames(nodes, query, 9).map(({ label }) => label)
  expect(labels('circut braker')).toEqual(['Circuit Breaker'])
  expect(labels('bulkhaed')).toEqual(['Bulkhead'])
  expect(labels('circuit bulkhead')).toEqual([])
})
