import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { launchBrowser } from './support/launch.ts'
import { pointAtNode, stage } from './support/map.ts'
import { expect, heading, openPlace, placeIn, readAtlas, test } from './support/test.ts'

const selection = (page: Page) => page.getByRole('complementary', { name: 'Selected' })
const count = async (page: Page) => await page.getByRole('status').first().textContent()

test('pointing at a node shows what it is linked with, and leaving it shows all again', async ({
  page,
  open,
}) => {
  await open('#/map')
  const resting = await picture(page)
  await pointAtNode(page)
  expect((await picture(page)).equals(resting)).toBe(false)
  await page.mouse.move(5, 450)
  await expect.poll(async () => (await picture(page)).equals(resting)).toBe(true)
})

test('a click selects a node, with its facts and links beside the map; the address says so', async ({
  page,
  open,
}) => {
  const { nodes } = await readAtlas()
  await open('#/map')
  await pointAtNode(page)
  await page.mouse.down()
  await page.mouse.up()
  const name = await selection(page).getByRole('heading', { level: 2 }).textContent()
  const node = nodes.find(({ key }) => placeIn(page) === `#/map?select=${key}`)
  expect(node?.label).toBe(name)
  await selection(page).getByRole('button', { name: 'Close' }).click()
  await selection(page).waitFor({ state: 'detached' })
  expect(placeIn(page)).toBe('#/map')
})

test('the map is as large as its frame, whatever opens beside and below it', async ({
  page,
  open,
}) => {
  await open('#/map')
  const sizes = () =>
    stage(page).evaluate((frame) =>
      [frame, ...frame.querySelectorAll('canvas')]
        .filter((one) => one.checkVisibility())
        .map((one) => {
          const { width, height } = one.getBoundingClientRect()
          return `${Math.round(width)} × ${Math.round(height)}`
        }),
    )
  const distinct = async () => new Set(await sizes()).size
  await expect.poll(distinct).toBe(1)
  const [before] = await sizes()
  await page.goto(`${page.url()}?select=pattern%3Asaga&color=community`)
  await selection(page).getByRole('heading', { name: 'Saga' }).waitFor()
  await expect.poll(distinct).toBe(1)
  expect((await sizes())[0]).not.toBe(before)
})

test('the find box selects by keyboard alone', async ({ page, open }) => {
  await open('#/map')
  await page.getByRole('combobox', { name: 'Find on the map' }).focus()
  await page.keyboard.type('saga')
  await page
    .getByRole('option', { name: /^Saga Pattern/ })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await selection(page).getByRole('heading', { name: 'Saga' }).waitFor()
  expect(placeIn(page)).toBe('#/map?select=pattern:saga')
})

test('a focus shows the surroundings of one node, one to three steps away, by keyboard', async ({
  page,
  open,
}) => {
  await open('#/map?select=pattern%3Asaga')
  await selection(page).getByRole('button', { name: 'Focus on it' }).press('Enter')
  await page.getByRole('slider', { name: 'Steps away' }).waitFor()
  expect(placeIn(page)).toBe('#/map?focus=pattern:saga&depth=1&select=pattern:saga')
  const near = numbersIn(await count(page))
  await page.getByRole('slider', { name: 'Steps away' }).press('ArrowRight')
  await expect.poll(() => placeIn(page)).toContain('depth=2')
  const far = numbersIn(await count(page))
  expect(far[0]).toBeGreaterThan(near[0] ?? 0)
  await page.getByRole('button', { name: 'Show everything' }).press('Enter')
  await expect.poll(() => placeIn(page)).toBe('#/map?select=pattern:saga')
})

test('what is selected on the map can be focused from its own page', async ({ page, open }) => {
  await open('#/entity/pattern%3Asaga')
  await page.getByRole('link', { name: 'Show on the map' }).click()
  await stage(page).waitFor()
  expect(placeIn(page)).toContain('focus=pattern:saga')
})

test('counts beside the filters follow the other filters, and the map shows what they leave', async ({
  page,
  open,
}) => {
  const { counts } = await readAtlas()
  await open('#/map')
  const kinds = page.getByRole('group', { name: 'Kinds' })
  const countOf = async (name: string) =>
    numbersIn(await kinds.getByText(name).locator('..').textContent())[0] ?? 0
  expect(await countOf('Episodes')).toBe(counts.kinds.episode)
  expect(await countOf('Resources')).toBe(counts.kinds.resource)
  const [before = 0] = numbersIn(await count(page))
  const patterns = await countOf('Patterns')
  await kinds.getByRole('checkbox', { name: /Technologies/ }).press(' ')
  await expect.poll(async () => numbersIn(await count(page))[0]).toBeLessThan(before)
  expect(placeIn(page)).toContain('kinds=episode,pattern,company,incident')
  await page.getByRole('checkbox', { name: /Mentioned in passing/ }).press(' ')
  await expect.poll(() => countOf('Patterns')).toBeGreaterThan(patterns)
  await page.getByRole('link', { name: 'Reset filters' }).click()
  await expect.poll(async () => numbersIn(await count(page))[0]).toBe(before)
})

test('links are filtered by group and by relation, by how they are said and how often', async ({
  page,
  open,
}) => {
  await open('#/map')
  const links = async () => numbersIn(await count(page))[1] ?? 0
  const all = await links()
  const groups = page.getByRole('group', { name: 'Links', exact: true })
  await groups.getByLabel('Each relation of: What comes first').first().click()
  await groups.getByRole('checkbox', { name: /^Requires/ }).press(' ')
  await expect.poll(links).toBeLessThan(all)
  const group = groups.getByRole('checkbox', { name: /What comes first/ })
  expect(await group.evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true)
  expect(placeIn(page)).toContain('links=coverage,episodes,practice,patterns,next')
  const before = await links()
  await page.getByRole('slider', { name: 'Stated at least' }).press('ArrowRight')
  await expect.poll(links).toBeLessThan(before)
  expect(placeIn(page)).toContain('strength=2')
  await page.getByRole('link', { name: 'Reset filters' }).click()
  await expect.poll(links).toBe(all)
})

test('passing mentions are hidden until they are asked for', async ({ page, open }) => {
  await open('#/map')
  const [, core = 0] = numbersIn(await count(page))
  await page.getByRole('checkbox', { name: /Mentioned in passing/ }).press(' ')
  await expect.poll(async () => numbersIn(await count(page))[1]).toBeGreaterThan(core)
  expect(placeIn(page)).toContain('mentions=1')
})

test('what the data does not have is not offered', async ({ page, open }) => {
  await open('#/map')
  expect(await page.getByRole('combobox', { name: 'Colour by' }).textContent()).toBe(
    'KindCommunity',
  )
  expect(await page.getByText('Inferred, not stated').count()).toBe(0)
  expect(await page.getByRole('group', { name: 'Series' }).count()).toBe(0)
})

test('the map moves and zooms by keyboard and by its buttons', async ({ page, open }) => {
  await open('#/map')
  await stage(page).focus()
  await page.keyboard.press('0')
  const resting = await picture(page)
  await stage(page).press('+')
  await expect.poll(async () => (await picture(page)).equals(resting)).toBe(false)
  await stage(page).press('0')
  await expect.poll(async () => (await picture(page)).equals(resting)).toBe(true)
  await page.getByRole('button', { name: 'Zoom in' }).press('Enter')
  await expect.poll(async () => (await picture(page)).equals(resting)).toBe(false)
})

test('where the page is shown twice as large the map still has room', async ({ page, open }) => {
  await page.setViewportSize({ width: 640, height: 400 })
  await open('#/map')
  const box = await stage(page).boundingBox()
  expect(box?.height).toBeGreaterThan(200)
})

test('where WebGL is missing the list takes over, and says why', async () => {
  const browser = await launchBrowser({ hasWebgl: false })
  try {
    const page = await browser.newPage()
    await openPlace(page, inject('demo'), '#/map')
    await page.getByText(/cannot draw the map \(WebGL is missing\)/).waitFor()
    await page.getByRole('treegrid', { name: 'Nodes by kind' }).waitFor()
    expect(await heading(page).textContent()).toBe('Map')
  } finally {
    await browser.close()
  }
})

async function picture(page: Page): Promise<Buffer> {
  // Two frames: one for the state, one for what it draws.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  return stage(page).screenshot()
}

/** Numbers of nodes and links in "1,234 nodes, 5,678 links". */
function numbersIn(text: string | null): number[] {
  return (text?.match(/[\d,]*\d/g) ?? []).map((number) => Number(number.replaceAll(',', '')))
}
