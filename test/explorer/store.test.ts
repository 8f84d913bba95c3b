import { expect, test } from 'vitest'
import type { Effects } from '../../src/explorer/data.ts'
import { pageIn } from '../../src/explorer/pages.ts'
import { IDLE } from '../../src/explorer/resource.ts'
import { createStore, type Store } from '../../src/explorer/store.ts'
import { SITE_VERSION, type SiteEdge, type SiteNode } from '../../src/model/site.ts'
import { packAtlas } from '../../src/model/site-file.ts'
import { atlas, edge, node } from './sample.ts'

const fileOf = (nodes: SiteNode[], edges: SiteEdge[] = []): string =>
  JSON.stringify(packAtlas(atlas(nodes, edges)))

const good = fileOf([node('episode:a'), node('pattern:p')], [edge('episode:a covers pattern:p')])

function effectsOf(files: Record<string, string>): Effects & { remembered: Map<string, string> } {
  const remembered = new Map<string, string>()
  return {
    remembered,
    read: async (path) => {
      if (files[path] === 'down') throw new Error('no network')
      return files[path]
    },
    openSearch: () => ({ ask: () => () => {}, close: () => {} }),
    recall: (name) => remembered.get(name) ?? null,
    remember: (name, value) => void remembered.set(name, value),
  }
}

async function failureOf(text: string | undefined): Promise<unknown> {
  const store = createStore(effectsOf(text === undefined ? {} : { 'data/atlas.json': text }), '')
  await store.loadAtlas()
  return store.get().atlas
}

test('the atlas is loaded once, with its tables', async () => {
  const store = createStore(effectsOf({ 'data/atlas.json': good }), '#/map')
  await Promise.all([store.loadAtlas(), store.loadAtlas()])
  const { atlas: loaded, route } = store.get()
  expect(route.view).toBe('map')
  expect(loaded.state === 'ready' && loaded.value.nodes.size).toBe(2)
})

test('what is wrong with a data file is said, and by its name', async () => {
  const file = 'data/atlas.json'
  const failed = (failure: object) => ({ state: 'failed', failure: { file, ...failure } })
  expect(await failureOf(undefined)).toEqual(failed({ kind: 'missing' }))
  expect(await failureOf('down')).toEqual(failed({ kind: 'unreachable' }))
  expect(await failureOf('<!doctype html>')).toMatchObject(failed({ kind: 'damaged' }))
  expect(await failureOf('[]')).toMatchObject(
    failed({ kind: 'damaged', why: 'it is not an object' }),
  )
  expect(await failureOf('{"version":7}')).toEqual(failed({ kind: 'version', found: '7' }))
})

test('an atlas cut short anywhere is damaged, never half shown', async () => {
  for (let end = 0; end < good.length; end += 7) {
    expect(await failureOf(good.slice(0, end))).toMatchObject({ state: 'failed' })
  }
})

test('a node without a place and a link into nothing are found before they are drawn', async () => {
  const placeless = fileOf([node('episode:a', { x: Number.NaN })])
  expect(await failureOf(placeless)).toMatchObject({
    failure: { why: 'node 1 of 1 is incomplete' },
  })
  const loose = JSON.parse(good)
  loose.nodes.pop()
  expect(await failureOf(JSON.stringify(loose))).toMatchObject({
    failure: { why: 'link 1 of 1 is incomplete' },
  })
})

test('a failed file may be asked for again', async () => {
  const files: Record<string, string> = {}
  const store = createStore(effectsOf(files), '')
  await store.loadAtlas()
  files['data/atlas.json'] = good
  await store.loadAtlas()
  expect(store.get().atlas.state).toBe('ready')
})

test('a reload keeps the view, and what is on screen until the new data is there', async () => {
  const files: Record<string, string> = { 'data/atlas.json': good }
  const store = createStore(effectsOf(files), '#/gaps?rule=x')
  await store.loadAtlas()
  files['data/atlas.json'] = fileOf([node('episode:new')])
  const reloaded = store.reload()
  expect(store.get().atlas.state).toBe('ready')
  await reloaded
  const { atlas: loaded, route, gaps } = store.get()
  expect(loaded.state === 'ready' && [...loaded.value.nodes.keys()]).toEqual(['episode:new'])
  expect(route).toMatchObject({ view: 'gaps', rule: 'x' })
  expect(gaps.state).toBe('idle')
})

/** A store that has an atlas and shards, and what it asked for. */
async function storeOf(nodes: SiteNode[], files: Record<string, string>) {
  const effects = effectsOf({ 'data/atlas.json': fileOf(nodes), ...files })
  const asked: string[] = []
  const read: Effects['read'] = (path) => {
    asked.push(path)
    return effects.read(path)
  }
  const store = createStore({ ...effects, read }, '')
  await store.loadAtlas()
  asked.length = 0
  return { store, asked, pageOf: (one: SiteNode) => pageIn(shardIn(store, one), one) }
}

const shardIn = (store: Store, { shard }: SiteNode) => store.get().shards.get(shard) ?? IDLE

function shardFile(...keys: string[]): string {
  const lists = { connections: [], findings: [], records: [], outline: [] }
  const pages = keys.map((key) => ({ key, attributes: { label: key }, ...lists }))
  return JSON.stringify({ version: SITE_VERSION, pages })
}

test('nodes that share a shard ask for it once, and each gets its own page', async () => {
  const [one, other, strange] = ['pattern:a', 'company:b', '__proto__'].map((key) => node(key))
  if (!one || !other || !strange) throw new Error('expected three nodes')
  const files = { 'data/nodes/shared-0.json': shardFile('pattern:a', 'company:b', '__proto__') }
  const { store, asked, pageOf } = await storeOf([one, other], files)
  await Promise.all([store.loadPage(one), store.loadPage(other)])
  await store.loadPage(strange)
  expect(asked).toEqual(['data/nodes/shared-0.json'])
  for (const each of [one, other, strange])
    expect(pageOf(each)).toMatchObject({ state: 'ready', value: { key: each.key } })
})

test('a page that its shard lacks is said to be, and may be asked for again', async () => {
  const [known, lost] = [node('pattern:a'), node('pattern:b')]
  const file = 'data/nodes/shared-0.json'
  const { store, asked, pageOf } = await storeOf([known, lost], { [file]: shardFile('pattern:a') })
  await store.loadPage(known)
  expect(pageOf(lost)).toEqual({
    state: 'failed',
    failure: { kind: 'damaged', file, why: 'it has no page of this node' },
  })
  await store.loadPage(lost)
  expect(asked).toEqual([file, file])
})

test('a shard with an incomplete page is damaged, and says which', async () => {
  const file = 'data/nodes/shared-0.json'
  const cut = shardFile('pattern:a', 'pattern:b').replace(/,"outline":\[\]\}\]/, '}]')
  const one = node('pattern:a')
  const { store, pageOf } = await storeOf([one], { [file]: cut })
  await store.loadPage(one)
  expect(pageOf(one)).toMatchObject({
    failure: { kind: 'damaged', file, why: 'page 2 of 2 is incomplete' },
  })
})

test('the text of a document that is open is loaded again, that of another is not', async () => {
  const [open, closed] = ['episode:a', 'episode:b'].map((key) => node(key, { path: `${key}.md` }))
  if (!open || !closed) throw new Error('expected two nodes')
  const { store, asked } = await storeOf([open, closed], {})
  await store.loadPage(open)
  await store.reloadShard(open.shard)
  await store.reloadShard(closed.shard)
  expect(asked).toEqual(Array(2).fill(`data/nodes/${open.shard}.json`))
})

test('only another place counts as a move', () => {
  const store = createStore(effectsOf({}), '#/map')
  store.arrive('#/map?mentions=1')
  expect(store.get().moves).toBe(0)
  store.arrive('#/gaps')
  expect(store.get().moves).toBe(1)
})

test('how a page was left is known where a move comes back to it, and nowhere else', () => {
  const store = createStore(effectsOf({}), '#/gaps')
  const left = { y: 900, hash: '#/map', top: 40, row: undefined }
  store.arrive('#/gaps?rule=cycle', left)
  expect(store.get().left).toBeUndefined()
  store.arrive('#/map', left)
  expect(store.get().left).toEqual(left)
  store.arrive('#/gaps')
  expect(store.get().left).toBeUndefined()
})

test('the theme is remembered, and a strange one forgotten', () => {
  const effects = effectsOf({})
  createStore(effects, '').setTheme('dark')
  expect(createStore(effects, '').get().theme).toBe('dark')
  effects.remember('theme', 'plaid')
  expect(createStore(effects, '').get().theme).toBe('system')
})

test('listeners hear changes until they leave', () => {
  const store = createStore(effectsOf({}), '')
  let heard = 0
  const leave = store.subscribe(() => heard++)
  store.setTheme('light')
  leave()
  store.setTheme('dark')
  expect(heard).toBe(1)
})
