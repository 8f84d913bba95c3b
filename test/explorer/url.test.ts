import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relationsOf } from '../../src/explorer/relations.ts'
import { NO_FILTER, placeOf, type Route, readRoute, writeRoute } from '../../src/explorer/url.ts'
import type { NodeKey } from '../../src/model/key.ts'
import { NODE_KINDS, RELATIONS } from '../../src/model/kind.ts'

const key = (text: string): NodeKey => text as NodeKey

test('an empty address is the overview', () => {
  for (const hash of ['', '#', '#/']) expect(readRoute(hash)).toEqual({ view: 'overview' })
})

test('the addresses of the places are what links on other pages say', () => {
  const clocks = key('episode:01-time/01-clocks')
  expect(writeRoute({ view: 'episode', key: clocks, line: 12 })).toBe(
    '#/episode/episode%3A01-time%2F01-clocks?line=12',
  )
  expect(writeRoute({ view: 'map', ...NO_FILTER, focus: clocks, depth: 2 })).toBe(
    '#/map?focus=episode%3A01-time%2F01-clocks&depth=2',
  )
  expect(writeRoute({ view: 'gaps', rule: 'link/missing', severity: 'error' })).toBe(
    '#/gaps?rule=link%2Fmissing&severity=error',
  )
  expect(writeRoute({ view: 'gaps', group: 'series' })).toBe('#/gaps?group=series')
  expect(writeRoute({ view: 'connect', a: clocks, b: key('pattern:x') })).toBe(
    '#/connect?a=episode%3A01-time%2F01-clocks&b=pattern%3Ax',
  )
  expect(writeRoute({ view: 'search', query: 'a b' })).toBe('#/search?q=a%20b')
})

test('an empty choice of kinds is not the default choice', () => {
  const chosen = readRoute(writeRoute({ view: 'list', ...NO_FILTER, kinds: [] }))
  expect(chosen).toMatchObject({ view: 'list', kinds: [] })
  expect(readRoute('#/list')).toMatchObject({ kinds: undefined })
})

test('unknown kinds, depths, tabs and lines are left out', () => {
  expect(readRoute('#/map?kinds=pattern,dragon&depth=9')).toMatchObject({
    kinds: ['pattern'],
    depth: 1,
  })
  expect(readRoute('#/entity/pattern%3Ax?tab=attic&line=-3')).toEqual({
    view: 'entity',
    key: 'pattern:x',
    line: undefined,
    tab: undefined,
  })
})

test('an address that names nothing is lost, and says itself', () => {
  expect(readRoute('#/nowhere?x=1')).toEqual({ view: 'lost', hash: '#/nowhere?x=1' })
  expect(readRoute('#/episode/')).toEqual({ view: 'lost', hash: '#/episode/' })
})

test('a table that nobody knows keeps its name', () => {
  const route = { view: 'tables' as const, unknown: 'a sonnet/b' }
  expect(readRoute(writeRoute(route))).toMatchObject(route)
  expect(readRoute('#/tables/metric')).toMatchObject({ type: 'metric' })
})

test('a broken escape is taken as it stands', () => {
  expect(readRoute('#/search?q=100%')).toEqual({ view: 'search', query: '100%' })
})

test('reading never throws', () => {
  fc.assert(fc.property(fc.string(), (hash) => void readRoute(hash)))
})

test('every place reads back from its address', () => {
  const keys = fc.string({ minLength: 1, unit: 'grapheme' }).map(key)
  const route: fc.Arbitrary<Route> = fc.oneof(
    fc.record({ view: fc.constant('search' as const), query: fc.string() }),
    fc.record(
      {
        view: fc.constant('path' as const),
        to: keys,
        known: fc.array(keys),
        time: fc.integer({ min: 1 }),
        heard: fc.array(keys.filter((one) => one !== 'none')),
        inferred: fc.constant(true),
      },
      { requiredKeys: ['view', 'to', 'known'] },
    ),
    fc.record({
      view: fc.constant('links' as const),
      words: keys,
      relation: fc.constant('requires' as const),
    }),
    fc.record({ view: fc.constant('entity' as const), key: keys, line: fc.integer({ min: 1 }) }),
    fc.record({ view: fc.constant('map' as const), select: keys, focus: keys }).map((part) => ({
      ...NO_FILTER,
      ...part,
      kinds: ['pattern', 'company'] as const,
    })),
  )
  fc.assert(
    fc.property(route, (place) => {
      expect(readRoute(writeRoute(place))).toMatchObject(place)
    }),
  )
})

test('the address of the map says all of its view, and reads back as it was', () => {
  const name = fc.string({ minLength: 1, unit: 'grapheme' }).map(key)
  const names = fc.array(name, { minLength: 1, maxLength: 4 })
  const number = fc.integer({ min: -9999, max: 9999 }).map((value) => value / 100)
  const relation = fc.constantFrom(...RELATIONS)
  const state = fc.record(
    {
      kinds: fc.subarray([...NODE_KINDS]),
      relations: fc.subarray([...RELATIONS]),
      series: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
      strength: fc.integer({ min: 2, max: 99 }),
      lasso: names,
      isLassoOnly: fc.constant(true),
      select: name,
      edge: fc.record({ source: name, relation, target: name }),
      from: name,
      to: name,
      chain: fc.integer({ min: 1, max: 5 }),
      pins: fc.array(fc.record({ key: name, x: number, y: number }), {
        minLength: 1,
        maxLength: 3,
      }),
      color: fc.constantFrom('community' as const, 'series' as const),
      size: fc.constant('pagerank' as const),
      sight: fc.record({ x: number, y: number, span: fc.integer({ min: 1, max: 500 }) }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(state, (part) => {
      const place: Route = { view: 'map', ...NO_FILTER, ...part }
      expect(readRoute(writeRoute(place))).toEqual({ ...readRoute('#/map'), ...place })
    }),
  )
})

test('links are written by group where all of a group are chosen', () => {
  const relations = [...relationsOf('order'), 'covers' as const]
  expect(writeRoute({ view: 'map', ...NO_FILTER, relations })).toBe('#/map?links=order,covers')
  expect(readRoute('#/map?links=order,covers,nonsense')).toMatchObject({
    relations: ['covers', 'requires', 'next', 'previous'],
  })
})

test('a filter or a line does not make another place', () => {
  expect(placeOf(readRoute('#/map?mentions=1'))).toBe(placeOf(readRoute('#/map')))
  expect(placeOf(readRoute('#/episode/a?line=3'))).toBe(placeOf(readRoute('#/episode/a')))
  expect(placeOf(readRoute('#/episode/a'))).not.toBe(placeOf(readRoute('#/episode/b')))
})
