import type { Page } from 'playwright-core'
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
  await texts.getByRole('listitem').first().getByRole('link').click()
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
