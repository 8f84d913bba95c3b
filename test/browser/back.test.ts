import type { Page } from 'playwright-core'
import { expect, heading, settle, test } from './support/test.ts'

/** Pages that are higher than the window, and the links on them that lead away; rows of a long one come into sight. */
const LEFT = [
  { name: 'overview', hash: '#/', links: 'main section:last-of-type a' },
  { name: 'pattern', hash: '#/entity/pattern%3Aretry', links: 'main .connections a.node-link' },
  { name: 'chains', hash: '#/connect?a=pattern%3Asaga&b=pattern%3Araft', links: 'main a.place' },
  { name: 'gaps', hash: '#/gaps', links: 'main .gap-table a.place', isLong: true },
  {
    name: 'a table that scrolls',
    hash: '#/tables/resource',
    links: 'main tbody a',
    isLong: true,
  },
]

test.for(LEFT)(
  '$name: who comes back finds it as it was left, and the focus on the link that led away',
  async ({ hash, links, isLong }, { page, open }) => {
    await page.setViewportSize({ width: 1280, height: 500 })
    await open(hash)
    await page.locator(links).nth(4).waitFor()
    const link = page.locator(links).last()
    await link.scrollIntoViewIfNeeded()
    await link.focus()
    const before = await place(page)
    await page.keyboard.press('Enter')
    await settle(page)
    await expect
      .poll(() => heading(page).evaluate((h1) => h1 === document.activeElement))
      .toBe(true)
    await page.goBack()
    await expect.poll(() => place(page)).toMatchObject({ name: before.name, isSeen: true })
    if (!isLong) expect((await place(page)).y).toBe(before.y)
  },
)

test('a page that is opened anew begins at its top, also one that was seen before', async ({
  page,
  open,
}) => {
  await open('#/entity/pattern%3Aretry')
  await page.locator('main .connections a.node-link').last().click()
  await settle(page)
  await page.evaluate(() => {
    location.hash = '#/entity/pattern%3Aretry'
  })
  await expect.poll(() => heading(page).textContent()).toBe('Retry')
  await expect.poll(async () => (await place(page)).y).toBe(0)
  expect(await heading(page).evaluate((h1) => h1 === document.activeElement)).toBe(true)
})

/** Where the window stands, what has the focus, and whether that is in sight. */
function place(page: Page): Promise<{ y: number; name: string | undefined; isSeen: boolean }> {
  return page.evaluate(() => {
    const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? {}
    const isSeen = top !== undefined && bottom !== undefined && top >= 0 && bottom <= innerHeight
    return { y: Math.round(scrollY), name: document.activeElement?.textContent, isSeen }
  })
}
