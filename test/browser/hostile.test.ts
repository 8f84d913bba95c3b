import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { PWN } from '../support/payloads.ts'
import { dangers, go } from './support/dangers.ts'
import { writeHostileCorpus } from './support/hostile-corpus.ts'
import { type PublishedSite, publishSite } from './support/published-site.ts'
import { expect, heading, openPlace, PHONE, readAtlas, test } from './support/test.ts'

const IMAGE = `<img src=x onerror="${PWN}">`
const LONG = 'X'.repeat(5000)
/** Turns the direction of all that follows it. */
const TURN = '\u202e'

/** Markup as Markdown shows it rather than obeys it. */
const literal = (markup: string): string => markup.replaceAll('<', '&lt;')

const FILES = new Map([
  ['01-image.md', [`# Episode 1: ${literal(IMAGE)} Title`, '## Overview', 'A circuit breaker.']],
  [
    '02-script.md',
    [`# ${literal(`</script><script>${PWN}</script>`)}`, 'See Episode 1 on the circuit breaker.'],
  ],
  ['03-turned.md', [`# ${TURN}gnp.live${TURN} Episode`, `A ${TURN}circuit breaker.`]],
  [
    '04-long.md',
    [`# ${LONG}`, `## ${LONG}`, `${LONG} circuit breaker`, '[x](../../../etc/passwd)'],
  ],
])

let corpus: string
let payloads: number
let site: PublishedSite

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'atlas-hostile-'))
  for (const [name, lines] of FILES) await writeFile(join(corpus, name), `${lines.join('\n\n')}\n`)
  payloads = await writeHostileCorpus(corpus)
  site = await publishSite(corpus)
})

afterAll(async () => {
  await site.close()
  await rm(corpus, { recursive: true })
})

test('nothing that a corpus says is executed, on any page of it', async ({ page, complaints }) => {
  expect(payloads).toBeGreaterThan(200)
  await openPlace(page, site.address, '#/')
  for (const hash of await allPlaces()) {
    await go(page, hash)
    expect({ hash, found: await dangers(page), complaints: complaints.list }).toEqual({
      hash,
      found: [],
      complaints: [],
    })
  }
}, 600_000)

/** Every kind of place, with every node of the corpus in it. */
async function allPlaces(): Promise<string[]> {
  const { nodes } = await readAtlas(site.address)
  const pages = nodes.flatMap(({ key }) => {
    const view = key.startsWith('episode:') ? 'episode' : 'entity'
    const at = `#/${view}/${encodeURIComponent(key)}`
    return view === 'episode' ? [at, `${at}?tab=records`, `${at}?tab=text`, `${at}?tab=gaps`] : [at]
  })
  const keys = nodes
    .filter(({ key }) => key.includes('names/') || !key.startsWith('episode:'))
    .map(({ key }) => encodeURIComponent(key))
  const chosen = keys.flatMap((key, index) => {
    if (index % 12 > 0) return []
    return [
      `#/map?select=${key}`,
      `#/map?focus=${key}&depth=2`,
      `#/path?to=${key}`,
      `#/connect?a=${key}&b=${keys[index + 1] ?? key}`,
    ]
  })
  const tables = ['implementation', 'incident', 'resource', 'connection', 'code-sample', 'mention']
  const queries = ['img', 'script', '__proto__', IMAGE, '$&', '<b>'].map(encodeURIComponent)
  return [
    '#/',
    '#/map',
    '#/list',
    '#/gaps',
    '#/tables',
    ...tables.map((type) => `#/tables/${type}`),
    '#/path',
    '#/connect',
    ...queries.map((query) => `#/search?q=${query}`),
    ...chosen,
    ...pages,
  ]
}

test('the check sees what would run, load or leave', async ({ page, complaints }) => {
  await openPlace(page, site.address, '#/')
  for (const markup of [
    '<a href="javascript:x">x</a>',
    '<p onclick="x">x</p>',
    '<a href="//x">x</a>',
  ]) {
    await page.evaluate((html) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', html)
    }, markup)
    expect((await dangers(page)).length).toBeGreaterThan(0)
    await page.evaluate(() => document.querySelector('main')?.lastElementChild?.remove())
    expect(await dangers(page)).toEqual([])
  }
  expect(complaints.list.join()).toContain('Content Security Policy')
  complaints.list.length = 0
})

test('a title that is HTML is shown literally, wherever it is shown', async ({ page }) => {
  await openPlace(page, site.address, '#/episode/episode%3A01-image')
  expect(await heading(page).textContent()).toContain('<img src=x onerror=')
  await openPlace(page, site.address, '#/episode/episode%3A02-script')
  expect(await heading(page).textContent()).toContain('</script><script>')
  await openEpisodes(page)
  await page
    .getByRole('table')
    .getByRole('link', { name: /^<img src=x onerror=.* Title$/ })
    .first()
    .waitFor()
})

/** Opens the overview with the episodes of every series unfolded, as a long corpus folds them. */
async function openEpisodes(page: Page): Promise<void> {
  await openPlace(page, site.address, '#/')
  for (const series of await page.locator('details.series > summary').all()) await series.click()
}

test('a search for markup finds and shows markup', async ({ page }) => {
  await openPlace(page, site.address, `#/search?q=${encodeURIComponent(IMAGE)}`)
  await page.getByRole('main').getByText('<img src=x').first().waitFor()
})

test('a name cannot turn the direction of what stands beside it', async ({ page }) => {
  await openEpisodes(page)
  const link = page.getByRole('table').getByRole('link', { name: /gnp\.live/ })
  expect(await link.count()).toBeGreaterThan(0)
  expect(await link.locator('bdi').count()).toBe(await link.count())
})

test('a heading of five thousand letters breaks no page, not even on a phone', async ({ page }) => {
  await page.setViewportSize(PHONE)
  const long = '#/episode/episode%3A04-long'
  for (const hash of [
    '#/',
    '#/map',
    '#/list',
    long,
    `${long}?tab=text`,
    '#/gaps',
    '#/search?q=xxxx',
  ]) {
    await openPlace(page, site.address, hash)
    const isWide = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
    expect({ hash, isWide: await isWide() }).toEqual({ hash, isWide: false })
  }
})
