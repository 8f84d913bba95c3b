import { expect, test } from 'vitest'
import { makeAtlas } from '../../src/atlas.ts'
import { DEFAULT_CONFIG } from '../../src/config.ts'
import type { Atlas } from '../../src/model/atlas.ts'
import type { NodeKey } from '../../src/model/key.ts'
import { pageName } from '../../src/model/page-name.ts'
import { shardPath } from '../../src/model/shards.ts'
import {
  SITE_VERSION,
  type SiteAtlas,
  type SiteGaps,
  type SiteNodePage,
  type SiteRecords,
  type SiteShard,
} from '../../src/model/site.ts'
import { unpackAtlas } from '../../src/model/site-file.ts'
import {
  atlasOf,
  type Files,
  memoryEffects,
  siteFilesOf,
  TINY_VOCABULARY,
} from '../support/corpus.ts'

const CORPUS: Files = {
  '01-clocks.md': `# Episode 1: Clocks

**Prerequisites**: Episode 9

Netflix runs a Circuit Breaker. [Order](sub/02-order.md), [again](sub/02-order.md#top), [down](#the-end),
[bulkheads](bulkhead.md), [lost](gone.md), [web](https://a.example/).

## The end
`,
  'sub/02-order.md': '# Episode 2: Order\n\n[Back](../01-clocks.md) and [[01-clocks|back]].\n',
  'sub/02 Über.md': '# Über\n\n## End\n\n[x](#end) [y](#nowhere)\n',
  'ü/02-order.md': '# Другая\n',
  'हिन्दी.md': '# हिन्दी\n',
  'bulkhead.md': '---\ntype: pattern\n---\n# Bulkhead\n\nWalls.\n',
  'ignored.md': '# Not of the corpus\n',
}

interface Site {
  atlas: Atlas
  paths: string[]
  home: SiteAtlas
  gaps: SiteGaps
  shards: Map<string, SiteShard>
  pages: Map<NodeKey, SiteNodePage>
  tables: Map<string, SiteRecords>
  bytes: string
}

async function siteOf(files: Files): Promise<Site> {
  const config = { ...DEFAULT_CONFIG, ignore: ['ignored.md'] }
  const memory = memoryEffects(files)
  const effects = {
    ...memory,
    read: async (file: string) => {
      if (file.endsWith('locked.md')) throw Object.assign(new Error('no'), { code: 'EACCES' })
      return memory.read(file)
    },
  }
  const atlas = await makeAtlas('/corpus', { config, vocabulary: TINY_VOCABULARY }, effects)
  const written = await siteFilesOf(atlas, effects)
  const contents = new Map(written.map(({ path, content }) => [path, JSON.parse(content)]))
  const shards = new Map<string, SiteShard>(
    [...contents].filter(([path]) => path.startsWith('data/nodes/')),
  )
  const pages = [...shards.values()].flatMap((shard) => shard.pages)
  return {
    atlas,
    paths: written.map(({ path }) => path),
    home: unpackAtlas(contents.get('data/atlas.json')) as SiteAtlas,
    gaps: contents.get('data/gaps.json'),
    shards,
    pages: new Map(pages.map((page) => [page.key, page])),
    tables: new Map(
      written
        .filter(({ path }) => path.startsWith('data/records/'))
        .map(({ path }) => [contents.get(path).type, contents.get(path)]),
    ),
    bytes: JSON.stringify(written),
  }
}

function pageOf({ pages }: Site, key: string): SiteNodePage {
  const page = pages.get(key as NodeKey)
  if (!page) throw new Error(`no page of ${key}`)
  return page
}

test('the site has an atlas, gaps, an index and the shards of its nodes, each once', async () => {
  const { atlas, home, paths } = await siteOf(CORPUS)
  expect(home.nodes.map(({ key }) => key)).toEqual(atlas.graph.nodes())
  expect(paths).toEqual([
    'data/atlas.json',
    'data/gaps.json',
    'data/requirements.json',
    'data/news.json',
    'data/sources.json',
    ...Object.keys(home.counts.tables).map((type) => `data/records/${type}.json`),
    ...new Set(
      home.nodes.flatMap(({ path, shard }) => [
        shardPath(shard),
        ...(path === undefined ? [] : [`data/texts/${shard}.json`]),
      ]),
    ),
    'data/search/headings.json',
    'data/search/text.json',
  ])
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
})

test('each node has its page in the shard that its key names, and nowhere else', async () => {
  const { home, shards } = await siteOf(CORPUS)
  for (const { key, shard, label, kind } of home.nodes)
    expect(shards.get(shardPath(shard))?.pages).toContainEqual(
      expect.objectContaining({ key, attributes: expect.objectContaining({ label, kind }) }),
    )
  const pages = [...shards.values()].flatMap((shard) => shard.pages)
  expect(pages).toHaveLength(home.nodes.length)
  for (const { version } of shards.values()) expect(version).toBe(SITE_VERSION)
})

test('a document has a shard of its own, all other nodes of a small corpus share one', async () => {
  const { home, atlas } = await siteOf(CORPUS)
  const shared = new Set<string>()
  for (const { key, shard } of home.nodes)
    if (atlas.extracts.some((extract) => extract.key === key)) expect(shard).toBe(pageName(key))
    else shared.add(shard)
  expect(shared).toEqual(new Set(['shared-0']))
})

test('page names are ASCII, safe on any file system and tell like names apart', () => {
  const keys = [
    'episode:a/b',
    'episode:b',
    'episode:B',
    'episode:हिन्दी',
    'episode:..',
    'episode:../../etc/passwd',
    'episode:con',
    `episode:${'long'.repeat(100)}`,
    'episode:A',
    'episode:cafe\u0301',
    'episode:caf\u00e9',
    'pattern:b',
    'company:%2e%2e%2f',
    'episode:a\\b\u0000\n',
    'episode:',
    'episode:\ud83d\ude00',
  ] as NodeKey[]
  const names = keys.map(pageName)
  for (const name of names) expect(name).toMatch(/^[a-z0-9][a-z0-9-]{0,60}$/)
  expect(new Set(names).size).toBe(keys.length)
})

test('page names of ten thousand like keys do not collide', () => {
  const keys = Array.from({ length: 10_000 }, (_, i) => `episode:${i}/same` as NodeKey)
  expect(new Set(keys.map(pageName)).size).toBe(keys.length)
})

test('counts add up', async () => {
  const { atlas, home, pages } = await siteOf({ ...CORPUS, 'locked.md': '# L\n' })
  const { counts } = home
  const sum = (numbers: Partial<Record<string, number>>) =>
    Object.values(numbers).reduce((total: number, one) => total + (one ?? 0), 0)
  expect(counts).toMatchObject({ files: 8, read: 6, skipped: 1, failed: 1 })
  expect(counts.files).toBe(counts.read + counts.skipped + counts.failed)
  expect(sum(counts.kinds)).toBe(home.nodes.length)
  expect(sum(counts.relations)).toBe(home.edges.length)
  expect(sum(counts.findings)).toBe(atlas.findings.length)
  expect([...pages.values()].reduce((total, { records }) => total + records.length, 0)).toBe(
    counts.records,
  )
  expect(home.nodes.reduce((total, { degree }) => total + degree, 0)).toBe(2 * home.edges.length)
})

test('the edges of the site are those of the graph, without their evidence', async () => {
  const { atlas, home } = await siteOf(CORPUS)
  expect(home.edges.length).toBeGreaterThan(5)
  expect(home.edges).toEqual(
    atlas.graph.mapEdges((_, { evidence, ...attributes }, source, target) => {
      expect(evidence.length).toBeGreaterThan(0)
      return { source, target, ...attributes }
    }),
  )
})

test('the evidence of an edge stands on the pages of both its ends', async () => {
  const { atlas, pages } = await siteOf(CORPUS)
  atlas.graph.forEachEdge((_, attributes, source, target) => {
    const out = pages.get(source as NodeKey)?.connections
    const into = pages.get(target as NodeKey)?.connections
    expect(out).toContainEqual(
      expect.objectContaining({ ...attributes, key: target, direction: 'out' }),
    )
    expect(into).toContainEqual(
      expect.objectContaining({ ...attributes, key: source, direction: 'in' }),
    )
  })
})

test('gaps account for skipped and failed files, and every finding names its document', async () => {
  const { atlas, gaps } = await siteOf({ ...CORPUS, 'locked.md': '# L\n' })
  expect(gaps.skipped).toEqual(atlas.corpus.skipped)
  expect(gaps.skipped.map(({ path }) => path)).toEqual(['ignored.md'])
  expect(gaps.failed.map(({ path }) => path)).toEqual(['locked.md'])
  for (const { reason } of [...gaps.skipped, ...gaps.failed]) expect(reason).not.toBe('')
  expect(gaps.findings.map(({ key: _, ...finding }) => finding)).toEqual(atlas.findings)
  expect(gaps.findings.length).toBeGreaterThan(1)
  for (const { key, path } of gaps.findings)
    expect(atlas.extracts.find((extract) => extract.key === key)?.path).toBe(path)
  const rules = gaps.rules.map(({ rule }) => rule)
  for (const { rule } of gaps.findings) expect(rules).toContain(rule)
})

test('a document’s findings stand on its page, and their number beside its node', async () => {
  const { home, pages, gaps } = await siteOf(CORPUS)
  for (const { key, findings } of home.nodes) expect(pages.get(key)?.findings.length).toBe(findings)
  const own = gaps.findings.filter(({ key }) => key === 'episode:01-clocks')
  expect(own.length).toBeGreaterThan(0)
  expect(pages.get('episode:01-clocks' as NodeKey)?.findings).toEqual(
    expect.arrayContaining(own.map(({ key: _, ...finding }) => finding)),
  )
})

test('a page knows where its links into the corpus lead in the explorer', async () => {
  const site = await siteOf(CORPUS)
  expect(pageOf(site, 'episode:01-clocks').links).toEqual({
    'bulkhead.md': '#/entity/pattern%3Abulkhead',
    'sub/02-order.md': '#/episode/episode%3Asub%2F02-order',
    'sub/02-order.md#top': '#/episode/episode%3Asub%2F02-order',
  })
  expect(pageOf(site, 'episode:sub/02-order').links).toEqual({
    '../01-clocks.md': '#/episode/episode%3A01-clocks',
    '01-clocks': '#/episode/episode%3A01-clocks',
  })
})

test('records stand in one table for each type, without code, each with its place', async () => {
  const text =
    '# Episode 1: A\n\n## Action Items\n\n- [ ] Try it\n- [x] Ask\n\n## Code Samples\n\n```js title="x"\na()\n```\n'
  const { tables, home } = await siteOf({ '01.md': text })
  const [items, code] = ['action-item', 'code-sample'].map((type) => tables.get(type))
  expect(items?.rows).toEqual([
    {
      episode: 'episode:01',
      line: 5,
      section: 'Action Items',
      fields: { text: 'Try it', done: false },
    },
    {
      episode: 'episode:01',
      line: 6,
      section: 'Action Items',
      fields: { text: 'Ask', done: true },
    },
  ])
  expect(code?.rows.map(({ fields }) => fields)).toEqual([{ language: 'js', caption: 'x' }])
  for (const [type, table] of tables)
    expect(home.counts.tables).toMatchObject({ [type]: table.rows.length })
})

test('a document has its text, records and outline; an entity has none', async () => {
  const site = await siteOf(CORPUS)
  const episode = pageOf(site, 'episode:01-clocks')
  expect(episode.html).toContain('<h1 id="L1" data-anchor="episode-1-clocks">')
  expect(episode.outline).toEqual([
    { id: 'episode-1-clocks', depth: 1, text: 'Episode 1: Clocks', line: 1 },
    { id: 'the-end', depth: 2, text: 'The end', line: 8 },
  ])
  expect(episode.records.map(({ type }) => type)).toContain('connection')
  const { html, records, outline } = pageOf(site, 'company:netflix')
  expect({ html, records, outline }).toEqual({ html: undefined, records: [], outline: [] })
})

test('every line that evidence names can be shown: its block, or one above, has an id', async () => {
  const { pages } = await siteOf(CORPUS)
  for (const { records, html = '' } of pages.values())
    for (const { evidence } of records) {
      const ids = [...html.matchAll(/ id="L(\d+)"/g)].map(([, line]) => Number(line))
      expect(ids.some((line) => line <= evidence.line)).toBe(true)
    }
})

test('the corpus is called by its only series, else by its folder', async () => {
  const inSeries = (name: string) => `# Episode 1: A\n**Series**: ${name}\n**Status**: Complete\n`
  expect((await siteOf(CORPUS)).home.corpus).toBe('corpus')
  expect((await siteOf({ '1-a.md': inSeries('Deep') })).home.corpus).toBe('Deep')
})

test('an empty corpus is a site too', async () => {
  const { home, paths } = await siteOf({})
  expect(paths).toEqual([
    'data/atlas.json',
    'data/gaps.json',
    'data/requirements.json',
    'data/news.json',
    'data/sources.json',
    'data/search/headings.json',
    'data/search/text.json',
  ])
  expect(home).toMatchObject({ nodes: [], edges: [], counts: { files: 0, records: 0 } })
})

test('the same corpus gives the same bytes', async () => {
  const { bytes } = await siteOf(CORPUS)
  const backwards = Object.fromEntries(Object.entries(CORPUS).reverse())
  expect((await siteOf(backwards)).bytes).toBe(bytes)
})

test('making the site changes nothing in the atlas', async () => {
  const atlas = await atlasOf(CORPUS)
  const before = JSON.stringify([atlas.graph.export(), atlas.extracts, atlas.findings])
  await siteFilesOf(atlas, memoryEffects(CORPUS))
  expect(JSON.stringify([atlas.graph.export(), atlas.extracts, atlas.findings])).toBe(before)
})
