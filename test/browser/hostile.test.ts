import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type PublishedSite, publishSite } from './support/published-site.ts'
import { expect, heading, openPlace, PHONE, readAtlas, settle, test } from './support/test.ts'

const PWN = 'window.__pwned=1'
const IMAGE = `<img src=x onerror="${PWN}">`
const LONG = 'X'.repeat(5000)
/** Turns the direction of all that follows it. */
const TURN = '\u202e'

/** Markup as Markdown shows it rather than obeys it. */
const literal = (markup: string): string => markup.replaceAll('<', '&lt;')

const FILES = new Map([
  [
    '01-image.md',
    [
      `# Episode 1: ${literal(IMAGE)} Title`,
      `**Series**: ${literal(IMAGE)} ${IMAGE}</script><script>${PWN}</script>`,
      '## Overview',
      `Raw ${IMAGE} and <script>${PWN}</script> and <svg onload="${PWN}">, a circuit breaker too.`,
      `[a link](javascript:${PWN}) and [another](data:text/html,<script>${PWN}</script>)`,
      '![a picture](https://evil.example/x.png) and <https://evil.example/>',
      `<iframe src="javascript:${PWN}"></iframe> <a href="#" onclick="${PWN}">click</a>`,
      '```html',
      `</code></pre><script>${PWN}</script>`,
      '```',
      `## Cross-Episode Connections`,
      `- **Prerequisites**: Episode 2 ${IMAGE}`,
    ],
  ],
  [
    '02-script.md',
    [`# ${literal(`</script><script>${PWN}</script>`)}`, 'See Episode 1 on the circuit breaker.'],
  ],
  ['03-turned.md', [`# ${TURN}gnp.live${TURN} Episode`, `A ${TURN}circuit breaker.`]],
  [
    '04-long.md',
    [`# ${LONG}`, `## ${LONG}`, `${LONG} circuit breaker`, '[x](../../../etc/passwd)'],
  ],
  ['05-proto.md', ['# __proto__', '## constructor', 'toString and the circuit breaker']],
])

let corpus: string
let site: PublishedSite

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'atlas-hostile-'))
  for (const [name, lines] of FILES) await writeFile(join(corpus, name), `${lines.join('\n\n')}\n`)
  site = await publishSite(corpus)
})

afterAll(async () => {
  await site.close()
  await rm(corpus, { recursive: true })
})

test('nothing that a corpus says is executed, on any page of it', async ({ page, complaints }) => {
  const { nodes } = await readAtlas(site.address)
  const pages = nodes.flatMap(({ key }) => {
    const at = `#/${key.startsWith('episode:') ? 'episode' : 'entity'}/${encodeURIComponent(key)}`
    return key.startsWith('episode:') ? [at, `${at}?tab=records`, `${at}?tab=text`] : [at]
  })
  const places = ['#/', '#/map', '#/list', '#/gaps', '#/path', '#/connect', '#/search?q=title']
  await openPlace(page, site.address, '#/')
  for (const hash of [...places, ...pages]) {
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    await settle(page)
    expect({ hash, found: await dangers(page) }).toEqual({ hash, found: [] })
  }
  expect(complaints.list).toEqual([])

  /** What ran, or would run or load once it is clicked or seen. */
  function dangers(on: typeof page): Promise<string[]> {
    return on.evaluate(() => {
      const found = 'pwned' in window || '__pwned' in window ? ['executed'] : []
      for (const element of document.querySelectorAll('#root *')) {
        if (['SCRIPT', 'IFRAME', 'IMG', 'OBJECT', 'EMBED'].includes(element.tagName))
          found.push(element.outerHTML.slice(0, 200))
        for (const { name, value } of element.attributes) {
          if (/^on/i.test(name) || /^\s*(javascript|data|vbscript):/i.test(value))
            found.push(`${name}=${value.slice(0, 100)}`)
        }
      }
      return found
    })
  }
})

test('a title that is HTML is shown literally, wherever it is shown', async ({ page }) => {
  await openPlace(page, site.address, '#/episode/episode%3A01-image')
  expect(await heading(page).textContent()).toContain('<img src=x onerror=')
  await openPlace(page, site.address, '#/episode/episode%3A02-script')
  expect(await heading(page).textContent()).toContain('</script><script>')
  await openPlace(page, site.address, '#/')
  await page
    .getByRole('table')
    .getByRole('link', { name: /<img src=x onerror=/ })
    .waitFor()
})

test('a search for markup finds and shows markup', async ({ page }) => {
  await openPlace(page, site.address, `#/search?q=${encodeURIComponent(IMAGE)}`)
  await page.getByRole('main').getByText('<img src=x').first().waitFor()
})

test('a name cannot turn the direction of what stands beside it', async ({ page }) => {
  await openPlace(page, site.address, '#/')
  const name = page
    .getByRole('table')
    .getByRole('link', { name: /gnp\.live/ })
    .locator('bdi')
  expect(await name.count()).toBe(1)
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
