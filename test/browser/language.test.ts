import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type PublishedSite, publishSite } from './support/published-site.ts'
import { expect, openPlace, test } from './support/test.ts'

const TITLE = 'दीपस्तंभ की रात'
/** A dozen preludes that one episode requires make a path that is wide at its beginning. */
const PRELUDES = Array.from({ length: 12 }, (_, at) => at + 1)
const FILES: Record<string, string> = {
  ...Object.fromEntries(
    PRELUDES.map((number) => [
      `${String(number).padStart(2, '0')}-prelude.md`,
      `# Episode ${number}: Prelude ${number}\n\nA short beginning.\n`,
    ]),
  ),
  '13-raat.md': `# Episode 13: ${TITLE}\n\nनाविक रात में दीपस्तंभ को देखता है।\n\nThe keeper runs a circuit breaker.\n\n**Prerequisites**: Episodes 1-12\n`,
  '14-night.md': `# Episode 14: Night Watch\n\nالحارس يشعل المصباح في الليل.\n\nSee [${TITLE}](13-raat.md).\n`,
}

let corpus: string
let site: PublishedSite

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'atlas-language-'))
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(corpus, name), text)
  site = await publishSite(corpus)
})

afterAll(async () => {
  await site.close()
  await rm(corpus, { recursive: true })
})

/** The language that a voice reads a text in, as the nearest element says it. */
const languageOf = (page: Page, text: string | RegExp) =>
  page
    .getByText(text)
    .filter({ visible: true })
    .first()
    .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))

test('a page is English, and names and texts in another script say their language', async ({
  page,
}) => {
  await openPlace(page, site.address, '#/episode/episode%3A13-raat')
  await page.locator('.document').getByText('The keeper').waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  const title = page.getByRole('heading', { level: 1 }).locator('bdi')
  expect(await title.getAttribute('lang')).toBe('hi')
  expect(await languageOf(page, /नाविक रात/)).toBe('hi')
  expect(await languageOf(page, 'The keeper runs')).toBe('en')
})

test('a text from right to left says so, and does not turn the page', async ({ page }) => {
  await openPlace(page, site.address, '#/episode/episode%3A14-night')
  const text = page.locator('.document').getByText(/الحارس/)
  await text.waitFor()
  expect(await languageOf(page, /الحارس/)).toBe('ar')
  expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr')
})

test('lists and hits say the language of each name', async ({ page }) => {
  await openPlace(page, site.address, '#/list')
  await page.getByRole('row', { name: new RegExp(TITLE) }).waitFor()
  expect(await languageOf(page, TITLE)).toBe('hi')
  await openPlace(page, site.address, `#/search?q=${encodeURIComponent('दीपस्तंभ')}`)
  const hit = page.locator('.hit').first()
  await hit.waitFor()
  expect(await hit.locator('bdi').first().getAttribute('lang')).toBe('hi')
})

test('a high picture of a path is rolled up beside its goal, so that the steps stay in reach', async ({
  page,
}) => {
  await openPlace(page, site.address, '#/path?to=episode%3A13-raat')
  const frame = page.getByRole('region', { name: 'The path as a picture' })
  await frame.getByRole('link', { name: /Prelude 12/ }).waitFor()
  const high = async () => (await frame.boundingBox())?.height ?? 0
  expect(await high()).toBeLessThan(300)
  const order = await page.getByRole('heading', { name: 'In this order' }).boundingBox()
  expect(order?.y).toBeLessThan(900)
  const goal = frame.getByRole('link', { name: new RegExp(TITLE) })
  const [box, around] = [await goal.boundingBox(), await frame.boundingBox()]
  expect(box?.y).toBeGreaterThan(around?.y ?? 0)
  await page.getByRole('button', { name: 'Show the whole picture' }).press('Enter')
  await expect.poll(high).toBeGreaterThan(900)
  await page.getByRole('button', { name: 'Show a part of the picture' }).waitFor()
})
