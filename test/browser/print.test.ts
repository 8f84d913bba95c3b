import type { Page } from 'playwright-core'
import type { SiteGaps, SiteRecords } from '../../src/model/site.ts'
import { expect, readData, test } from './support/test.ts'

const EPISODE = '#/episode/episode%3A05-consensus'
const PATH = '#/path?to=episode%3A05-consensus&known=episode%3A03-replication&time=360'

/** What only somebody at a screen can use. */
async function expectPaper(page: Page): Promise<void> {
  for (const role of ['navigation', 'button', 'combobox', 'textbox'] as const)
    expect(await page.getByRole(role).filter({ visible: true }).count(), role).toBe(0)
  const { colorScheme, overflow } = await page.evaluate(() => ({
    colorScheme: getComputedStyle(document.documentElement).colorScheme,
    overflow: document.documentElement.scrollWidth - innerWidth,
  }))
  expect(colorScheme).toBe('light')
  expect(overflow).toBeLessThanOrEqual(0)
}

test('a printed episode is its text, and says where its links lead', async ({ page, open }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize({ width: 680, height: 960 })
  await open(EPISODE)
  await page.locator('.document').getByRole('heading', { name: 'Overview' }).waitFor()
  await expectPaper(page)
  const said = await page
    .locator('.document a[href^="http"]')
    .first()
    .evaluate((link) => [getComputedStyle(link, '::after').content, link.getAttribute('href')])
  expect(said[0]).toContain(said[1])
})

test('a printed path has its steps and hours, what is known, and no controls', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize({ width: 680, height: 960 })
  await open(PATH)
  const order = page.getByRole('region', { name: 'In this order' })
  await order.getByRole('link', { name: /Time, Clocks/ }).waitFor()
  await page.getByText('The goal does not fit into 6 h').waitFor()
  await page.getByText('What you know already: Replication').filter({ visible: true }).waitFor()
  await expectPaper(page)
})

test('a printed table has every row whole, and so has the board of gaps', async ({
  page,
  open,
}) => {
  const { rows } = await readData<SiteRecords>('data/records/resource.json')
  const { findings } = await readData<SiteGaps>('data/gaps.json')
  const rowsIn = (name: string) =>
    page.getByRole('table', { name }).locator('tbody tr:not(.spacer)').count()
  await open('#/tables/resource')
  await page.getByText(`${rows.length} rows`, { exact: true }).waitFor()
  expect(await rowsIn('Resources')).toBeLessThan(rows.length)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect.poll(() => rowsIn('Resources')).toBe(rows.length)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect.poll(() => rowsIn('Resources')).toBeLessThan(rows.length)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 680, height: 960 })
  await expect.poll(() => rowsIn('Resources')).toBe(rows.length)
  expect(await page.getByRole('searchbox').filter({ visible: true }).count()).toBe(0)
  await open('#/gaps')
  await expect.poll(() => rowsIn('Gaps')).toBe(findings.length)
  expect(await page.getByRole('searchbox').filter({ visible: true }).count()).toBe(0)
})
