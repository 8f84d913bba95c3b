import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { expect, heading, placeIn, test } from './support/test.ts'

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the atlas' })

test('the slash key and Ctrl+K put the cursor into the search box', async ({ page, open }) => {
  for (const key of ['/', 'Control+k']) {
    await open('#/')
    await page.keyboard.press(key)
    await box(page).waitFor()
    await expect
      .poll(() => box(page).evaluate((input) => input === document.activeElement))
      .toBe(true)
    expect(await box(page).inputValue()).toBe('')
  }
})

test('who types before the search field is loaded loses no letter', async ({ page, open }) => {
  await open('#/')
  await page.route('**/searchBox*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  await page.keyboard.press('/')
  await page.keyboard.type('transactional ', { delay: 20 })
  await box(page).waitFor()
  await page.keyboard.type('out')
  await page
    .getByRole('option', { name: /^Transactional Outbox/ })
    .first()
    .waitFor()
  expect(await box(page).inputValue()).toBe('transactional out')
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('a name answers at once, and picking it opens its page', async ({ page, open }) => {
  await open('#/')
  await page.keyboard.press('/')
  await box(page).fill('transactional out')
  await page
    .getByRole('option', { name: /^Transactional Outbox/ })
    .first()
    .click()
  await expect.poll(() => heading(page).textContent()).toBe('Transactional Outbox')
})

test('Enter shows all results: names and sections, with the words marked', async ({
  page,
  open,
}) => {
  await open('#/')
  await page.keyboard.press('/')
  await box(page).fill('fencing token')
  await page.keyboard.press('Enter')
  await expect.poll(() => placeIn(page)).toBe('#/search?q=fencing token')
  const texts = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /In the text/ }) })
  await texts.getByRole('listitem').first().waitFor()
  expect(await texts.locator('mark').first().textContent()).toMatch(/fencing/i)
})

test('a hit leads to its line', async ({ page, open }) => {
  await open('#/search?q=fencing%20token')
  const texts = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /In the text/ }) })
  await texts.getByRole('listitem').first().getByRole('link').first().click()
  await page.locator('.marked').waitFor()
  expect(placeIn(page)).toMatch(/\?line=\d+$/)
})

test('a typing error still finds', async ({ page, open }) => {
  await open('#/search?q=circut%20braker')
  await page.getByRole('heading', { name: /In the text/ }).waitFor()
  expect(await page.getByRole('main').textContent()).toContain('Circuit Breakers and Bulkheads')
})

test('a phrase in quotes finds the sections that say it', async ({ page, open }) => {
  await open(`#/search?q=${encodeURIComponent('"at least once"')}`)
  await page.getByRole('heading', { name: /In the text/ }).waitFor()
  const phrase = await numberOfTexts(page)
  await page.getByRole('searchbox').fill('at least once')
  await expect.poll(() => numberOfTexts(page)).toBeGreaterThan(phrase)
})

test('nothing found says so, and what to try', async ({ page, open }) => {
  await open('#/search?q=zzzzqqqq')
  await page.getByText(/Nothing found for “zzzzqqqq”/).waitFor()
})

async function numberOfTexts(page: Page): Promise<number> {
  const title = await page.getByRole('heading', { name: /In the text/ }).textContent()
  return Number(/\d+$/.exec(title ?? '')?.[0])
}

test('a hit marks the words in its heading too, and shows its node on the map', async ({
  page,
  open,
}) => {
  await open('#/search?q=knight%20capital')
  const first = page.locator('.hits').getByRole('listitem').first()
  await first.waitFor()
  expect(await first.locator('.section-path mark').allTextContents()).toContain('Knight')
  await first.getByRole('link', { name: /^On the map/ }).click()
  await expect.poll(() => placeIn(page)).toMatch(/^#\/map\?.*select=episode:14-safe-deployments/)
})

test('a hit is shown on the map as it was left, and said to be there although filtered out', async ({
  page,
  open,
}) => {
  await open('#/map?kinds=pattern')
  await page.evaluate(() => location.assign('#/search?q=knight%20capital'))
  await page
    .getByRole('link', { name: /^On the map: Knight Capital/ })
    .first()
    .click()
  await page.getByText('Shown although filtered out.').waitFor()
  expect(placeIn(page)).toMatch(/^#\/map\?kinds=pattern&select=(company|incident):knight-capital/)
})

test('the empty search says what can be asked for', async ({ page, open }) => {
  await open('#/search')
  for (const sign of ['-redis', 'kind:incident', 'series:', 'episode:5'])
    await page.getByRole('term').filter({ hasText: sign }).waitFor()
})

test('more hits come when asked for, until all are there', async ({ page, open }) => {
  await open('#/search?q=failure')
  const hits = page.locator('.hits').getByRole('listitem')
  await hits.first().waitFor()
  await expect.poll(() => numberOfTexts(page), { timeout: 10_000 }).toBeGreaterThan(20)
  const total = await numberOfTexts(page)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect.poll(() => hits.count()).toBe(Math.min(total, 40))
})

test('an index that is damaged says so, and names are still found', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  const site = inject('demo')
  await page.route('**/data/search/text.json', async (route) => {
    const body = await (await route.fetch()).text()
    await route.fulfill({ body: body.replace(/"(\d+ )+/, '"x '), contentType: 'application/json' })
  })
  await page.goto(`${site}#/search?q=circuit%20breaker`)
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toMatch(/damaged/i)
  await page
    .getByRole('main')
    .getByRole('link', { name: /Circuit Breaker/ })
    .first()
    .waitFor()
  await page.context().close()
})
