import { inject } from 'vitest'
import { PLACES } from './support/places.ts'
import { expect, heading, openPlace, PHONE, placeIn, test } from './support/test.ts'

test.for(PLACES)(
  '$name: loading its address anew shows the same view',
  async ({ hash }, { page, open }) => {
    await open(hash)
    const first = await heading(page).textContent()
    const title = await page.title()
    await page.reload()
    await heading(page).waitFor()
    expect(await heading(page).textContent()).toBe(first)
    await expect.poll(() => page.title()).toBe(title)
    expect(new URL(page.url()).hash).toBe(hash)
  },
)

test('back and forward move between places, and the focus goes to the heading of each', async ({
  page,
  open,
}) => {
  await open('#/')
  const places = page.getByRole('navigation', { name: 'Places' })
  const title = async () => await heading(page).textContent()
  await places.getByRole('link', { name: 'Gaps' }).click()
  await expect.poll(title).toBe('Gaps')
  await places.getByRole('link', { name: 'Path' }).click()
  await expect.poll(title).toBe('Learning path')
  await page.goBack()
  await expect.poll(title).toBe('Gaps')
  await expect
    .poll(() => heading(page).evaluate((one) => one === document.activeElement))
    .toBe(true)
  await page.goForward()
  await expect.poll(title).toBe('Learning path')
})

test('an address that names nothing says so and shows the way', async ({ page, open }) => {
  await open('#/episode/episode%3Anone')
  expect(await heading(page).textContent()).toBe('There is no such place')
  await page.getByRole('main').getByRole('link', { name: 'Overview' }).click()
  await expect.poll(() => placeIn(page)).toBe('#/')
})

test('on a phone nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize(PHONE)
  for (const { hash, name } of PLACES) {
    await openPlace(page, inject('demo'), hash)
    const [needed, given] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect({ name, needed }).toEqual({ name, needed: given })
  }
})
