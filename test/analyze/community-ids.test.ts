import fc from 'fast-check'
import { expect, test } from 'vitest'
import { communityIds } from '../../src/analyze/community-ids.ts'

const before = (communities: Record<string, number>) =>
  new Map(Object.entries(communities).map(([key, community]) => [key, { x: 0, y: 0, community }]))

test('communities are counted where there were none', () => {
  expect(communityIds([['a', 'b'], ['c']], new Map())).toEqual([0, 1])
})

test('a community keeps its number when another outgrows it', () => {
  expect(
    communityIds(
      [
        ['c', 'd', 'e'],
        ['a', 'b'],
      ],
      before({ a: 0, b: 0, c: 1 }),
    ),
  ).toEqual([1, 0])
})

test('of two halves the larger keeps the number, and the other gets one that none has had', () => {
  const earlier = before({ a: 0, b: 0, c: 0, d: 1 })
  expect(communityIds([['a'], ['b', 'c'], ['d']], earlier)).toEqual([2, 0, 1])
})

test('no number is given twice, and unchanged communities keep theirs', () => {
  const assigned = fc.dictionary(fc.stringMatching(/^[a-p]$/), fc.nat({ max: 5 }))
  fc.assert(
    fc.property(assigned, assigned, (then, now) => {
      const groups = [...new Set(Object.values(now))].map((id) =>
        Object.keys(now).filter((key) => now[key] === id),
      )
      const ids = communityIds(groups, before(then))
      expect(new Set(ids).size).toBe(groups.length)
      const same = communityIds(groups, before(now))
      expect(same).toEqual(groups.map((keys) => now[keys[0] ?? '']))
    }),
  )
})
