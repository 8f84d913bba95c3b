import { expect, test } from 'vitest'
import { filterSuggestions, strengthOf } from '../../src/explorer/suggestions.ts'
import type { NodeKey } from '../../src/model/key.ts'
import type { SiteSuggestion } from '../../src/model/site.ts'

const suggestion = (source: string, rest: Partial<SiteSuggestion> = {}): SiteSuggestion => ({
  source: `episode:${source}` as NodeKey,
  target: 'episode:clocks' as NodeKey,
  relation: 'refers-to',
  score: 0.7,
  reasons: [`${source} names clocks`],
  evidence: [],
  ...rest,
})
const labelOf = (key: NodeKey): string => key.replace('episode:', 'Épisode ')

test('words are looked for in both titles and in the reasons, without accents and case', () => {
  const all = [suggestion('sagas'), suggestion('leases', { reasons: ['both name Fencing'] })]
  const found = (words: string): string[] =>
    filterSuggestions(all, { words }, labelOf).map(({ source }) => source)
  expect(found('SAGAS')).toEqual(['episode:sagas'])
  expect(found('episode clocks')).toEqual(['episode:sagas', 'episode:leases'])
  expect(found('fencing leases')).toEqual(['episode:leases'])
  expect(found('nothing')).toEqual([])
})

test('a relation leaves its own, in their order', () => {
  const all = [suggestion('a'), suggestion('b', { relation: 'requires' }), suggestion('c')]
  const found = filterSuggestions(all, { relation: 'refers-to' }, labelOf)
  expect(found.map(({ source }) => source)).toEqual(['episode:a', 'episode:c'])
})

test('a higher score never gives a weaker word', () => {
  const rank = { fair: 0, good: 1, strong: 2 }
  const words = [0.5, 0.6, 0.65, 0.79, 0.8, 1].map((score) =>
    strengthOf(suggestion('a', { score })),
  )
  expect(words.map((word) => rank[word])).toEqual([0, 0, 1, 1, 2, 2])
})
