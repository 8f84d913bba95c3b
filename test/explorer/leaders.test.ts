import { expect, test } from 'vitest'
import { appearancesOf, deepestOf, depthOf } from '../../src/explorer/appearances.ts'
import { lookupOf } from '../../src/explorer/lookup.ts'
import { closestPatterns, mostDemanding } from '../../src/explorer/questions.ts'
import { bridgedBy, bridgesOf, hubsOf, sharesOf } from '../../src/explorer/reasons.ts'
import { ruleGroups } from '../../src/explorer/ruleGroups.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { NodeKey } from '../../src/model/key.ts'
import type { SiteConnection, SiteGaps } from '../../src/model/site.ts'
import { SITE_VERSION } from '../../src/model/site.ts'
import { atlas, edge, node } from './sample.ts'

const keysOf = (nodes: readonly { key: NodeKey }[]) => nodes.map(({ key }) => key)

const site = lookupOf({
  ...atlas(
    [
      node('episode:one', { path: 'one.md', number: 1, series: 'S', community: 0 }),
      node('episode:two', { path: 'two.md', number: 2, series: 'S', community: 1 }),
      node('pattern:a', { pageRank: 0.3, betweenness: 4 }),
      node('pattern:b', { pageRank: 0.2 }),
      node('pattern:c', { pageRank: 0.1 }),
      node('incident:x', { community: 1 }),
      node('series:s', { betweenness: 9 }),
    ],
    [
      edge('episode:one covers pattern:a', { salience: 'core' }),
      edge('episode:two covers pattern:a', { salience: 'core' }),
      edge('episode:one covers pattern:b', { salience: 'mention' }),
      edge('episode:two covers pattern:c', { salience: 'core' }),
      edge('incident:x violated pattern:a'),
      edge('episode:two requires episode:one'),
    ],
  ),
  communities: [
    { id: 0, name: 'Time', size: 1 },
    { id: 1, name: 'Order', size: 2 },
  ],
})

test('hubs are ranked by PageRank, bridges by betweenness, and no series is a bridge', () => {
  expect(keysOf(hubsOf(site, 'pattern', 2))).toEqual(['pattern:a', 'pattern:b'])
  expect(keysOf(bridgesOf(site, 9))).toEqual(['pattern:a'])
})

test('a hub says what sorts of link it has, without mentions; a bridge what it lies between', () => {
  const [hub] = hubsOf(site, 'pattern', 1)
  expect(hub && sharesOf(hub, site, 3)).toEqual([
    { relation: 'covers', direction: 'in', kind: 'episode', count: 2 },
    { relation: 'violated', direction: 'in', kind: 'incident', count: 1 },
  ])
  expect(hub && bridgedBy(hub, site)).toEqual(['Order', 'Time'])
})

test('the examples are two patterns that an episode treats together, and what has most before it', () => {
  expect(keysOf(closestPatterns(site) ?? [])).toEqual(['pattern:a', 'pattern:c'])
  expect(mostDemanding(site)?.key).toBe('episode:two')
  expect(closestPatterns(lookupOf(atlas([], [])))).toBe(undefined)
})

const evidence = (path: string, rule: string, rest: Partial<Evidence> = {}): Evidence => ({
  path,
  line: 1,
  column: 1,
  endLine: 1,
  section: [],
  rule,
  excerpt: 'words',
  ...rest,
})

const connection = (key: string, rest: Partial<SiteConnection>): SiteConnection => {
  const { kind, label } = site.nodes.get(key as NodeKey) ?? node(key)
  const base = { key: key as NodeKey, kind, label, direction: 'in' as const }
  return { ...base, relation: 'covers', origin: 'stated', weight: 1, evidence: [], ...rest }
}

test('an episode appears once, by all its links and by what it tells of others', () => {
  const appearances = appearancesOf(
    [
      connection('episode:two', {
        salience: 'core',
        evidence: [
          evidence('two.md', 'mention/vocabulary', { section: ['A'], excerpt: 'A' }),
          evidence('two.md', 'template/code-samples'),
        ],
      }),
      connection('episode:two', { relation: 'requires', salience: 'mention' }),
      connection('incident:x', {
        relation: 'violated',
        evidence: [evidence('one.md', 'template/incidents')],
      }),
    ],
    site,
  )
  expect(
    appearances.map((one) => [one.episode.key, one.isCore, [...one.facets], depthOf(one)]),
  ).toEqual([
    ['episode:one', false, ['incident'], 1],
    ['episode:two', true, ['heading', 'code'], 3],
  ])
  expect(deepestOf(appearances)?.episode.key).toBe('episode:two')
})

test('gaps are grouped by rule: worst first, then most, each with its worst as the example', () => {
  const finding = (rule: string, severity: 'error' | 'info', message: string) => ({
    ...{ rule, severity, message, path: 'a.md', line: 1, column: 1, subject: 'a' },
  })
  const gaps: SiteGaps = {
    version: SITE_VERSION,
    rules: [{ rule: 'r', severity: 'info', title: 'Title', explanation: '' }],
    findings: [
      finding('q', 'info', '1'),
      finding('q', 'info', '2'),
      finding('r', 'info', '3'),
      finding('r', 'error', '4'),
    ],
    problems: [],
    skipped: [],
    failed: [],
  }
  const groups = ruleGroups(gaps)
  expect(groups.map((one) => [one.title, one.severity, one.count, one.example.message])).toEqual([
    ['Title', 'error', 2, '4'],
    ['q', 'info', 2, '1'],
  ])
})
