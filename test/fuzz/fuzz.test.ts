import { describe, expect, test } from 'vitest'
import { brokenLaw, caseOf, filesOf, inputOf } from './cases.ts'
import { ENCODINGS, encode } from './encodings.ts'
import { minimise } from './minimise.ts'
import { MUTATIONS } from './mutations.ts'
import { diceOf } from './random.ts'
import { brokenSectionLaw, mutateSection } from './section-law.ts'
import { templates } from './templates.ts'

const [TEMPLATE] = templates()
const LINES = TEMPLATE.split('\n')

test('a case is the same for the same seed and number', () => {
  for (const number of [0, 2, 39])
    expect(filesOf(caseOf(7, number))).toEqual(filesOf(caseOf(7, number)))
  expect(filesOf(caseOf(7, 0))).not.toEqual(filesOf(caseOf(8, 0)))
})

test.each(Object.entries(MUTATIONS))('the mutation %s changes an episode', (_, mutation) => {
  const changed = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => mutation(LINES, diceOf(seed)).join('\n'))
  expect(changed.filter((text) => text !== TEMPLATE).length).toBeGreaterThan(2)
})

test.each(Object.keys(MUTATIONS))('the mutation %s takes an empty file', (name) => {
  for (const seed of [1, 2, 3]) MUTATIONS[name]?.([''], diceOf(seed))
})

test('every encoding comes up', () => {
  const seen = Array.from({ length: 300 }, (_, seed) => encode('a\nb', diceOf(seed)).encoding)
  expect(new Set(seen)).toEqual(new Set(Object.keys(ENCODINGS)))
})

test('an input is made as small as what fails in it', async () => {
  const parts = Array.from({ length: 500 }, (_, index) => index)
  const small = await minimise(parts, async (some) => some.includes(77) && some.includes(401))
  expect(small).toEqual([77, 401])
})

describe('the laws notice', () => {
  test('a file that cannot be read', async () => {
    const broken = await brokenLaw({ kind: 'file', bytes: null as never, applied: [] })
    expect(broken).toContain('Error: Expected every file to keep its place')
  })

  test('a record that changes outside of the section that was mutated', async () => {
    const mutant = mutateSection(TEMPLATE, 3)
    if (!mutant) throw new Error('Expected an episode with sections')
    const { before, start, end } = mutant
    const untouched = { before, lines: [...before], applied: [], start, end }
    expect(await brokenSectionLaw(untouched)).toBeUndefined()
    const lines = before.map((line, index) =>
      index < start || index >= end ? line.replace('**Prerequisites**: ', '$&Episode 900, ') : line,
    )
    expect(await brokenSectionLaw({ ...untouched, lines })).toContain('900')
  })
})

test('a few dozen mutants of each kind hold all laws', async () => {
  for (let number = 0; number < 60; number++)
    expect({ number, broken: await brokenLaw(caseOf(1, number)) }).toEqual({ number })
}, 120_000)

test('files read as a case again', async () => {
  const bytes = new TextEncoder().encode('# Episode 1: Clocks\n')
  expect(await brokenLaw(inputOf('file', { 'mutant.md': bytes }))).toBeUndefined()
  expect(await brokenLaw(inputOf('corpus', { '01-a.md': bytes }))).toBeUndefined()
})
