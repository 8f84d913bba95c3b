import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { SiteSuggestions } from '../../src/model/site.ts'
import { DEMO } from './support/root.ts'
import { expect, heading, placeIn, readData, test } from './support/test.ts'

const CONSENSUS = '#/episode/episode%3A05-consensus'

test('an episode shows what it is, what it requires and what it unlocks', async ({
  page,
  open,
}) => {
  await open(CONSENSUS)
  expect(await heading(page).textContent()).toBe('Consensus with Paxos and Raft')
  await page.getByRole('heading', { name: /^Requires 3/, level: 2 }).waitFor()
  const main = page.getByRole('main')
  expect(await main.getByText('3 h', { exact: true }).count()).toBe(1)
  const requires = main
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^Requires/ }) })
  expect(await requires.first().getByRole('link').allTextContents()).toEqual([
    expect.stringContaining('Failure Models'),
    expect.stringContaining('Replication'),
    expect.stringContaining('Consistency Models'),
  ])
})

test('its records stand under the headings of the text, each with its line', async ({
  page,
  open,
}) => {
  await open(CONSENSUS)
  await page.getByRole('tab', { name: /^Records/ }).click()
  const formulas = page.getByRole('heading', { name: /Core Formulas$/ }).locator('..')
  const bound = formulas.getByRole('article').filter({ hasText: 'Byzantine bound' })
  expect(await bound.getByRole('definition').first().textContent()).toContain('n \\ge 3f + 1')
  await bound.getByRole('link', { name: /^line \d+/ }).click()
  await expect.poll(() => placeIn(page)).toMatch(/^#\/episode\/episode:05-consensus\?line=\d+$/)
})

test('a line in the address opens the text, scrolls to its block and marks it', async ({
  page,
  open,
}) => {
  const lines = (await readFile(join(DEMO, '05-consensus.md'), 'utf8')).split('\n')
  const line = lines.findIndex((text) => text.startsWith('| Log sync')) + 1
  await open(`${CONSENSUS}?line=${line}`)
  const row = page.getByRole('row', { name: /^Log sync p99 of the fsync/ })
  await row.waitFor()
  await expect.poll(() => row.getAttribute('class')).toContain('marked')
  await expect.poll(() => row.evaluate(isInSight)).toBe(true)
  expect(await page.locator('.marked').count()).toBe(1)
})

test('the text is rendered: headings, tables, code with colours', async ({ page, open }) => {
  await open(`${CONSENSUS}?tab=text`)
  const text = page.getByRole('tabpanel')
  await text.getByRole('heading', { name: 'Code Samples' }).waitFor()
  expect(await text.getByRole('table').count()).toBeGreaterThan(2)
  expect(await text.locator('pre code span').count()).toBeGreaterThan(20)
})

test('the outline leads to a heading, and the address says its line', async ({ page, open }) => {
  await open(`${CONSENSUS}?tab=text`)
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await outline.getByRole('link', { name: /Incident Intelligence/ }).click()
  await expect.poll(() => placeIn(page)).toContain('?line=148')
  const title = page.getByRole('tabpanel').getByRole('heading', { name: /Incident Intelligence/ })
  await expect.poll(() => title.getAttribute('class')).toContain('marked')
})

test('an episode opens with its text, and its outline says where one reads', async ({
  page,
  open,
}) => {
  await open(CONSENSUS)
  expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Text')
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await page.getByRole('tabpanel').getByRole('heading', { name: 'Test Patterns' }).evaluate(scroll)
  await expect
    .poll(() => outline.locator('[aria-current="location"]').allTextContents())
    .toEqual(['Test Patterns'])
})

test('who comes for a line is said to read in its section', async ({ page, open }) => {
  await open(`${CONSENSUS}?line=152`)
  await page.locator('.marked').waitFor()
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await expect
    .poll(() => outline.locator('[aria-current="location"]').allTextContents())
    .toEqual(['Production Incidents'])
})

test('names in the text lead to their pages, and the reader can have plain text instead', async ({
  page,
  open,
}) => {
  await open(CONSENSUS)
  const names = page.getByRole('tabpanel').getByRole('link', { name: 'Consensus', exact: true })
  await names.first().waitFor()
  const plain = await textOf(page)
  await page.getByRole('checkbox', { name: 'Link the names in the text' }).press('Space')
  await expect.poll(() => names.count()).toBe(0)
  expect(await textOf(page)).toBe(plain)
  await open(CONSENSUS)
  expect(await names.count()).toBe(0)
  await page.getByRole('checkbox', { name: 'Link the names in the text' }).press('Space')
  await names.first().click()
  expect(placeIn(page)).toBe('#/entity/pattern:consensus')
})

test('a picture before a heading is neither drawn nor read aloud', async ({ page, open }) => {
  await open(CONSENSUS)
  const title = page
    .getByRole('tabpanel')
    .getByRole('heading', { name: 'Cost Analysis', exact: true })
  expect(await title.count()).toBe(1)
  const outline = page.getByRole('navigation', { name: 'Outline' })
  expect(await outline.textContent()).not.toMatch(/\p{Extended_Pictographic}/u)
})

test('the links that it lacks are on its page', async ({ page, open }) => {
  const { suggestions } = await readData<SiteSuggestions>('data/suggestions.json')
  const [first] = suggestions
  if (!first) throw new Error('Expected a suggestion in the demo corpus')
  await open(`#/episode/${encodeURIComponent(first.source)}?tab=suggestions`)
  const target = page
    .getByRole('tabpanel')
    .locator(`a[href*="${encodeURIComponent(first.target)}"]`)
  await target.first().waitFor()
})

test('its gaps are on its page, each with its line', async ({ page, open }) => {
  await open(CONSENSUS)
  await page.getByRole('tab', { name: /^Gaps 2/ }).click()
  const gaps = page.getByRole('tabpanel').getByRole('listitem')
  expect(await gaps.count()).toBe(2)
  expect(await gaps.first().getByRole('link').textContent()).toMatch(/^05-consensus\.md:\d+$/)
})

const textOf = (page: Page): Promise<string> =>
  page.locator('.document').evaluate((text) => text.textContent ?? '')

/** Runs in the page. */
function scroll(heading: Element): void {
  heading.scrollIntoView({ block: 'start' })
}

/** Runs in the page. */
function isInSight(block: Element): boolean {
  const { top, bottom } = block.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}
