import type { Browser, Locator, Page } from 'playwright-core'
import { test as base, expect, inject } from 'vitest'
import type { SiteAtlas } from '../../../src/model/site.ts'
import { unpackAtlas } from '../../../src/model/site-file.ts'
import { type Complaints, listenForComplaints } from './complaints.ts'
import { launchBrowser } from './launch.ts'

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

interface Fixtures {
  browser: Browser
  /** An empty page; the test fails on anything that it complains about. */
  page: Page
  complaints: Complaints
  /** Opens a place of the demo site by its address, and waits until it is there. */
  open: (hash: string) => Promise<void>
}

export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names from the pattern
    async ({}, use) => {
      const browser = await launchBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  page: async ({ browser }, use) => {
    const context = await browser.newContext({ viewport: DESK })
    context.setDefaultTimeout(15_000)
    await use(await context.newPage())
    await context.close()
  },
  complaints: [
    async ({ page }, use) => {
      const complaints = listenForComplaints(page)
      await use(complaints)
      expect(complaints.list).toEqual([])
    },
    { auto: true },
  ],
  open: async ({ page }, use) => {
    await use((hash) => openPlace(page, inject('demo'), hash))
  },
})

/** Opens a place of a site, loading it anew, and waits until its heading is there. */
export async function openPlace(page: Page, site: string, hash: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(site + hash)
  await settle(page)
}

/** Waits until a place has its heading and nothing loads any more. */
export async function settle(page: Page): Promise<void> {
  await heading(page).waitFor()
  await expect
    .poll(() =>
      page
        .getByRole('status')
        .filter({ hasText: /^Loading/ })
        .count(),
    )
    .toBe(0)
}

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** The part of the address that says the place. */
export function placeIn(page: Page): string {
  return decodeURIComponent(new URL(page.url()).hash)
}

/** Returns a data file of the site, as the explorer gets it. */
export async function readData<T>(path: string, site = inject('demo')): Promise<T> {
  const response = await fetch(new URL(path, site))
  return (await response.json()) as T
}

/** Returns the atlas of the site, as the explorer has it. */
export async function readAtlas(site = inject('demo')): Promise<SiteAtlas> {
  return unpackAtlas(await readData('data/atlas.json', site)) as SiteAtlas
}

export { expect }
