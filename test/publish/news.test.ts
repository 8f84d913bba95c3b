import { expect, test } from 'vitest'
import type { PreviousSite } from '../../src/model/previous.ts'
import { SITE_VERSION, type SiteNews } from '../../src/model/site.ts'
import { asPrevious, newsOf } from '../../src/publish/news.ts'
import { atlasOf, type Files } from '../support/corpus.ts'

const BEFORE: Files = {
  'a/01-clocks.md': '# Episode 1: Clocks\n\nNetflix runs a Circuit Breaker.\n',
  'a/02-order.md': '# Episode 2: Order\n\n**Prerequisites**: Episode 9\n',
  'a/03-gone.md': '# Episode 3: Gone\n',
}

async function siteOf(files: Files): Promise<PreviousSite> {
  return asPrevious(await atlasOf(files))
}

async function newsBetween(before: Files, after: Files): Promise<SiteNews> {
  return newsOf(await atlasOf(after), await siteOf(before))
}

test('a site that replaces none has no news', async () => {
  expect(newsOf(await atlasOf(BEFORE), undefined)).toEqual({ version: SITE_VERSION })
})

test('news name the documents, entities and gaps that came and went', async () => {
  const { 'a/03-gone.md': _, ...kept } = BEFORE
  const news = await newsBetween(BEFORE, {
    ...kept,
    'a/02-order.md':
      '# Episode 2: Order\n\n## Notes\n\nKafka keeps a log. Kafka keeps it. Kafka.\n',
    'a/04-new.md': '# Episode 4: New\n\n**Prerequisites**: Episode 8\n',
  })
  expect(news.changes).toMatchObject({
    added: [{ key: 'episode:a/04-new', path: 'a/04-new.md', title: 'New' }],
    removed: [{ key: 'episode:a/03-gone', path: 'a/03-gone.md', title: 'Gone' }],
    changed: [{ key: 'episode:a/02-order', path: 'a/02-order.md', title: 'Order' }],
    entities: {
      count: 1,
      first: [{ key: 'technology:kafka', kind: 'technology', label: 'Kafka' }],
    },
  })
  const opened = news.changes?.opened.first.map(({ rule, key }) => [rule, key])
  expect(opened).toContainEqual(['dangling-reference', 'episode:a/04-new'])
  const closed = news.changes?.closed.first.map(({ rule, path }) => [rule, path])
  expect(closed).toContainEqual(['dangling-reference', 'a/02-order.md'])
})

test('a gap that moves to another line is neither new nor gone', async () => {
  const moved = BEFORE['a/02-order.md']?.replace('**Pre', 'Some words.\n\n**Pre') ?? ''
  const { changes } = await newsBetween(BEFORE, { ...BEFORE, 'a/02-order.md': moved })
  expect(changes?.changed).toHaveLength(1)
  expect(changes?.opened.count).toBe(0)
  expect(changes?.closed.count).toBe(0)
})

test('while nothing changes the news of the last site stay', async () => {
  const news = await newsBetween({ 'a/01-clocks.md': '# Episode 1: Clocks\n' }, BEFORE)
  expect(news.changes?.added).toHaveLength(2)
  expect(newsOf(await atlasOf(BEFORE), { ...(await siteOf(BEFORE)), news })).toBe(news)
})

test('many of a kind are counted in full and told in part', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 50 }, (_, i) => [
      `b/${i + 10}-x.md`,
      `# Episode ${i + 10}: X\n\n**Prerequisites**: Episode 999\n`,
    ]),
  )
  const { changes } = await newsBetween(BEFORE, { ...BEFORE, ...many })
  expect(changes?.added).toHaveLength(50)
  expect(changes?.opened.count).toBeGreaterThan(20)
  expect(changes?.opened.first).toHaveLength(20)
})
