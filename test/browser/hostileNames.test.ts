import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { TABLE_TYPES } from '../../src/explorer/tables/columns.ts'
import { NAME_PAYLOADS } from '../support/payloads.ts'
import { dangers, go } from './support/dangers.ts'
import { writeHostileCorpus } from './support/hostile-corpus.ts'
import { pointAtNode } from './support/map.ts'
import { type PublishedSite, publishSite } from './support/published-site.ts'
import { expect, openPlace, readAtlas, settle, test } from './support/test.ts'

let corpus: string
let site: PublishedSite

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'atlas-shapes-'))
  await writeHostileCorpus(corpus)
  site = await publishSite(corpus)
})

afterAll(async () => {
  await site.close()
  await rm(corpus, { recursive: true })
})

/** The keys of the nodes that are called as payloads are. */
async function hostileKeys(): Promise<string[]> {
  const { nodes } = await readAtlas(site.address)
  return nodes.map(({ key }) => key).filter((key) => key.includes('names/'))
}

/** Saves the map as it is, and returns the file. */
async function savedPicture(page: Page, form: 'SVG' | 'PNG'): Promise<Buffer> {
  await page.getByRole('button', { name: 'Save a picture' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: `As ${form}` }).click()
  const download = await saving
  expect(download.suggestedFilename()).toMatch(/^[\w-]+\.(?:svg|png)$/)
  return readFile(await download.path())
}

test('pointing at a node of what is around a hostile name draws it, and runs nothing of it', async ({
  page,
  complaints,
}) => {
  // A map that moves would take the node away from the pointer.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openPlace(page, site.address, '#/map')
  const keys = await hostileKeys()
  expect(keys.length).toBe(NAME_PAYLOADS.length)
  for (const [index, key] of keys.entries()) {
    if (index % 3 > 0) continue
    await go(page, `#/map?focus=${encodeURIComponent(key)}&depth=1`)
    await pointAtNode(page)
    expect({ key, found: await dangers(page), complaints: complaints.list }).toEqual({
      key,
      found: [],
      complaints: [],
    })
  }
}, 300_000)

test('a picture of the map that is opened as a document of its own runs and loads nothing', async ({
  page,
  complaints,
}) => {
  const { nodes } = await readAtlas(site.address)
  for (const key of (await hostileKeys()).filter((_, index) => index % 6 === 0)) {
    await openPlace(page, site.address, `#/map?focus=${encodeURIComponent(key)}&depth=2`)
    const svg = await savedPicture(page, 'SVG')
    await page.goto(`data:image/svg+xml;base64,${svg.toString('base64')}`)
    const found = await page.evaluate(() => ({
      root: document.documentElement.tagName,
      others: [...document.querySelectorAll('*')]
        .map(({ tagName }) => tagName)
        .filter((name) => !/^(?:svg|title|path|text)$/.test(name)),
      hasRun: '__atlasPwned' in window,
    }))
    const { label } = nodes.find((node) => node.key === key) ?? { label: key }
    const names = await page.locator('svg > text').allTextContents()
    expect(names.join('\n')).toContain(label.slice(0, 4))
    expect(found).toEqual({ root: 'svg', others: [], hasRun: false })
    expect(complaints.list).toEqual([])
  }
}, 300_000)

test('a picture of points holds points alone', async ({ page }) => {
  await openPlace(page, site.address, '#/map')
  const png = await savedPicture(page, 'PNG')
  const chunks: string[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.push(png.toString('latin1', at + 4, at + 8))
  expect(chunks[0]).toBe('IHDR')
  expect(chunks.filter((name) => /^(?:tEXt|zTXt|iTXt|eXIf)$/.test(name))).toEqual([])
})

test('a search for each name finds text, and runs nothing of it', async ({ page, complaints }) => {
  await openPlace(page, site.address, '#/search')
  for (const name of NAME_PAYLOADS) {
    await go(page, `#/search?q=${encodeURIComponent(name)}`)
    expect({ name, found: await dangers(page), complaints: complaints.list }).toEqual({
      name,
      found: [],
      complaints: [],
    })
  }
}, 300_000)

/** The tables that the site has: the fields of their rows are the payloads. */
const tables = async (): Promise<string[]> => {
  const { counts } = await readAtlas(site.address)
  return TABLE_TYPES.filter((type) => (counts.tables[type] ?? 0) > 0)
}

/** Scrolls what holds a row by most of its height. */
function scrollOn(row: Element): void {
  for (let frame: Element | null = row; frame; frame = frame.parentElement)
    frame.scrollTop += frame.clientHeight * 0.8
}

test('every row of every table shows text, and runs nothing of it', async ({
  page,
  complaints,
}) => {
  await openPlace(page, site.address, '#/tables')
  const types = await tables()
  expect(types.length).toBeGreaterThan(3)
  for (const type of types) {
    await go(page, `#/tables/${type}`)
    const rows = page.getByRole('row')
    const seen = new Set<string>()
    for (let before = -1; before < seen.size; ) {
      before = seen.size
      for (const text of await rows.allTextContents()) seen.add(text)
      expect({ type, found: await dangers(page), complaints: complaints.list }).toEqual({
        type,
        found: [],
        complaints: [],
      })
      await rows.last().evaluate(scrollOn)
      await settle(page)
    }
    expect(seen.size, type).toBeGreaterThan(1)
  }
}, 300_000)

test('no table that is saved for a spreadsheet holds a formula', async ({ page }) => {
  let formulas = 0
  for (const type of await tables()) {
    await openPlace(page, site.address, `#/tables/${type}`)
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /csv/i }).click(),
    ])
    const cells = cellsOf(await readFile(await saved.path(), 'utf8'))
    formulas += cells.filter((cell) => cell.includes('HYPERLINK')).length
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  }
  expect(formulas).toBeGreaterThan(0)
})

/** The cells of a CSV text, as RFC 4180 has them. */
function cellsOf(text: string): string[] {
  return [...text.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(?:,|\r?\n|$)/g)].map(
    ([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell),
  )
}
