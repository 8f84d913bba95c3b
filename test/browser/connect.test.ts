import type { Page } from 'playwright-core'
import { expect, placeIn, test } from './support/test.ts'

const SAGA_AND_OUTBOX = `#/connect?a=${encodeURIComponent('pattern:saga')}&b=${encodeURIComponent('pattern:transactional-outbox')}`
const chains = (page: Page) => page.getByRole('listitem').filter({ hasText: /^Chain \d/ })

test('two names give the chains between them, by keyboard, and the address holds both', async ({
  page,
  open,
}) => {
  await open('#/connect')
  for (const [field, name] of [
    ['From', 'saga'],
    ['To', 'transactional out'],
  ] as const) {
    await page.getByRole('combobox', { name: field }).focus()
    await page.keyboard.type(name)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
  }
  await page.getByRole('heading', { name: /^\d+ chains$/ }).waitFor()
  expect(placeIn(page)).toBe('#/connect?a=pattern:saga&b=pattern:transactional-outbox')
})

test('each link of a chain has its evidence, which leads to its line', async ({ page, open }) => {
  await open(SAGA_AND_OUTBOX)
  const [first] = await chains(page).all()
  expect(await first?.textContent()).toContain('Sagas and the Transactional Outbox')
  const hops = page.locator('.hop').filter({ has: page.locator('.hop-relation') })
  for (const hop of await hops.all())
    await hop
      .getByRole('link', { name: /\.md:\d+$/ })
      .first()
      .waitFor()
  await first
    ?.getByRole('link', { name: /\.md:\d+$/ })
    .first()
    .click()
  await page.locator('.marked').waitFor()
  expect(placeIn(page)).toMatch(/^#\/episode\/episode:12-sagas-and-outbox\?line=\d+$/)
})

test('the two can be swapped', async ({ page, open }) => {
  await open(SAGA_AND_OUTBOX)
  await page.getByRole('button', { name: 'Swap' }).click()
  await expect
    .poll(() => placeIn(page))
    .toBe('#/connect?a=pattern:transactional-outbox&b=pattern:saga')
})

test('what is selected on the map can be connected', async ({ page, open }) => {
  await open('#/map?select=pattern%3Asaga')
  await page.getByRole('link', { name: 'Connect with…' }).click()
  await page.getByRole('combobox', { name: 'To' }).waitFor()
  expect(placeIn(page)).toBe('#/connect?a=pattern:saga')
})
