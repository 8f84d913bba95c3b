import { expect, placeIn, test } from './support/test.ts'

test('the list has everything that the map shows, by kind, episodes in order', async ({
  page,
  open,
}) => {
  await open('#/list')
  const rows = page.getByRole('treegrid', { name: 'Nodes by kind' }).getByRole('row')
  await rows.first().waitFor()
  expect(await rows.first().textContent()).toContain('Episodes18')
  expect(await rows.nth(1).textContent()).toContain('1 Time, Clocks and the Order of Events')
  expect(await rows.nth(18).textContent()).toContain('18 Control Planes')
})

test('arrow keys open a row and its links, Enter on a link says why it is there', async ({
  page,
  open,
}) => {
  await open('#/list')
  const tree = page.getByRole('treegrid', { name: 'Nodes by kind' })
  await tree.getByRole('row', { name: 'Episodes', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const first = tree.getByRole('row', { name: 'Time, Clocks and the Order of Events' })
  await expect.poll(() => first.getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('Enter')
  const details = page.getByRole('complementary', { name: 'Selected' })
  await details.getByRole('heading', { name: 'Time, Clocks and the Order of Events' }).waitFor()
  expect(placeIn(page)).toContain('select=episode:')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await details.getByRole('heading', { name: 'Why this link' }).waitFor()
  await details
    .getByRole('link', { name: /\.md:\d+$/ })
    .first()
    .waitFor()
  expect(placeIn(page)).toContain('edge=episode:')
})

test('the list has the filters of the map, and the map those of the list', async ({
  page,
  open,
}) => {
  await open('#/map?kinds=episode,company')
  await page.getByRole('link', { name: 'Show as list' }).click()
  await page.getByRole('treegrid').waitFor()
  expect(placeIn(page)).toBe('#/list?kinds=episode,company')
  const kinds = page.getByRole('group', { name: 'Kinds' })
  expect(await kinds.getByRole('checkbox', { name: /Patterns/ }).isChecked()).toBe(false)
  expect(await kinds.getByRole('checkbox', { name: /Companies/ }).isChecked()).toBe(true)
  await page.getByRole('link', { name: 'Show as map' }).click()
  await page.getByRole('application').waitFor()
  expect(placeIn(page)).toBe('#/map?kinds=episode,company')
})
