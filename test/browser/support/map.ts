import type { Locator, Page } from 'playwright-core'

export const stage = (page: Page): Locator =>
  page.getByRole('application', { name: /Map of the nodes/ })

/** Moves the pointer over the map, from its middle outwards, until it is on a node. */
export async function pointAtNode(page: Page): Promise<void> {
  const box = await stage(page).boundingBox()
  if (!box) throw new Error('Expected a map on the page')
  const isOnNode = () => stage(page).evaluate((map) => map.style.cursor === 'pointer')
  for (let step = 0; step < 400; step++) {
    const angle = step * 2.4
    const away = 9 * Math.sqrt(step)
    await page.mouse.move(
      box.x + box.width / 2 + away * Math.cos(angle),
      box.y + box.height / 2 + away * Math.sin(angle),
    )
    if (await isOnNode()) return
  }
  throw new Error('Expected a node near the middle of the map')
}
