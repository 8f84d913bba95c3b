import type { Page } from 'playwright-core'
import { PLACES } from './support/places.ts'
import { expect, test } from './support/test.ts'

/** Stops of the tab key that are tried in each place: enough to leave the header and reach all sorts of rows. */
const STOPS = 45

/** Says what is wrong with where the focus is, for who has the keyboard alone; nothing where all is well. */
function faultOfFocus(): string | undefined {
  const at = document.activeElement
  if (!at || at === document.body) return undefined
  const isOutlined = (element: Element | null | undefined): boolean => {
    const { outlineStyle, boxShadow } = element
      ? getComputedStyle(element)
      : { outlineStyle: 'none', boxShadow: 'none' }
    return outlineStyle !== 'none' || boxShadow !== 'none'
  }
  const name = `${at.tagName} ${(at.getAttribute('aria-label') ?? at.textContent).slice(0, 40)}`
  // The mark of a hidden field is on the label that stands for it.
  if (![at, at.parentElement, at.closest('label')].some(isOutlined)) return `no mark on ${name}`
  const { left, top, width, height, bottom } = at.getBoundingClientRect()
  if (bottom < 0 || top > innerHeight) return `out of sight: ${name}`
  const over = document.elementFromPoint(
    Math.max(0, left) + Math.min(width, 40) / 2,
    top + Math.min(height, 30) / 2,
  )
  const isHiddenField = width < 2
  if (isHiddenField || !over || at.contains(over) || over.contains(at)) return undefined
  return over.closest('label')?.contains(at) ? undefined : `under ${over.tagName}: ${name}`
}

test('wherever the tab key leads, one sees where the focus is, and nothing covers it', async ({
  page,
  open,
}) => {
  for (const { name, hash } of PLACES) {
    await open(hash)
    for (let stop = 0; stop < STOPS; stop++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(faultOfFocus), `${name}, stop ${stop}`).toBeUndefined()
    }
  }
}, 180_000)

test('what goes away hands its focus on: a panel to the map, an example to the heading', async ({
  page,
  open,
}) => {
  await open('#/map?select=pattern%3Asaga')
  await page.getByRole('button', { name: 'Close' }).press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^Map of the nodes/)
  for (const [hash, link, title] of [
    ['#/path', 'Learning path to it', 'Learning path'],
    ['#/connect', ' and ', 'How two things connect'],
  ] as const) {
    await open(hash)
    await page.getByRole('main').getByRole('link', { name: link }).first().press('Enter')
    await expect.poll(() => focused(page)).toBe(title)
  }
})

test('who begins a path is led to where its other end is picked', async ({ page, open }) => {
  await open('#/map?select=pattern%3Asaga')
  await page.getByRole('button', { name: 'Path from here' }).press('Enter')
  await expect.poll(() => focused(page)).toBe('Path on the map')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('combobox')
})

test.for(['map', 'list'])(
  'what is found by its name on the %s is said, and read on: its panel takes the focus',
  async (view, { page, open }) => {
    await open(`#/${view}`)
    await page.getByRole('combobox', { name: /^Find / }).focus()
    await page.keyboard.type('fencing tok')
    await page.getByRole('option', { name: /^Fencing Token/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('Fencing Token')
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toBe('Open its page')
  },
)

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const at = document.activeElement
    return at === document.body ? 'nothing' : (at?.getAttribute('aria-label') ?? at?.textContent)
  })
}
