import type { Page } from 'playwright-core'
import { expect, heading, placeIn, test } from './support/test.ts'

/** The three questions that an author asks, answered without a mouse. */

test('“what links Saga and Outbox?” is answered by keyboard alone', async ({ page, open }) => {
  await open('#/')
  await follow(page, 'Connect')
  await pick(page, 'From', 'saga')
  await pick(page, 'To', 'transactional out')
  const first = page.getByRole('listitem').filter({ hasText: /^Chain 1/ })
  await first.getByRole('link', { name: /Sagas and the Transactional Outbox/ }).waitFor()
  await first
    .getByRole('link', { name: /\.md:\d+$/ })
    .first()
    .press('Enter')
  await page.locator('.marked').waitFor()
})

test('“what must I hear before consensus if I know replication?” is answered by keyboard alone', async ({
  page,
  open,
}) => {
  await open('#/')
  await follow(page, 'Path')
  await pick(page, 'Goal', 'consensus with')
  await page.getByText(/^\d+ steps$/).waitFor()
  await pick(page, 'What you know already', 'replication: lead')
  await expect
    .poll(() => placeIn(page))
    .toBe('#/path?to=episode:05-consensus&known=episode:03-replication')
  const steps = page.getByRole('main').locator('ol').getByRole('listitem')
  const titles = await steps.getByRole('link').allTextContents()
  expect(titles.at(-1)).toContain('Consensus with Paxos and Raft')
  expect(titles.join()).not.toContain('Replication')
})

test('“what is missing?” is answered by keyboard alone', async ({ page, open }) => {
  await open('#/')
  await follow(page, 'Gaps')
  const table = page.getByRole('table', { name: 'Gaps, one a row' })
  await table.getByRole('link').first().press('Enter')
  await page.locator('.marked').waitFor()
  expect(placeIn(page)).toMatch(/\?line=\d+$/)
})

test('the first stop of the tab key skips to the content', async ({ page, open }) => {
  await open('#/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
})

/** Tabs to a place in the navigation, and goes there. */
async function follow(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 20; stops++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) break
  }
  await page.keyboard.press('Enter')
  await expect
    .poll(() => heading(page).evaluate((one) => one === document.activeElement))
    .toBe(true)
}

async function pick(page: Page, field: string, words: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field })
  for (let stops = 0; stops < 30; stops++) {
    await page.keyboard.press('Tab')
    if (await box.evaluate((input) => input === document.activeElement)) break
  }
  await page.keyboard.type(words)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}
