import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { DESK, expect, PHONE, placeIn, test } from './support/test.ts'

const stage = (page: Page) => page.getByRole('application', { name: /Map of the nodes/ })
const details = (page: Page) => page.getByRole('complementary', { name: 'Selected' })
const SAGA = '#/map?select=pattern%3Asaga'

test('a link says why it is there, with the sentence and the line that say so', async ({
  page,
  open,
}) => {
  await open(SAGA)
  const why = details(page)
    .getByRole('link', { name: /^Why: Saga covered by/ })
    .first()
  await why.press('Enter')
  await details(page).getByRole('heading', { name: 'Why this link' }).waitFor()
  await details(page)
    .getByRole('link', { name: /\.md:\d+$/ })
    .first()
    .waitFor()
  expect(placeIn(page)).toMatch(/^#\/map\?edge=episode:[^,]+,covers,pattern:saga/)
})

test('a path between two picked nodes is shown with its evidence, by keyboard; its address shows it again', async ({
  page,
  open,
}) => {
  await open(SAGA)
  await details(page).getByRole('button', { name: 'Path from here' }).press('Enter')
  await details(page).getByRole('combobox', { name: 'Path to…' }).focus()
  await page.keyboard.type('fencing')
  await page
    .getByRole('option', { name: /^Fencing Token/ })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const chain = details(page)
    .getByRole('listitem')
    .filter({ hasText: /^Chain 1/ })
  await chain
    .getByRole('link', { name: /\.md:\d+$/ })
    .first()
    .waitFor()
  expect(placeIn(page)).toContain('from=pattern:saga&to=pattern:fencing-token')
  const words = await chain.textContent()
  await page.reload()
  await chain
    .getByRole('link', { name: /\.md:\d+$/ })
    .first()
    .waitFor()
  expect(await chain.textContent()).toBe(words)
})

test('a pinned node stays in the list of pins and in the address until it is unpinned', async ({
  page,
  open,
}) => {
  await open(SAGA)
  await details(page).getByRole('button', { name: 'Pin', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Unpin: Saga' }).waitFor()
  expect(placeIn(page)).toMatch(/pins=pattern:saga~-?[\d.]+~-?[\d.]+/)
  await page.getByRole('button', { name: 'Unpin: Saga' }).press('Enter')
  await expect.poll(() => placeIn(page)).not.toContain('pins=')
})

test('nodes are gathered by keyboard, shown alone, and let go', async ({ page, open }) => {
  await open(SAGA)
  await details(page).getByRole('button', { name: 'Gather it and its neighbours' }).press('Enter')
  const heading = details(page).getByRole('heading', { name: /^Gathered: \d+ nodes$/ })
  const gathered = Number((await heading.textContent())?.match(/\d+/)?.[0])
  expect(gathered).toBeGreaterThan(2)
  await details(page).getByRole('button', { name: 'Show these only' }).press('Enter')
  await expect
    .poll(async () =>
      Number.parseInt((await page.getByRole('status').first().textContent()) ?? '', 10),
    )
    .toBeLessThanOrEqual(gathered)
  expect(placeIn(page)).toContain('only=1')
  await details(page).getByRole('button', { name: 'Close' }).last().press('Enter')
  await expect.poll(() => placeIn(page)).not.toContain('lasso=')
})

test('a lasso gathers what is inside it, and a button what is in view', async ({ page, open }) => {
  await open('#/map')
  await page.getByRole('button', { name: /^Lasso/ }).click()
  const box = await stage(page).boundingBox()
  if (!box) throw new Error('Expected a map on the page')
  const at = (right: number, down: number): [number, number] => [
    box.x + box.width * right,
    box.y + box.height * down,
  ]
  await page.mouse.move(...at(0.35, 0.3))
  await page.mouse.down()
  for (const corner of [at(0.75, 0.3), at(0.75, 0.7), at(0.35, 0.7), at(0.35, 0.32)])
    await page.mouse.move(...corner, { steps: 4 })
  await page.mouse.up()
  const heading = details(page).getByRole('heading', { name: /^Gathered/ })
  await heading.waitFor()
  const inside = Number((await heading.textContent())?.match(/\d+/)?.[0])
  expect(inside).toBeGreaterThan(5)
  await page.getByRole('button', { name: 'Gather all nodes in view' }).press('Enter')
  await expect
    .poll(async () => Number((await heading.textContent())?.match(/\d+/)?.[0]))
    .toBeGreaterThan(inside)
})

test('a node that is filtered out is shown when it is selected, and the map says so', async ({
  page,
  open,
}) => {
  await open('#/map?kinds=episode&select=pattern%3Asaga')
  await details(page).getByText('Shown although filtered out.').waitFor()
  await open('#/map?select=pattern%3Asaga')
  expect(await details(page).getByText('Shown although filtered out.').count()).toBe(0)
})

test('the map is saved as SVG and as PNG, with its legend', async ({ page, open }) => {
  await open('#/map')
  for (const [form, start] of [
    ['As SVG', '<svg xmlns='],
    ['As PNG', '\ufffdPNG'],
  ] as const) {
    await page.getByRole('button', { name: 'Save a picture' }).click()
    const saving = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: form }).click()
    const file = await (await saving).path()
    const text = await readFile(file, 'utf8')
    expect(text.startsWith(start)).toBe(true)
    if (form === 'As SVG') expect(text).toContain('>Episodes</text>')
    else expect(text.length).toBeGreaterThan(50_000)
  }
})

test('the address brings back what the window showed', async ({ page, open }) => {
  await open('#/map')
  await stage(page).focus()
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => placeIn(page)).toMatch(/at=-?[\d.]+,-?[\d.]+,[\d.]+/)
  await page.waitForTimeout(800)
  const before = placeIn(page)
  await page.reload()
  await stage(page).waitFor()
  await page.waitForTimeout(800)
  expect(placeIn(page)).toBe(before)
  await stage(page).press('0')
  await expect.poll(() => placeIn(page)).not.toContain('at=')
})

test('on a phone the selection is a sheet that leaves the map in sight', async ({ page, open }) => {
  await page.setViewportSize(PHONE)
  await open(SAGA)
  const sheet = await details(page).boundingBox()
  const map = await stage(page).boundingBox()
  expect(sheet?.y).toBeGreaterThan(PHONE.height * 0.45)
  expect((sheet?.y ?? 0) - (map?.y ?? 0)).toBeGreaterThan(100)
  await details(page).getByRole('button', { name: 'Close' }).click()
  await details(page).waitFor({ state: 'detached' })
})

test('a path fills what the controls leave of the map, on a phone too, until the map is moved', async ({
  page,
  open,
}) => {
  const names = ['Saga', 'Consistency', 'GitHub incident', 'Fencing Token']
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size)
    await open('#/map?from=pattern%3Asaga&to=pattern%3Afencing-token')
    await page.waitForTimeout(800)
    expect(placeIn(page)).not.toContain('at=')
    const drawn = await savedTexts(page)
    const places = names.map((name) => drawn.find(({ words }) => words.includes(name)))
    const frame = await stage(page).boundingBox()
    if (!frame) throw new Error('Expected a map on the page')
    const [across, down] = (['x', 'y'] as const).map((side) => {
      const values = places.map((place) => place?.[side] ?? Number.NaN)
      return Math.max(...values) - Math.min(...values)
    })
    expect(down).toBeGreaterThan(frame.height * 0.45)
    expect(across).toBeGreaterThan(frame.width * 0.3)
  }
  await stage(page).press('+')
  await expect.poll(() => placeIn(page)).toContain('at=')
})

/** The texts of the picture that the map saves, with their places on the map. */
async function savedTexts(page: Page): Promise<{ x: number; y: number; words: string }[]> {
  await page.getByRole('button', { name: 'Save a picture' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'As SVG' }).click()
  const svg = await readFile(await (await saving).path(), 'utf8')
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]+)/g)].map(
    ([, x, y, words = '']) => ({ x: Number(x), y: Number(y), words }),
  )
}
