import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shardPath } from '../../src/model/shards.ts'
import type { SiteNodePage, SiteShard } from '../../src/model/site.ts'
import { DEMO } from './support/root.ts'
import { expect, heading, PHONE, readAtlas, readData, test } from './support/test.ts'

const BREAKER = '#/entity/pattern%3Acircuit-breaker'
const OUTBOX = '#/entity/pattern%3Atransactional-outbox'

test('an entity shows every link it has: episode by episode, and the others by relation', async ({
  page,
  open,
}) => {
  const { connections } = await pageOf('pattern:circuit-breaker')
  await open(BREAKER)
  expect(await heading(page).textContent()).toBe('Circuit Breaker')
  const episodes = new Set(
    connections.filter(({ kind }) => kind === 'episode').map(({ key }) => key),
  )
  const list = page.getByRole('region', { name: /^Episode by episode/ })
  await list.waitFor()
  for (const key of episodes)
    expect(await list.locator(`a[href$="${encodeURIComponent(key)}"]`).count()).toBe(1)
  const others = page.getByRole('region', { name: /^Linked with/ })
  const groups = await others.getByRole('heading', { level: 3 }).allTextContents()
  const sum = groups.reduce((total, text) => total + Number(/\d+$/.exec(text)?.[0] ?? 0), 0)
  expect(sum).toBe(connections.filter(({ kind }) => kind !== 'episode').length)
})

test('its episodes stand in the order of the series, with how deep they go', async ({
  page,
  open,
}) => {
  await open(BREAKER)
  const list = page.getByRole('region', { name: /^Episode by episode/ })
  const numbers = (await list.locator('.node-number').allTextContents()).map(Number)
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  const link = page.getByRole('link', { name: /9 Circuit Breakers and Bulkheads$/ })
  const own = list.getByRole('listitem').filter({ has: link })
  expect(await own.first().textContent()).toMatch(/Implementation.*Code/)
  const depth = page.getByRole('figure').filter({ hasText: 'Depth over the series' })
  expect(await depth.textContent()).toMatch(/Named in \d+ of 18 episodes, treated in \d+\./)
})

test('on a phone the depth over the series has the whole width', async ({ page, open }) => {
  await page.setViewportSize(PHONE)
  await open(BREAKER)
  const figure = page.getByRole('figure').filter({ hasText: 'Depth over the series' })
  await figure.waitFor()
  const row = await figure.locator('svg').first().boundingBox()
  expect(row?.width).toBe((await figure.boundingBox())?.width)
})

test('a company tells its incidents as they happened, with who tells them; they lead back to it', async ({
  page,
  open,
}) => {
  const { nodes } = await readAtlas()
  const own = nodes.filter(({ kind, company }) => kind === 'incident' && company === 'Amazon')
  await open('#/entity/company%3Aamazon')
  const list = page.getByRole('region', { name: /^Incidents/ })
  const dates = await list.locator('time').allTextContents()
  expect(dates.length).toBe(own.length)
  expect(dates).toEqual([...dates].sort())
  const s3 = list.getByRole('listitem').filter({ hasText: 'Amazon S3 outage (February 2017)' })
  expect(await s3.first().textContent()).toMatch(/Recounted in.*Cells, Zones/)
  await s3.first().getByRole('link').first().click()
  await page.getByRole('link', { name: 'Amazon', exact: true }).first().click()
  await expect.poll(() => heading(page).textContent()).toBe('Amazon')
})

test('every link of an entity says where: each evidence leads to a line that the file has', async ({
  page,
  open,
}) => {
  await open(OUTBOX)
  const places = page.getByRole('main').getByRole('link', { name: /^line \d+$/ })
  await places.first().waitFor()
  const addresses = await places.evaluateAll((all) =>
    all.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')),
  )
  for (const address of addresses) {
    const [, file = '', line = ''] = /^#\/episode\/episode:(.*)\?line=(\d+)$/.exec(address) ?? []
    const lines = (await readFile(join(DEMO, `${file}.md`), 'utf8')).split('\n')
    expect(lines[Number(line) - 1]?.trim()).not.toBe('')
  }
})

test('following an evidence shows the sentence in its text', async ({ page, open }) => {
  await open(OUTBOX)
  await page
    .getByRole('main')
    .getByRole('link', { name: /^line \d+$/ })
    .first()
    .click()
  await page.locator('.marked').waitFor()
  const words = await page.locator('.marked').textContent()
  expect(words?.toLowerCase()).toContain('outbox')
})

test('a series shows its episodes in order, and what they teach most', async ({ page, open }) => {
  const { nodes } = await readAtlas()
  const series = nodes.find((node) => node.kind === 'series')
  await open(`#/entity/${encodeURIComponent(series?.key ?? '')}`)
  const rows = page.getByRole('table').getByRole('row')
  expect(await rows.count()).toBe(nodes.filter((node) => node.kind === 'episode').length + 1)
  await page.getByRole('heading', { name: 'Taught most' }).waitFor()
})

test('a company and an incident have their facts', async ({ page, open }) => {
  const { nodes } = await readAtlas()
  const incident = nodes.find((node) => node.kind === 'incident' && node.rootCause)
  await open(`#/entity/${encodeURIComponent(incident?.key ?? '')}`)
  await page.getByRole('term').filter({ hasText: 'Root cause' }).waitFor()
  expect(await page.getByRole('main').textContent()).toContain(incident?.rootCause?.slice(0, 60))
})

async function pageOf(key: string): Promise<SiteNodePage> {
  const { nodes } = await readAtlas()
  const node = nodes.find((one) => one.key === key)
  const { pages } = await readData<SiteShard>(shardPath(node?.shard ?? ''))
  const page = pages.find((one) => one.key === key)
  if (!page) throw new Error(`no page of ${key}`)
  return page
}
