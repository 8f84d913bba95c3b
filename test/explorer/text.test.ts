import { expect, test } from 'vitest'
import { decorationLength, headingText, shorten } from '../../src/explorer/format.ts'
import { languageOf } from '../../src/explorer/language.ts'
import { lookupOf } from '../../src/explorer/lookup.ts'
import { passagesOf, shareEvidence } from '../../src/explorer/passages.ts'
import { recordLine, sectionsOf } from '../../src/explorer/recordSections.ts'
import { nameFinder, writtenNames } from '../../src/explorer/writtenNames.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { NodeKey } from '../../src/model/key.ts'
import type { AtlasRecord, MentionRecord } from '../../src/model/record.ts'
import { atlas, node } from './sample.ts'

test('a heading is shown without the pictures around it, and never becomes empty', () => {
  const headings = [
    '📐 Mathematical Foundations',
    '⚙️ Setup 🔧',
    '🇮🇳 भारत',
    '🚀',
    '1. Start',
    '© 2024',
  ]
  expect(headings.map(headingText)).toEqual([
    'Mathematical Foundations',
    'Setup',
    'भारत',
    '🚀',
    '1. Start',
    '© 2024',
  ])
  expect(['📐 Two', '🚀', 'Two'].map(decorationLength)).toEqual([3, 0, 0])
})

const evidence = (line: number, excerpt: string, rule = 'a'): Evidence => ({
  path: 'a.md',
  line,
  column: 1,
  endLine: line,
  section: [],
  rule,
  excerpt,
})

test('the same words are said once, with every line that has them', () => {
  const passages = passagesOf([
    evidence(1, 'Raft'),
    evidence(1, 'Raft', 'b'),
    evidence(9, 'Raft'),
    evidence(4, ''),
  ])
  expect(passages.map(({ excerpt, places }) => [excerpt, places.map(({ line }) => line)])).toEqual([
    ['Raft', [1, 9]],
    ['', [4]],
  ])
})

test('what one sentence states stands together, what nothing states stands alone', () => {
  const items = [
    { name: 'a', evidence: [evidence(1, 'x')] },
    { name: 'b', evidence: [evidence(2, 'x')] },
    { name: 'c', evidence: [evidence(1, 'x', 'b')] },
    { name: 'd', evidence: [] },
    { name: 'e', evidence: [] },
  ]
  const names = shareEvidence(items).map((group) => group.items.map(({ name }) => name).join(''))
  expect(names).toEqual(['ac', 'b', 'd', 'e'])
})

const item = (section: string[], text: string): AtlasRecord => ({
  type: 'action-item',
  episode: 'episode:a' as NodeKey,
  evidence: { ...evidence(1, text), section },
  text,
})

test('records stand by section and heading in file order; the document’s own name is no section', () => {
  const records = [
    item(['Series: Clocks', '📐 Maths', 'Core'], '1'),
    item(['Series: Clocks', 'Costs'], '2'),
    item(['Series: Clocks', '📐 Maths'], '3'),
    item(['Series: Clocks', '📐 Maths', 'Core'], '4'),
    item([], '5'),
  ]
  const sections = sectionsOf(records, { label: 'Clocks' })
  expect(
    sections.map(({ heading, count, parts }) => [
      heading,
      count,
      parts.map((part) => [part.headings.join(), part.records.length]),
    ]),
  ).toEqual([
    [
      'Maths',
      3,
      [
        ['Core', 2],
        ['', 1],
      ],
    ],
    ['Costs', 1, [['', 1]]],
    ['', 1, [['', 1]]],
  ])
})

test('a reference, a task and a check are said in one line', () => {
  const base = { episode: 'episode:a' as NodeKey, evidence: evidence(1, '') }
  const target = { name: 'Raft', number: 5, series: 'Guide' }
  expect(
    [
      { ...base, type: 'connection', relation: 'requires', target, detail: 'for logs' } as const,
      { ...base, type: 'connection', relation: 'next', target: { number: 3, to: 9 } } as const,
      { ...base, type: 'verification-item', text: 'Tested', done: true } as const,
      { ...base, type: 'metric', metric: 'p99' } as const,
    ].map((record) => recordLine(record)),
  ).toEqual([
    { text: 'Requires Raft Episode 5 (Guide)', note: 'for logs' },
    { text: 'Next Episodes 3 to 9', note: undefined },
    { text: 'Tested', done: true },
    undefined,
  ])
})

const lookup = lookupOf(atlas([node('pattern:raft'), node('pattern:raft-log')], []))
const mention = (name: string, spellings: string[]): MentionRecord => ({
  type: 'mention',
  episode: 'episode:a' as NodeKey,
  evidence: evidence(1, name),
  entityKind: 'pattern',
  name,
  spellings,
  count: 1,
  salience: 'core',
})

test('names are found as the document spells them: the longest, as whole words, of nodes that are there', () => {
  const names = writtenNames(
    [mention('Raft', ['Raft']), mention('Raft Log', ['Raft log']), mention('Gone', ['Gone'])],
    lookup,
  )
  const text = 'A Raft\nlog, Rafts, raft and Raft. Gone'
  const found = nameFinder(names)(text)
  expect(found.map(({ start, end, name }) => [text.slice(start, end), name.key])).toEqual([
    ['Raft\nlog', 'pattern:raft-log'],
    ['Raft', 'pattern:raft'],
  ])
})

test('the language of a text is the likeliest of its script, where most letters are of it', () => {
  expect(languageOf('A lighthouse at night')).toBeUndefined()
  expect(languageOf('रात में दीपस्तंभ')).toBe('hi')
  expect(languageOf('Lighthouse at night - "रात"')).toBeUndefined()
  expect(languageOf('Маяк ночью (Lamp)')).toBe('ru')
  expect(languageOf('latency λ₂ and σ')).toBeUndefined()
})

test('a name is never cut between a letter and its marks', () => {
  expect(shorten('कितना', 3)).toBe('कि…')
  expect(shorten('कितना', 2)).toBe('…')
  expect(shorten('abcdef', 3)).toBe('ab…')
})
