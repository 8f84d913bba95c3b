import { expect, test } from 'vitest'
import { readDocument } from '../../../src/extract/document.ts'
import { subjectOf } from '../../../src/extract/mentions/subject.ts'
import { finder, sourceOf } from './blocks.ts'

test.each([
  ['# Netflix and its caches', 'Netflix'],
  ["# Episode 4: GitHub's Long Night", 'GitHub'],
  ['# Ep. 7 - How Netflix Plays', 'Netflix'],
  ['# Case Study: Inside GitHub', 'GitHub'],
  ['# Atomic clocks at Netflix', undefined],
  ['# Episode 5: Kettles - a tea for GitHub', undefined],
  ['# Circuit Breaker', undefined],
  ['Netflix without a title', undefined],
])('%j is about %s', (text, company) => {
  expect(subjectOf(readDocument(sourceOf(text)), finder)).toBe(company)
})
