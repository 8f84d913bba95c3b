import { expect, test } from 'vitest'
import { readDocument } from '../../../src/extract/document.ts'
import { readMentions } from '../../../src/extract/mentions/read.ts'
import { nameFinder } from '../../../src/model/name-finder.ts'
import { mergeVocabulary, parseVocabulary } from '../../../src/vocabulary.ts'
import { finder as ofBlocks, sourceOf } from './blocks.ts'

const PATTERNS = `
kind: pattern
entries:
  - name: Saga
  - name: Orchestration
    aliases: [orchestration pattern]
    needsContext: true
    near: [Saga, Orchestra]
  - name: Query Routing
    needsContext: true
`
const finder = nameFinder(mergeVocabulary(parseVocabulary(PATTERNS, 'patterns.yaml')))
const namesIn = (text: string) =>
  readMentions(readDocument(sourceOf(text)), finder).map(({ name, count }) => [name, count])

test.each([
  ['where nothing supports it', 'The orchestration of work.', []],
  [
    'beside a name it is near to',
    'A Saga.\n\nIts orchestration.',
    [
      ['Saga', 1],
      ['Orchestration', 1],
    ],
  ],
  [
    'beside another of its spellings',
    'An orchestration pattern and orchestration.',
    [['Orchestration', 2]],
  ],
])('an everyday word names a pattern or not: %s', (_, text, names) => {
  expect(namesIn(text)).toEqual(names)
})

test.each([
  ['a heading', '## Orchestration Strategies\n\nText.'],
  ['a numbered heading', '## 3. Orchestration\n\nText.'],
  ['a bold lead-in', '**Orchestration Strategies**: one conducts.'],
  ['the bold lead-in of an item', '- **Orchestration Mechanisms**: one conducts.'],
])('an everyday word is a name where a title is that word and what it is: %s', (_, text) => {
  expect(namesIn(text).map(([name]) => name)).toEqual(['Orchestration'])
})

test.each([
  ['at its end', '## Topology-Aware Query Routing\n\nText.'],
  ['before what is built', '## The Query Routing Engine\n\nText.'],
])('everyday words with capitals are a name in a heading %s', (_, text) => {
  expect(namesIn(text).length).toBe(1)
})

test.each([
  ['in the middle of a heading', '## Why Query Routing Fails at Night\n\nText.'],
  ['without capitals', '## How to do query routing\n\nText.'],
  ['in a sentence', 'We do Query Routing'],
])('everyday words are no name %s', (_, text) => {
  expect(namesIn(text)).toEqual([])
})

test.each([
  ['owns something in a sentence', 'We asked Block’s engineers.', 1],
  ['begins a sentence', 'Block’s engineers came.', 0],
  ['owns a title', 'We read Block’s Book.', 0],
  ['stands in a heading', '## On Block’s engineers', 0],
  ['is a word', 'We moved the block’s edge.', 0],
])('an everyday word is a company where it %s', (_, text, count) => {
  expect(readMentions(readDocument(sourceOf(text)), ofBlocks).length).toBe(count)
})

test.each([
  ['a heading that says more', '## Orchestration of Musicians\n\nText.'],
  ['bold words in a sentence', 'We need **orchestration** now.'],
  ['a label', '**Orchestration**: one conducts.'],
  ['a bold lead-in that goes on', '**Orchestration was hard**: we tried.'],
])('an everyday word is none in %s', (_, text) => {
  expect(namesIn(text)).toEqual([])
})

test('an everyday word is a pattern where italics set it off as a term', () => {
  expect(namesIn('A workflow: *orchestration*, with one conductor.')).toEqual([
    ['Orchestration', 1],
  ])
  expect(namesIn('We *like orchestration* now.')).toEqual([])
})

test('the heading of a template section is a form, and names nothing', () => {
  const entries =
    'kind: pattern\nentries:\n  - name: Chaos Engineering\n    aliases: [chaos experiment]\n'
  const chaos = nameFinder(mergeVocabulary(parseVocabulary(entries, 'patterns.yaml')))
  const lines = (text: string) =>
    readMentions(readDocument(sourceOf(text)), chaos).map(({ evidence }) => evidence.line)
  expect(lines('## Chaos Experiments\n\nText.')).toEqual([])
  expect(lines('## Chaos Experiments on Trains\n\nText.')).toEqual([1])
  expect(lines('## Chaos Experiments\n\nA chaos experiment.')).toEqual([3])
})
