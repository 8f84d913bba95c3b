import { expect, test } from 'vitest'
import { linesOf } from '../../src/explorer/canvas/lines.ts'
import { partOf } from '../../src/explorer/canvas/part.ts'
import { ringsOf } from '../../src/explorer/canvas/rings.ts'
import { lookupOf } from '../../src/explorer/lookup.ts'
import { backbone, countChoices, sceneOf } from '../../src/explorer/scene.ts'
import { NO_FILTER } from '../../src/explorer/url.ts'
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

test('choices count all nodes of a kind, and the links of a group that may be shown', () => {
  const choices = countChoices(sample, NO_FILTER)
  expect(choices.kinds.get('pattern')).toBe(2)
  expect(choices.groups.get('coverage')).toBe(2)
  expect(choices).toMatchObject({ mentions: 1, inferred: 1 })
})

test('a backbone keeps the strongest links and every linked node', () => {
  const edges = Array.from({ length: 40 }, (_, index) =>
    edge(`episode:e${index} covers pattern:p${index % 4}`, { weight: index + 1 }),
  ).concat(Array.from({ length: 40 }, (_, index) => edge(`episode:e${index} uses technology:t`)))
  const kept = backbone(edges, 45)
  expect(kept.size).toBeLessThanOrEqual(45)
  const linked = new Set([...kept].flatMap(({ source, target }) => [source, target]))
  expect(linked.size).toBe(45)
  expect(backbone(edges, 80).size).toBe(80)
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

test('of a crowd the most linked part is drawn, and with it whatever is selected', () => {
  const episodes = Array.from({ length: 600 }, (_, index) => `episode:e${index}`)
  const lookup = lookupOf(
    atlas(
      [...episodes, 'pattern:p'].map((key) => node(key)),
      [
        ...episodes.map((key) => edge(`${key} covers pattern:p`)),
        ...episodes.slice(0, 50).map((key) => edge(`${key} next episode:e599`)),
      ],
    ),
  )
  const scene = sceneOf(lookup, NO_FILTER)
  const meant = { focus: undefined, selected: undefined, isNarrow: false }
  const part = partOf(scene, meant)
  expect(part.nodes.length).toBeLessThan(250)
  expect(keys(part.nodes)).toEqual(expect.arrayContaining(['pattern:p', 'episode:e599']))
  expect(partOf(scene, { ...meant, isNarrow: true }).nodes.length).toBeLessThan(part.nodes.length)
  const selected = 'episode:e400' as NodeKey
  expect(keys(part.nodes)).not.toContain(selected)
  expect(keys(partOf(scene, { ...meant, selected }).nodes)).toContain(selected)
  expect(partOf(sceneOf(sample, NO_FILTER), meant).nodes).toHaveLength(4)
})

test('a long name is written in two lines of about the same length', () => {
  const plain = (lines: readonly string[]) =>
    lines.map((line) => line.replace(/[\u2068\u2069]/g, ''))
  expect(plain(linesOf('Saga', 24))).toEqual(['Saga'])
  expect(plain(linesOf('Observability: Traces, Metrics and Objectives', 24))).toEqual([
    'Observability: Traces,',
    'Metrics and Objectives',
  ])
  expect(plain(linesOf('x'.repeat(90), 24))).toEqual(['x'.repeat(90)])
})
