import type { SiteSuggestions } from '../../src/model/site.ts'
import { expect, placeIn, readAtlas, readData, test } from './support/test.ts'

const readSuggestions = async () =>
  (await readData<SiteSuggestions>('data/suggestions.json')).suggestions

test('every missing link says between what, why, and what the texts say', async ({
  page,
  open,
}) => {
  const suggestions = await readSuggestions()
  const { nodes } = await readAtlas()
  const labelOf = (key: string): string => nodes.find((node) => node.key === key)?.label ?? ''
  await open('#/links')
  const [first] = suggestions
  if (!first) throw new Error('Expected a suggestion in the demo corpus')
  const item = page.getByRole('main').getByRole('listitem').filter({ hasText: 'should link to' })
  expect(await item.count()).toBe(suggestions.length)
  await item
    .first()
    .getByRole('link', { name: labelOf(first.source) })
    .waitFor()
  await item
    .first()
    .getByRole('link', { name: labelOf(first.target) })
    .waitFor()
  for (const reason of first.reasons) await item.first().getByText(reason).waitFor()
  await item.first().getByText('What the texts say').click()
  for (const { path, line } of first.evidence.slice(0, 2))
    await item
      .first()
      .getByRole('link', { name: `${path}:${line}` })
      .waitFor()
})

test('the patch is copied as it is published', async ({ page, open }) => {
  const first = (await readSuggestions()).find(({ patch }) => patch !== undefined)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open('#/links')
  await page.getByText('The change to the file').first().click()
  await page
    .getByRole('button', { name: /^Copy the patch/ })
    .first()
    .click()
  await page.getByText('Patch copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first?.patch)
})

test('an episode that lacks several links has one patch for all of them', async ({
  page,
  open,
}) => {
  const file = await readData<SiteSuggestions>('data/suggestions.json')
  const [first] = file.suggestions
  if (!first) throw new Error('Expected a suggestion in the demo corpus')
  const patch = '--- a/x.md\n+++ b/x.md\n@@ -1,0 +1,2 @@\n+one\n+two\n'
  const together = [{ source: first.source, links: 2, patch }]
  await page.route('**/data/suggestions.json', (route) =>
    route.fulfill({ json: { ...file, together } }),
  )
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(`#/episode/${encodeURIComponent(first.source)}?tab=suggestions`)
  await page.getByText('2 links in one patch').click()
  await page
    .getByRole('button', { name: /^Copy the patch: 2 links/ })
    .first()
    .click()
  await page.getByText('Patch copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(patch)
})

test('words filter the list, the address holds them, and clearing shows all', async ({
  page,
  open,
}) => {
  const all = await readSuggestions()
  await open('#/links')
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('zzz')
  await page.getByText('No missing link fits').waitFor()
  expect(placeIn(page)).toBe('#/links?words=zzz')
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await page.getByText(`${all.length} missing link`).waitFor()
})

test('where the file of suggestions is missing, the page says so and offers another try', async ({
  page,
  open,
  complaints,
}) => {
  await page.route('**/data/suggestions.json', (route) => route.fulfill({ status: 404 }))
  await open('#/links')
  await page.getByRole('alert').getByText('data/suggestions.json is not there').waitFor()
  await page.unroute('**/data/suggestions.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('should link to').first().waitFor()
  complaints.list.length = 0
})
