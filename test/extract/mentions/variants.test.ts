import { expect, test } from 'vitest'
import { variantOf } from '../../../src/extract/mentions/variants.ts'
import type { VocabularyKind } from '../../../src/model/kind.ts'

const entryOf = (name: string, kind: VocabularyKind) => ({ kind, name, spellings: [] })
const breaker = entryOf('Circuit Breaker', 'pattern')

test.each<[text: string, variant: { name: string; start: number } | undefined]>([
  ['Adaptive Circuit Breaker', { name: 'Adaptive Circuit Breaker', start: 0 }],
  ['adaptive Circuit Breaker', undefined],
  ['The Adaptive Circuit Breaker', { name: 'Adaptive Circuit Breaker', start: 4 }],
  ['Context-Aware Circuit Breaker', { name: 'Context-Aware Circuit Breaker', start: 0 }],
  ['Netflix Circuit Breaker', undefined],
  ['Multi-level Circuit Breaker', { name: 'Multi-Level Circuit Breaker', start: 0 }],
  ['MULTI-LEVEL Circuit Breaker', { name: 'Multi-Level Circuit Breaker', start: 0 }],
  ['Service-Level Circuit Breaker', undefined],
  ['ML-based Circuit Breaker', { name: 'ML-Based Circuit Breaker', start: 0 }],
  [
    'A Machine Learning-Enhanced Circuit Breaker',
    { name: 'Machine Learning-Enhanced Circuit Breaker', start: 2 },
  ],
  ['Self-Optimizing Circuit Breaker', { name: 'Self-Optimizing Circuit Breaker', start: 0 }],
  ['Non-Adaptive Circuit Breaker', undefined],
  ['Adaptive  Circuit Breaker', undefined],
  ['Adaptive: Circuit Breaker', undefined],
  ['(Weighted Circuit Breaker)', { name: 'Weighted Circuit Breaker', start: 1 }],
  ['Circuit Breaker', undefined],
  ['More Adaptive Federated Circuit Breaker', { name: 'Federated Circuit Breaker', start: 14 }],
  ['Adaptive\nCircuit Breaker', { name: 'Adaptive Circuit Breaker', start: 0 }],
])('%j', (text, variant) => {
  expect(variantOf(breaker, text, text.indexOf(breaker.name))).toEqual(
    variant && { entry: entryOf(variant.name, 'pattern'), start: variant.start },
  )
})

test('in a sentence the modifier only describes', () => {
  expect(variantOf(breaker, 'Adaptive circuit breakers', 9)).toBe(undefined)
})

test('only patterns have variants', () => {
  expect(variantOf(entryOf('Netflix', 'company'), 'Adaptive Netflix', 9)).toBe(undefined)
})
