import { describe, expect, test } from 'vitest'
import type { RelationWord } from '../../../src/extract/references/relation-labels.ts'
import {
  relationOfHeading,
  relationOfLabel,
} from '../../../src/extract/references/relation-words.ts'

type Word = RelationWord | undefined

describe('what words state as a label, and as a heading', () => {
  test.each<[words: string, label: Word, heading: Word]>([
    ['Prerequisites', 'requires', 'requires'],
    ['🔗 Works Well With', 'combines-with', 'combines-with'],
    ['Prerequisite Episodes:', 'requires', 'requires'],
    ['1. Prerequisites', 'requires', 'requires'],
    ['Prerequisites (read first)', 'requires', 'requires'],
    ['DON’T Use When', 'negative', 'negative'],
    ["Don't Use When", 'negative', 'negative'],
    ['See Also', 'related-to', 'related-to'],
    ['Requirements', undefined, undefined],
    ['Requires', 'requires', 'requires'],
    ['Next', 'next', 'next'],
    ['What’s Next?', 'next', 'next'],
    ['Related Resilience Patterns', undefined, 'related-to'],
    ['Alternative Patterns', 'alternative-to', 'alternative-to'],
    ['Extension Patterns', undefined, 'extends'],
    ['The alternatives we tried and why', undefined, undefined],
    ['Patterns', 'combines-with', 'combines-with'],
    ['Design Patterns', undefined, undefined],
    ['Avoid in production', undefined, 'negative'],
    ['Complementary', 'combines-with', 'combines-with'],
    ['Builds on', 'extends', 'extends'],
    ['Relatedness', undefined, undefined],
    ['Unrelated patterns', undefined, undefined],
    ['Related Work', undefined, undefined],
    ['', undefined, undefined],
    ['Never alone', undefined, 'negative'],
    ['Pattern Relationships', 'related-to', 'related-to'],
    ['Works with', 'combines-with', 'combines-with'],
    ['This works well with that', undefined, 'combines-with'],
    ['Extended reading', undefined, undefined],
    ['Prérequis', undefined, undefined],
    ['PREREQUISITES', 'requires', 'requires'],
    ['Prerequisite', 'requires', 'requires'],
    ['When not to use', 'negative', 'negative'],
    ['Alternative to Paxos', undefined, undefined],
    ['Similar patterns', undefined, 'related-to'],
    ['Deep Dives', 'deep-dives', 'deep-dives'],
    ['What you should know', 'requires', 'requires'],
    ['Before this one', 'requires', 'requires'],
    ['After this one', 'next', 'next'],
    ['More on this', 'deep-dives', 'deep-dives'],
    ['Goes with', 'combines-with', 'combines-with'],
    ['Where this fits in the series', 'refers-to', 'refers-to'],
    ['Before this episode', undefined, undefined],
    ['Case Studies', 'case-study', 'case-study'],
    ['Case study: Netflix', undefined, undefined],
  ])('%j', (words, label, heading) => {
    expect([relationOfLabel(words), relationOfHeading(words)]).toEqual([label, heading])
  })

  test.each(['Not a prerequisite', 'No prerequisites'])(
    'what is denied is not stated: %s',
    (heading) => {
      expect(relationOfHeading(heading)).not.toBe('requires')
    },
  )
})
