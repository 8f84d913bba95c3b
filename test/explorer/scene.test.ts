import { expect, test } from 'vitest'
import { linesOf, stackOf } from '../../src/explorer/canvas/lines.ts'
import { partOf } from '../../src/explorer/canvas/part.ts'
import { ringsOf } from '../../src/explorer/canvas/rings.ts'
import { countChoices } from '../../src/explorer/choices.ts'
import { lookupOf } from '../../src/explorer/lookup.ts'
import { type MapFilter, NO_FILTER } from '../../src/explorer/mapState.ts'
import { sceneOf, withGuests } from '../../src/explorer/scene.ts'
import type { NodeKey } from '../../src/model/key.ts'
import { atlas, edge, node } from './sample.ts'

const sample = lookupOf(
  atlas(
    [
      node('episode:a'),
      node('episode:b'),
      node('pattern:p', { degree: 3 }),
      node('pattern:q'),
      node('company:c'),
      node('series:s'),
    ],
    [
      edge('episode:a covers pattern:p', { salience: 'core' }),
      edge('episode:b covers pattern:p', { salience: 'mention' }),
      edge('episode:a features company:c', { salience: 'core' }),
      edge('pattern:q extends pattern:p', { origin: 'inferred' }),
      edge('episode:a part-of series:s'),
      edge('pattern:p related-to pattern:p'),
    ],
  ),
)
const keys = (nodes: readonly { key: string }[]): string[] => nodes.map(({ key }) => key)

test('at first passing mentions, inferred links, series and lonely entities are left out', () => {
  const scene = sceneOf(sample, NO_FILTER)
  expect(keys(scene.nodes)).toEqual(['pattern:p', 'episode:a', 'episode:b', 'company:c'])
  expect(scene.edges.map(({ relation }) => relation)).toEqual(['covers', 'features'])
  expect(scene.alone).toBe(1)
})

test('mentions and inferred links are shown when asked for', () => {
  const scene = sceneOf(sample, { ...NO_FILTER, mentions: true, inferred: true })
  expect(scene.edges).toHaveLength(4)
  expect(scene.alone).toBe(0)
})

test('a focus shows what is within its steps, in both directions', () => {
  const filter = { ...NO_FILTER, focus: 'pattern:p' as NodeKey }
  expect(keys(sceneOf(sample, filter).nodes)).toEqual(['pattern:p', 'episode:a'])
  const wider = sceneOf(sample, { ...filter, depth: 2 })
  expect(keys(wider.nodes)).toEqual(['pattern:p', 'episode:a', 'company:c'])
  expect(wider.distance.get('company:c' as NodeKey)).toBe(2)
})

test('a focus is shown though its kind is not', () => {
  const scene = sceneOf(sample, { ...NO_FILTER, kinds: ['episode'], focus: 'pattern:p' as NodeKey })
  expect(keys(scene.nodes)).toEqual(['pattern:p', 'episode:a'])
})

test('each count is of what one more choice would show, the other filters as they are', () => {
  const choices = countChoices(sample, NO_FILTER)
  expect(choices.kinds.get('pattern')).toBe(1)
  expect(choices.kinds.get('episode')).toBe(2)
  expect(choices.kinds.get('series')).toBe(1)
  expect(choices.relations.get('covers')).toBe(1)
  expect(choices).toMatchObject({ treated: 2, mentions: 1, inferred: 1 })
  expect(countChoices(sample, NO_FILTER, { keepsAlone: true }).kinds.get('pattern')).toBe(2)
  const withoutCompanies = countChoices(sample, { ...NO_FILTER, kinds: ['episode', 'pattern'] })
  expect(withoutCompanies.relations.get('features')).toBeUndefined()
  expect(withoutCompanies.kinds.get('company')).toBe(1)
})

test('links can be chosen one by one, by how they are said, and by how often', () => {
  const relationsOf = (filter: Partial<MapFilter>) =>
    sceneOf(sample, { ...NO_FILTER, ...filter }).edges.map(({ relation }) => relation)
  expect(relationsOf({ relations: ['features'] })).toEqual(['features'])
  expect(relationsOf({ relations: [] })).toEqual([])
  expect(relationsOf({ treated: false, mentions: true })).toEqual(['covers'])
  expect(relationsOf({ strength: 2 })).toEqual([])
})

test('a series leaves its episodes and what they are linked with', () => {
  const lookup = lookupOf(
    atlas(
      [
        node('episode:a', { series: 'A' }),
        node('episode:b', { series: 'B' }),
        node('pattern:p'),
        node('pattern:q'),
        node('company:c'),
      ],
      [
        edge('episode:a covers pattern:p'),
        edge('episode:b covers pattern:q'),
        edge('company:c implements pattern:q'),
      ],
    ),
  )
  expect(keys(sceneOf(lookup, { ...NO_FILTER, series: ['A'] }).nodes).sort()).toEqual([
    'episode:a',
    'pattern:p',
  ])
  expect(countChoices(lookup, { ...NO_FILTER, series: ['A'] }).series).toEqual(
    new Map([
      ['A', 1],
      ['B', 1],
    ]),
  )
})

test('what was gathered can be shown alone', () => {
  const lasso = ['episode:a', 'pattern:p'] as NodeKey[]
  const scene = sceneOf(sample, { ...NO_FILTER, lasso, isLassoOnly: true })
  expect(keys(scene.nodes)).toEqual(['pattern:p', 'episode:a'])
  expect(sceneOf(sample, { ...NO_FILTER, lasso }).nodes).toHaveLength(4)
})

test('what is meant is shown although the filter leaves it out, with its links', () => {
  const filter = { ...NO_FILTER, kinds: ['episode' as const] }
  const scene = sceneOf(sample, filter)
  const company = 'company:c' as NodeKey
  const seen = withGuests(sample, filter, scene, { nodes: [company], edges: [] })
  expect(keys(seen.nodes)).toContain('company:c')
  expect(seen.edges.map(({ relation }) => relation)).toEqual(['features'])
  expect([...seen.guests]).toEqual(['company:c'])
  const hidden = {
    source: 'pattern:q' as NodeKey,
    relation: 'extends' as const,
    target: 'pattern:p' as NodeKey,
  }
  const chain = withGuests(sample, filter, scene, { nodes: [], edges: [hidden] })
  expect(chain.edges.map(({ relation }) => relation)).toEqual(['covers', 'extends'])
  expect(chain.guests.size).toBe(2)
  const nothingMissing = { nodes: ['episode:a' as NodeKey], edges: [] }
  expect(withGuests(sample, filter, scene, nothingMissing)).toBe(scene)
})

test('rings put the focus in the middle and no two nodes on one place', () => {
  const nodes = ['pattern:p', ...Array.from({ length: 60 }, (_, index) => `episode:e${index}`)]
  const edges = nodes.slice(1).map((key) => edge(`${key} covers pattern:p`))
  const lookup = lookupOf(
    atlas(
      nodes.map((key) => node(key)),
      edges,
    ),
  )
  const scene = sceneOf(lookup, { ...NO_FILTER, focus: 'pattern:p' as NodeKey })
  const places = ringsOf(scene, 'pattern:p' as NodeKey)
  expect(places.get('pattern:p' as NodeKey)).toEqual({ x: 0, y: 0 })
  const distinct = new Set(
    [...places.values()].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`),
  )
  expect(distinct.size).toBe(61)
})

test('a list has room for nodes without links, each of the kinds chosen', () => {
  const companies = { ...NO_FILTER, kinds: ['company' as const] }
  expect(keys(sceneOf(sample, companies).nodes)).toEqual([])
  expect(keys(sceneOf(sample, companies, true).nodes)).toEqual(['company:c'])
})

test('a small picture of a crowd has its most linked part', () => {
  const episodes = Array.from({ length: 600 }, (_, index) => `episode:e${index}`)
  const lookup = lookupOf(
    atlas(
      [...episodes.map((key) => node(key)), node('pattern:p', { degree: 600 })],
      episodes.map((key) => edge(`${key} covers pattern:p`)),
    ),
  )
  const part = partOf(sceneOf(lookup, NO_FILTER), false)
  expect(part.nodes.length).toBeLessThan(250)
  expect(keys(part.nodes)).toContain('pattern:p')
  expect(partOf(sceneOf(lookup, NO_FILTER), true).nodes.length).toBeLessThan(part.nodes.length)
  expect(partOf(sceneOf(sample, NO_FILTER), false).nodes).toHaveLength(4)
})

test('a long name is written in lines of about the same length, two or as many as asked', () => {
  const plain = (lines: readonly string[]) =>
    lines.map((line) => line.replace(/[\u2068\u2069]/g, ''))
  expect(plain(linesOf('Saga', 24))).toEqual(['Saga'])
  expect(plain(linesOf('Observability: Traces, Metrics and Objectives', 24))).toEqual([
    'Observability: Traces,',
    'Metrics and Objectives',
  ])
  expect(plain(linesOf('x'.repeat(90), 24))).toEqual(['x'.repeat(90)])
  expect(plain(stackOf('Queues, Logs and Their Delivery Guarantees', 3))).toEqual([
    'Queues, Logs',
    'and Their Delivery',
    'Guarantees',
  ])
  expect(plain(stackOf('Saga', 3))).toEqual(['Saga'])
})
