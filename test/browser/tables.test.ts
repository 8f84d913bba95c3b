import { readFile } from 'node:fs/promises'
import type { SiteRecords } from '../../src/model/site.ts'
import { DESK, expect, heading, PHONE, placeIn, readData, test } from './support/test.ts'

test('a table has all rows of its kind, filtered and sorted as the address says', async ({
  page,
  open,
}) => {
  const { rows } = await readData<SiteRecords>('data/records/metric.json')
  await open('#/tables/metric')
  await page.getByText(`${rows.length} rows`, { exact: true }).waitFor()
  await page.getByRole('searchbox', { name: 'Filter rows' }).fill('lag')
  await page.getByText(new RegExp(`^\\d+ of ${rows.length} rows$`)).waitFor()
  await page.getByRole('button', { name: /^Metric/ }).click()
  expect(placeIn(page)).toBe('#/tables/metric?words=lag&sort=metric')
  const cells = page.getByRole('table', { name: 'Metrics' }).locator('tbody td:first-child')
  const names = await cells.allTextContents()
  expect(names.length).toBeGreaterThan(2)
  expect(names).toEqual([...names].sort(new Intl.Collator('en', { numeric: true }).compare))
})

test('the heads of a long table stay in sight while its rows scroll', async ({ page, open }) => {
  await open('#/tables/resource')
  const table = page.getByRole('table', { name: 'Resources' })
  const head = table.getByRole('columnheader', { name: /^Title/ })
  await page.getByRole('region', { name: 'Resources' }).last().focus()
  const first = await table.locator('tbody tr:not(.spacer)').first().textContent()
  await page.keyboard.press('End')
  await expect
    .poll(() => table.locator('tbody tr:not(.spacer)').first().textContent())
    .not.toBe(first)
  const box = await head.boundingBox()
  expect(box?.y).toBeGreaterThan(0)
  expect(box?.y).toBeLessThan(DESK.height)
})

test('each row leads to its line', async ({ page, open }) => {
  await open('#/tables/chaos-experiment')
  await page
    .getByRole('link', { name: /line \d+$/ })
    .first()
    .click()
  await page.locator('.marked').waitFor()
  expect(placeIn(page)).toMatch(/^#\/episode\/episode:.+\?line=\d+$/)
})

test('a table is saved as CSV, every row with its file and line', async ({ page, open }) => {
  const { rows } = await readData<SiteRecords>('data/records/cost-profile.json')
  await open('#/tables/cost-profile')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('cost-profile.csv')
  const text = await readFile(await file.path(), 'utf8')
  expect(text.match(/\.md:\d+\r\n/g)?.length).toBe(rows.length)
})

test('on a phone each row is a card with the names of its fields, and nothing is wider than the page', async ({
  page,
  open,
}) => {
  await page.setViewportSize(PHONE)
  for (const type of ['incident', 'implementation', 'formula']) {
    await open(`#/tables/${type}`)
    await page.locator('tbody tr:not(.spacer)').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
  }
  await page.getByLabel('Sort by').selectOption({ label: 'Name, downwards' })
  expect(placeIn(page)).toBe('#/tables/formula?sort=-name')
})

test('a table that the corpus does not have is said to be missing, with those that there are', async ({
  page,
  open,
}) => {
  await open('#/tables/sonnet')
  await page.getByText('There is no table called “sonnet”.').waitFor()
  expect(placeIn(page)).toBe('#/tables/sonnet')
  await page.getByRole('navigation', { name: 'Choose a table' }).getByText('Metrics').click()
  await page.getByRole('table', { name: 'Metrics' }).waitFor()
})

test('the timeline has a sign for every incident with a year, and leads to it', async ({
  page,
  open,
}) => {
  await open('#/tables/incident')
  const timeline = page.getByRole('region', { name: 'Timeline' }).last()
  const sign = timeline.getByRole('link', { name: /^2012-08-01 Knight Capital/ })
  await sign.click()
  expect(placeIn(page)).toMatch(/^#\/entity\/incident:knight-capital/)
})

test('the tab key passes the signs of the timeline, which stand in the list below it', async ({
  page,
  open,
}) => {
  await open('#/tables/incident')
  const section = page.getByRole('region', { name: 'Timeline' })
  await section.last().focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const first = section.first().getByRole('listitem').filter({ hasText: 'Amazon S3 gossip outage' })
  const link = first.getByRole('link')
  expect(await link.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await first.textContent()).toMatch(/^2008-07-20 Amazon S3 gossip outage.* Amazon$/)
})

test('the matrix counts who implements what, and a cell leads to the lines', async ({
  page,
  open,
}) => {
  await open('#/tables/implementation')
  await page
    .getByRole('link', { name: /^Netflix implements Circuit Breaker: \d+ statement/ })
    .click()
  expect(placeIn(page)).toBe('#/connect?a=company:netflix&b=pattern:circuit-breaker')
})

test('what a cell cuts off is a button away, by keyboard too', async ({ page, open }) => {
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size)
    await open('#/tables/incident')
    const cells = page.getByRole('table', { name: 'Incidents' }).locator('td[data-label]')
    await cells.first().waitFor()
    const cut = cells.filter({ hasText: '…' })
    expect(await cut.filter({ hasNot: page.getByRole('button') }).count()).toBe(0)
    const clipped = await cells.evaluateAll((all) =>
      all
        .flatMap((cell) => [cell, ...cell.children])
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
        .map(({ textContent }) => textContent),
    )
    expect(clipped.filter((text) => text.length > 40)).toEqual([])
    const cell = cut.first()
    const button = cell.getByRole('button', { name: /^Show all: / })
    const letters = (await cell.textContent())?.length ?? 0
    await button.press('Enter')
    await page.getByRole('button', { name: /^Show less: / }).waitFor()
    expect(letters).toBeLessThan(
      (await cells.filter({ hasText: 'Show less' }).first().textContent())?.length ?? 0,
    )
  }
})

test('tables begin where the other pages begin, and take what is left beside it', async ({
  page,
  open,
}) => {
  for (const width of [1280, 1920]) {
    await page.setViewportSize({ width, height: 800 })
    const edges = []
    for (const hash of ['#/gaps', '#/tables']) {
      await open(hash)
      edges.push((await heading(page).boundingBox())?.x)
    }
    expect(edges[0]).toBe(edges[1])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }
})
