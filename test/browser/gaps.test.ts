import type { Page } from 'playwright-core'
import type { SiteGaps } from '../../src/model/site.ts'
import { expect, heading, PHONE, placeIn, readAtlas, readData, test } from './support/test.ts'

const table = (page: Page) => page.getByRole('table', { name: 'Gaps, one a row' })

test('the counts by rule and by severity add up to all gaps', async ({ page, open }) => {
  const { findings } = await readData<SiteGaps>('data/gaps.json')
  await open('#/gaps')
  for (const name of ['Severity', 'Rules']) {
    const choices = page.getByRole('navigation', { name }).getByRole('link')
    await choices.first().waitFor()
    const [all = 0, ...parts] = (await choices.allTextContents()).map((text) =>
      Number(/\d+$/.exec(text)?.[0]),
    )
    expect(all).toBe(findings.length)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(findings.length)
  }
  expect(await table(page).getAttribute('aria-rowcount')).toBe(String(findings.length + 1))
})

test('a rule leaves its own gaps, says what it means, and is in the address', async ({
  page,
  open,
}) => {
  const { rules, findings } = await readData<SiteGaps>('data/gaps.json')
  const rule = rules.find(({ rule }) => rule === 'uncovered-violated-pattern')
  const own = findings.filter((finding) => finding.rule === rule?.rule)
  await open('#/gaps')
  await page
    .getByRole('navigation', { name: 'Rules' })
    .getByRole('link', { name: rule?.title ?? '' })
    .click()
  await page.getByText(rule?.explanation ?? '').waitFor()
  expect(placeIn(page)).toBe(`#/gaps?rule=${rule?.rule}`)
  await expect.poll(() => table(page).getAttribute('aria-rowcount')).toBe(String(own.length + 1))
  for (const { message } of own) await table(page).getByText(message).first().waitFor()
})

test('gaps can be grouped by rule, severity and series, which is in the address', async ({
  page,
  open,
}) => {
  const { findings, rules } = await readData<SiteGaps>('data/gaps.json')
  await open('#/gaps')
  const grouping = page.getByRole('combobox', { name: 'Group by' })
  for (const by of ['rule', 'severity', 'series']) {
    await grouping.selectOption(by)
    await expect.poll(() => placeIn(page)).toBe(`#/gaps?group=${by}`)
    await table(page).getByRole('rowheader').first().waitFor()
  }
  await open('#/gaps?group=rule')
  const found = new Set(findings.map(({ rule }) => rule))
  const rows = findings.length + found.size + 1
  await expect.poll(() => table(page).getAttribute('aria-rowcount')).toBe(String(rows))
  const [worst] = findings
  const own = findings.filter(({ rule }) => rule === worst?.rule).length
  const title = rules.find(({ rule }) => rule === worst?.rule)?.title ?? ''
  const heading = table(page).getByRole('button', { name: title, expanded: true })
  await heading.press('Enter')
  await expect.poll(() => table(page).getAttribute('aria-rowcount')).toBe(String(rows - own))
})

test('words filter the gaps, and clearing shows all', async ({ page, open }) => {
  const { findings } = await readData<SiteGaps>('data/gaps.json')
  await open('#/gaps')
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('monotonic')
  await page.getByText(`1 of ${findings.length} gaps`).waitFor()
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await page.getByText(`${findings.length} of ${findings.length} gaps`).waitFor()
})

test('a gap leads to its line in the text', async ({ page, open }) => {
  const { findings } = await readData<SiteGaps>('data/gaps.json')
  await open('#/gaps')
  const [first] = findings.filter((finding) => finding.severity === 'warning')
  await table(page)
    .getByRole('link', { name: `${first?.path}:${first?.line}` })
    .first()
    .click()
  await page.locator('.marked').waitFor()
  expect(placeIn(page)).toContain(`?line=${first?.line}`)
})

test('the filters stay in sight beside a long table', async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 400 })
  await open('#/gaps')
  await page.mouse.move(900, 300)
  await page.mouse.wheel(0, 400)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300)
  const filters = page.locator('summary').filter({ hasText: /^Filters$/ })
  expect((await filters.boundingBox())?.y).toBeGreaterThan(0)
})

test('a column sorts, and says so', async ({ page, open }) => {
  await open('#/gaps')
  const column = page.getByRole('columnheader', { name: /Place/ })
  await column.getByRole('button').click()
  await expect.poll(() => column.getAttribute('aria-sort')).toBe('ascending')
})

test('on a phone a finger finds every link and every patch of the gaps', async ({ page, open }) => {
  await page.setViewportSize(PHONE)
  await open('#/gaps')
  const targets = table(page).locator('tbody :is(a, summary)')
  await targets.first().waitFor()
  const heights = await targets.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().height),
  )
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
})

test('all files are accounted for', async ({ page, open }) => {
  const { counts } = await readAtlas()
  await open('#/gaps')
  const account = page.getByRole('region', { name: 'Files' })
  await account
    .getByText(`${counts.files} files found: ${counts.read} read, ${counts.skipped} skipped`)
    .waitFor()
  expect(counts.read + counts.skipped + counts.failed).toBe(counts.files)
  expect(await heading(page).textContent()).toBe('Gaps')
})
