// Weighs what a visitor of a published site downloads, in a real browser:
//   node scripts/weigh.mjs [CORPUS…]      the demo corpus, and the large one where it is there
// Prints a table for each corpus; a figure over its limit is marked, and the script ends with 1.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { COMMAND, DEMO, PODCAST } from './bench/places.mjs'
import { BROWSER_FLAGS, findBrowser, SOFTWARE_WEBGL } from './browser.mjs'
import { serveSite } from './site-server.mjs'

const KB = 1000
const named = process.argv.slice(2)
const corpora = named.length > 0 ? named : [DEMO, PODCAST]
const executablePath = findBrowser()
if (!executablePath) throw new Error('Expected Chromium or Chrome: set CHROME_PATH')
let isHeavy = false

for (const corpus of corpora) {
  if (!existsSync(corpus)) {
    console.log(`${corpus}: skipped, it is not there`)
    continue
  }
  const folder = mkdtempSync(join(tmpdir(), 'atlas-weight-'))
  try {
    const args = [COMMAND, 'build', corpus, '--out', folder]
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`Expected a site: ${stderr}`)
    console.log(`\n${corpus}`)
    for (const row of await weigh(folder)) console.log(lineOf(row))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
process.exitCode = isHeavy ? 1 : 0

function lineOf({ figure, value, limit, note = '' }) {
  const isOver = limit !== undefined && value > limit
  if (isOver) isHeavy = true
  const number = typeof value === 'number' ? `${(value / KB).toFixed(1)} KB` : value
  const asked = limit === undefined ? '' : `≤ ${limit / KB} KB${isOver ? '  OVER' : ''}`
  return `  ${figure.padEnd(46)} ${number.padStart(11)}  ${asked}${note}`.trimEnd()
}

async function weigh(folder) {
  const sizes = new Map()
  const asked = []
  const site = await serveSite(folder, (path, body) => {
    if (!sizes.has(path)) sizes.set(path, gzipSync(body).length)
    asked.push(path)
  })
  const browser = await chromium.launch({
    executablePath,
    args: [...BROWSER_FLAGS, ...SOFTWARE_WEBGL],
  })
  const total = (paths) => paths.reduce((sum, path) => sum + sizes.get(path), 0)
  const scripts = (paths) => paths.filter((path) => path.endsWith('.js'))
  try {
    /** What a place asks for in a browser that has seen nothing before. */
    const visit = async (hash, ready) => {
      asked.length = 0
      const page = await (await browser.newContext()).newPage()
      await page.goto(site.address + hash)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await ready?.(page)
      const paths = [...new Set(asked)]
      await page.context().close()
      return paths
    }
    const first = await visit('#/', (page) =>
      page.getByRole('heading', { level: 2 }).first().waitFor(),
    )
    const settled = await visit('#/', (page) => page.waitForLoadState('networkidle'))
    const beyond = async (hash) => {
      const paths = await visit(hash, (page) => page.waitForLoadState('networkidle'))
      return total(scripts(paths).filter((path) => !first.includes(path)))
    }
    const searched = await searchTimes(browser, site.address)
    return [
      { figure: 'JavaScript of the first screen', value: total(scripts(first)), limit: 150 * KB },
      { figure: 'everything before the first useful screen', value: total(first), limit: 400 * KB },
      { figure: '  of that atlas.json', value: sizes.get('data/atlas.json') },
      { figure: 'everything the overview loads in the end', value: total(settled) },
      {
        figure: 'search files asked for by the overview',
        value: `${settled.filter((path) => path.startsWith('data/search/')).length}`,
      },
      { figure: 'more JavaScript for the map', value: await beyond('#/map') },
      { figure: 'more JavaScript for the tables', value: await beyond('#/tables/incident') },
      { figure: 'more JavaScript for an episode', value: await beyond(episodeHash(folder)) },
      {
        figure: 'titles and headings',
        value: gzipped(folder, 'search/headings.json'),
        limit: 350 * KB,
      },
      { figure: 'all words', value: gzipped(folder, 'search/text.json'), limit: 1700 * KB },
      { figure: 'first hits on screen after opening', value: `${searched.first} ms` },
      { figure: 'all words searched after opening', value: `${searched.all} ms` },
      largest(folder, 'nodes'),
      largest(folder, 'texts'),
      largest(folder, 'records'),
    ]
  } finally {
    await browser.close()
    site.close()
  }
}

/** How long a visitor who goes straight to the search waits for hits, and for those of all words. */
async function searchTimes(browser, address) {
  const page = await (await browser.newContext()).newPage()
  await page.goto(address)
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  const start = performance.now()
  await page.evaluate(() => {
    location.hash = '#/search?q=failure'
  })
  await page.locator('.hits li').first().waitFor()
  const first = Math.round(performance.now() - start)
  await page
    .getByRole('status')
    .filter({ hasText: /Loading/ })
    .waitFor({ state: 'detached' })
  const all = Math.round(performance.now() - start)
  await page.context().close()
  return { first, all }
}

function episodeHash(folder) {
  const { nodes } = JSON.parse(readFileSync(join(folder, 'data/atlas.json'), 'utf8'))
  const episode = nodes.find(({ kind }) => kind === 'episode')
  return `#/episode/${encodeURIComponent(episode?.key ?? '')}`
}

function largest(folder, kind) {
  const names = existsSync(join(folder, 'data', kind))
    ? readdirSync(join(folder, 'data', kind))
    : []
  const all = names.map((name) => ({ name, size: gzipped(folder, `${kind}/${name}`) }))
  const most = all.reduce((a, b) => (b.size > a.size ? b : a), { name: 'none', size: 0 })
  return { figure: `largest file in ${kind}/`, value: most.size, note: most.name }
}

function gzipped(folder, path) {
  return gzipSync(readFileSync(join(folder, 'data', path))).length
}
