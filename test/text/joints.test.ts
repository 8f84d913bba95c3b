import { expect, test } from 'vitest'
import { isJoinedAs } from '../../src/text/joints.ts'

test.each([
  ['Shard', 's hard', false],
  ['Timeout', 'time out', true],
  ['Timeout', 'time-out', true],
  ['Circuit Breaker', 'circuit\nbreaker', true],
  ['A/B Testing', 'a b testing', true],
  ['Duplicate', 'd uplicate', false],
])('%s in words: %j is %s', (name, words, isJoined) => {
  expect(isJoinedAs(name, words, false)).toBe(isJoined)
})

test.each([
  ['Visa', 'V is a', false],
  ['Typesafe', 'Type-safe', false],
  ['Typesafe', 'Type-Safe', true],
  ['Elasticsearch', 'Elastic Search', true],
  ['GitHub', 'Git-Hub', true],
  ['GitHub', 'git hub', true],
  ['Route53', 'Route 53', true],
  ['6G', '6 G', true],
  ['Tor', 'T or', false],
])('the proper name %s: %j is %s', (name, words, isJoined) => {
  expect(isJoinedAs(name, words, true)).toBe(isJoined)
})
