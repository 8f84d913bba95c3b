import { beforeAll, expect, test } from 'vitest'
import { summaryOf } from '../../src/cli/summary.ts'
import { roundsFor } from '../../src/graph/layout.ts'
import type { Atlas } from '../../src/model/atlas.ts'
import { atlasOf } from '../support/corpus.ts'

let atlas: Atlas
beforeAll(async () => {
  atlas = await atlasOf({
    '1.md': '# Episode 1: Clocks\n\nSee Episode 2.\n',
    '2.md': '# Episode 2: Order\n',
  })
})

/** What is said behind the counts. */
const restOf = (more: Partial<Atlas> = {}): string[] => summaryOf({ ...atlas, ...more }).slice(1)

test('of a graph that is measured exactly nothing is said', () => {
  expect(atlas.pivots).toBe(2)
  expect(atlas.layout).toEqual({ rounds: 400, usual: 400 })
  expect(restOf()).toEqual([])
})

test('betweenness that is an estimate is said to be one', () => {
  expect(restOf({ pivots: 1 })).toEqual(['  betweenness of 2 nodes estimated from 1 of them'])
  expect(restOf({ pivots: 0 })).toEqual([])
})

test('a map that gets fewer rounds says how many', () => {
  expect(restOf({ layout: roundsFor(3000) })).toEqual([
    '  map of 2 nodes drawn in 80 rounds, a smaller one in 400',
  ])
  expect(restOf({ layout: undefined })).toEqual([])
})

test('the larger a graph the fewer rounds it gets, down to a bound', () => {
  const rounds = [0, 600, 1200, 4000, 1_000_000].map((order) => roundsFor(order).rounds)
  expect(rounds).toEqual([400, 400, 200, 60, 60])
})
