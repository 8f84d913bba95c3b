import type { Locator, Page } from 'playwright-core'
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

test('“what must I hear before consensus if I know replication, in 6 hours?” is answered by keyboard alone', async ({
  page,
  open,
}) => {
  await open('#/')
  await follow(page, 'Path')
  await pick(page, 'Goal', 'consensus with')
  await page.getByText(/^\d+ steps$/).waitFor()
  await pick(page, 'What you know already', 'replication: lead')
  await tabTo(page, page.getByRole('textbox', { name: 'Time you have' }))
  await page.keyboard.type('6 h')
  await page.getByText(/does not fit into 6 h: all of it takes 8 h 30 min/).waitFor()
  expect(placeIn(page)).toBe('#/path?to=episode:05-consensus&known=episode:03-replication&time=360')
  const steps = page.getByRole('region', { name: 'In this order' })
  const titles = await steps.getByRole('list').first().getByRole('checkbox').all()
  expect(titles.length).toBe(3)
  await tabTo(page, steps.getByRole('checkbox').first())
  await page.keyboard.press('Space')
  await page.getByText('1 h 30 min heard').waitFor()
})

test('“which episodes should link to each other?” is answered by keyboard alone', async ({
  page,
  open,
}) => {
  await open('#/')
  await follow(page, 'Missing links')
  const change = page.locator('summary').filter({ hasText: 'The change to the file' }).first()
  await tabTo(page, change)
  await page.keyboard.press('Enter')
  const copy = page.getByRole('button', { name: /^Copy the patch/ }).first()
  await tabTo(page, copy)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.keyboard.press('Enter')
  await page.getByText('Patch copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^--- a\//)
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

test.for([
  ['#/map', 'Skip to the map', /^Map of the nodes/],
  ['#/list', 'Skip to the list', /^Episodes/],
  ['#/gaps', 'Skip to the gaps', /^All rules/],
  ['#/tables', 'Skip to the table', /^Incidents/],
] as const)('%s: the second stop skips the filters', async ([hash, name, part], { page, open }) => {
  await open(hash)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name)
  await page.keyboard.press('Enter')
  await expect
    .poll(() =>
      page.evaluate(() => {
        const at = document.activeElement
        return at?.getAttribute('aria-label') ?? at?.textContent
      }),
    )
    .toMatch(part)
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

/** Tabs on until a part has the focus. */
async function tabTo(page: Page, part: Locator): Promise<void> {
  for (let stops = 0; stops < 30; stops++) {
    await page.keyboard.press('Tab')
    if (await part.evaluate((one) => one === document.activeElement)) return
  }
  throw new Error('Expected the tab key to reach it')
}

async function pick(page: Page, field: string, words: string): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: field }))
  await page.keyboard.type(words)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}
