import { readFile } from 'node:fs/promises'
import { expect, test } from './support/test.ts'

test('where the system forces its colours, the map keeps its own: names do not drown in their ground', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open('#/map')
  await page.getByRole('button', { name: 'Save a picture' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'As SVG' }).click()
  const svg = await readFile(await (await saving).path(), 'utf8')
  const [, fill, ground] = /<text [^>]*fill="(#\w+)" stroke="(#\w+)"/.exec(svg) ?? []
  expect(fill).toMatch(/^#/)
  expect(fill).not.toBe(ground)
  expect(new Set(svg.match(/fill="#\w+"/g)).size).toBeGreaterThan(6)
})

test('where the system forces its colours, the place one is at and the choice made are still marked', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open('#/gaps')
  const marked = page.locator('header [aria-current], .choices [aria-current]')
  await marked.first().waitFor()
  const outlines = await marked.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).outlineStyle),
  )
  expect(outlines.length).toBeGreaterThan(1)
  expect(new Set(outlines)).toEqual(new Set(['solid']))
})
