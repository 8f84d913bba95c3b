import { expect, test } from 'vitest'
import { readDocument } from '../../../src/extract/document.ts'
import { readMentions } from '../../../src/extract/mentions/read.ts'
import { nameFinder } from '../../../src/model/name-finder.ts'
import { mergeVocabulary, parseVocabulary } from '../../../src/vocabulary.ts'
import { sourceOf } from './blocks.ts'

const PATTERNS = `
kind: pattern
entries:
  - name: Saga
  - name: Orchestration
    aliases: [orchestration pattern]
    needsContext: true
    near: [Saga, Orchestra]
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
  ['a heading that says more', '## Orchestration of Musicians\n\nText.'],
  ['bold words in a sentence', 'We need **orchestration** now.'],
  ['a label', '**Orchestration**: one conducts.'],
  ['a bold lead-in that goes on', '**Orchestration was hard**: we tried.'],
])('an everyday word is none in %s', (_, text) => {
  expect(namesIn(text)).toEqual([])
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
